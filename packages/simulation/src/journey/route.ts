import type { Parameters } from '../parameters.ts';
import type { Profile } from '../person/profile.ts';

/** States by whose external border minors arrive in the model. */
export const ENTRY_STATES = ['GR', 'IT', 'ES'] as const;

/** Where a minor who leaves goes, by row; the shares are the parameters `route.<from>.<to>`. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  GR: ['DE', 'BG_AT', 'IT', 'FR', 'NL', 'BE', 'SE', 'UK'],
  IT: ['FR', 'DE', 'CH', 'AT', 'NL', 'BE', 'UK', 'SE'],
  ES: ['FR', 'BE', 'DE', 'NL', 'IT', 'UK'],
  BG_AT: ['DE', 'IT', 'FR', 'NL', 'BE', 'CH', 'UK'],
  AT: ['DE', 'FR', 'IT', 'CH', 'NL', 'BE', 'UK'],
  DE: ['NL', 'FR', 'BE', 'SE', 'AT', 'CH', 'UK'],
  FR: ['UK', 'BE', 'ES', 'DE', 'NL', 'CH', 'IT'],
  BE: ['UK', 'FR', 'NL', 'DE'],
  NL: ['DE', 'BE', 'FR', 'UK', 'SE'],
  SE: ['DE', 'FR', 'NL', 'NO', 'DK', 'UK'],
  CH: ['DE', 'FR', 'IT', 'AT'],
  NO: ['SE', 'DK'],
  DK: ['DE', 'SE'],
};

/** Corridors that fit a profile: directions, not shares. @source policy literature on each group, docs/model.md, "Journeys" */
const CORRIDORS: Readonly<Record<Profile, readonly string[]>> = {
  trafficked: ['DE', 'NL', 'BE', 'FR', 'UK'],
  roaming: ['ES', 'FR', 'IT', 'CH', 'BE', 'NL'],
  transit: ['CH', 'DE', 'NL', 'UK', 'FR'],
  family: ['DE', 'NL', 'SE', 'AT', 'BG_AT'],
  settler: [],
};

/** A route out of a row, and how many take it. */
type Way = readonly [string, number];

/** The routes out of every row, for each profile. */
export type Routes = {
  /** Empty where nobody travels on. */
  readonly from: (row: string, profile: Profile) => readonly Way[];
};

/** Names of the parameters of every route. */
export const ROUTE_PARAMETERS: readonly string[] = Object.entries(ROUTES).flatMap(([from, towards]) =>
  towards.map((to) => `route.${from}.${to}`),
);

/** The state that a route ends in: the land route through Bulgaria and Austria ends in Austria. */
export function destination(route: string): string {
  return route === 'BG_AT' ? 'AT' : route;
}

/** The route matrix, with the corridors of each profile preferred. */
export function routes(parameters: Parameters): Routes {
  const preference = parameters.value('route.profile_preference');
  const table = new Map<string, readonly Way[]>();
  for (const profile of Object.keys(CORRIDORS) as readonly Profile[])
    for (const [row, towards] of Object.entries(ROUTES))
      table.set(
        `${row} ${profile}`,
        towards.map((to): Way => {
          const weight = parameters.value(`route.${row}.${to}`);
          return [to, CORRIDORS[profile].includes(to) ? weight * preference : weight];
        }),
      );
  return { from: (row, profile) => table.get(`${row} ${profile}`) ?? [] };
}
