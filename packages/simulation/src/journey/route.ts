/** States by whose external border minors arrive in the model. */
export const ENTRY_STATES = ['GR', 'IT', 'ES'] as const;

/** A state of first arrival. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where a minor who leaves each entry state goes; the shares are the parameters `route.<from>.<to>`. */
export const ROUTES: Readonly<Record<EntryState, readonly string[]>> = {
  GR: ['DE', 'BG_AT', 'IT', 'FR', 'NL', 'BE', 'SE', 'UK'],
  IT: ['FR', 'DE', 'CH', 'AT', 'NL', 'BE', 'UK', 'SE'],
  ES: ['FR', 'BE', 'DE', 'NL', 'IT', 'UK'],
};

/** States outside Eurodac: the United Kingdom since 1 January 2021. */
const OUTSIDE_EURODAC: readonly string[] = ['UK'];

/** The state that a route ends in: the land route through Bulgaria and Austria ends in Austria. */
export function destination(route: string): string {
  return route === 'BG_AT' ? 'AT' : route;
}

/** Whether a state takes part in Eurodac. */
export function isInEurodac(state: string): boolean {
  return !OUTSIDE_EURODAC.includes(state);
}
