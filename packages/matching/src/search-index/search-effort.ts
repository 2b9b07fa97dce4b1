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

/** Keys looked up for one minutia at most before evidence proves thin. */
const MOST_FIRST_KEYS = 32;

/** Keys looked up for one minutia at least, by signs of a key from 14 on: the longer the key, the rarer is it the mate's. */
const FEWEST_KEYS = [8, 12, 16] as const;
const SIGNS_OF_FIRST = 14;

/**
 * Minutiae of ten fingers of usual prints. A probe with fewer is asked more of each, so that it takes the same time and
 * loses less. Unit: minutiae. Origin: generated fingers, seed 1.
 */
const USUAL_MINUTIAE = 400;

/** What the effort depends on. */
export type SearchExtent = {
  /** Fingers of the probe that have minutiae, and all their minutiae. */
  readonly fingers: number;
  readonly minutiae: number;
  /** Signs of a key of the index. */
  readonly keyBits: number;
};

/**
 * The effort that fits a probe and an index: the fewer fingers and minutiae, the more is each asked, and the longer may the
 * shortlist be.
 *
 * Origin: generated fingers, seed 72; `docs/search.md` shows what each costs and loses.
 */
export function effortFor({ fingers, minutiae, keyBits }: SearchExtent): SearchEffort {
  const fewestKeys = FEWEST_KEYS[Math.max(0, Math.min(FEWEST_KEYS.length - 1, keyBits - SIGNS_OF_FIRST))]!;
  const share = Math.floor((USUAL_MINUTIAE * fewestKeys) / Math.max(1, minutiae));
  const keysAMinutia = Math.max(fewestKeys, Math.min(MOST_FIRST_KEYS, share));
  const keys = { keysAMinutia, thinKeysAMinutia: 2 * keysAMinutia };
  if (fingers >= 7) return { ...keys, fewest: 20, most: 100 };
  if (fingers >= 3) return { ...keys, fewest: 20, most: 200 };
  return { ...keys, fewest: 100, most: 1_000 };
}
