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

/** Keys looked up for one minutia at least, and at most before evidence proves thin. */
const FEWEST_KEYS = 8;
const MOST_FIRST_KEYS = 32;

/**
 * Keys looked up for a whole probe, about: what ten fingers of usual prints are asked for. A probe with fewer minutiae is
 * asked more of each, so that it takes the same time and loses less. Origin: generated fingers, seed 1.
 */
const KEYS_A_PROBE = 3_200;

/**
 * The effort by the fingers of a probe and all their minutiae: the fewer they are, the more is each asked, and the longer
 * may the shortlist be.
 *
 * Origin: generated fingers, seed 72; `docs/search.md` shows what each costs and loses.
 */
export function effortFor(fingers: number, minutiae: number): SearchEffort {
  const share = Math.floor(KEYS_A_PROBE / Math.max(1, minutiae));
  const keysAMinutia = Math.max(FEWEST_KEYS, Math.min(MOST_FIRST_KEYS, share));
  const keys = { keysAMinutia, thinKeysAMinutia: 2 * keysAMinutia };
  if (fingers >= 7) return { ...keys, fewest: 20, most: 100 };
  if (fingers >= 3) return { ...keys, fewest: 20, most: 200 };
  return { ...keys, fewest: 100, most: 1_000 };
}
