/** States by whose external border minors arrive in the model. */
export const ENTRY_STATES = ['GR', 'IT', 'ES'] as const;

/** Where a minor who leaves goes, by row; the shares are the parameters `route.<from>.<to>`. */
export const ROUTES: Readonly<Record<string, readonly string[]>> = {
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

/** Names of the parameters of every route. */
export const ROUTE_PARAMETERS: readonly string[] = Object.entries(ROUTES).flatMap(([from, towards]) =>
  towards.map((to) => `route.${from}.${to}`),
);
