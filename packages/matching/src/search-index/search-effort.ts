/** How much a search of an index does for its probe. */
export type SearchEffort = {
  /** Keys looked up for each minutia. */
  readonly keysAMinutia: number;
  /** The same where the evidence proves thin. */
  readonly thinKeysAMinutia: number;
  /** Persons compared exactly. */
  readonly fewest: number;
  readonly most: number;
};

/**
 * The effort by the number of fingers of the probe: fewer fingers cast fewer votes, so each is asked more.
 *
 * Origin: generated fingers, seed 72; `docs/search.md` shows what each costs and loses.
 */
export function effortFor(fingers: number): SearchEffort {
  if (fingers >= 7) return { keysAMinutia: 8, thinKeysAMinutia: 16, fewest: 20, most: 100 };
  if (fingers >= 3) return { keysAMinutia: 16, thinKeysAMinutia: 32, fewest: 20, most: 200 };
  return { keysAMinutia: 32, thinKeysAMinutia: 64, fewest: 100, most: 1_000 };
}
