import { CAPACITY } from './finger-block.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { commonBits } from './loaded-finger.ts';
import { COMMON_FACTOR, LEAST_COMMON, NO_LIMIT, PAIRS } from './parameters.ts';
import { turned } from './turn.ts';

/** Ranks run from 0 to 255: 255 times the likeness, which is twice the common bits over the set bits of both codes. */
const RANKS = 256;

/** Rank of one common bit by set bits of both codes, rounded up so that products are exact. Unit: 1/65536. */
export const RANK_OF_ONE: Int32Array = Int32Array.from({ length: RANKS }, (_, set) =>
  set > 0 ? Math.ceil((510 * 65_536) / set) : 0,
);

/** Candidate and chosen pairs: probe minutia, reference minutia, rank. The first `count` are the chosen. */
export type AlikePairs = {
  /** Pairs turned by more are not looked for. Unit: 1/256 turn. */
  rotationLimit: number;
  count: number;
  readonly probe: Uint8Array;
  readonly reference: Uint8Array;
  readonly rank: Uint8Array;
};

/** Room for every pair of two fingers. */
export function alikePairs(): AlikePairs {
  const room = CAPACITY * CAPACITY;
  return {
    rotationLimit: NO_LIMIT,
    count: 0,
    probe: new Uint8Array(room),
    reference: new Uint8Array(room),
    rank: new Uint8Array(room),
  };
}

const histogram = new Uint16Array(RANKS);

/**
 * Finds the pairs of minutiae whose neighbourhoods are most alike, at most 28, in order of the probe's minutia, then the
 * reference's. Any rotation is found, unless it is limited.
 */
export function findAlikePairs(probe: LoadedFinger, reference: LoadedFinger, pairs: AlikePairs): void {
  histogram.fill(0);
  pairs.count = 0;
  for (let i = 0; i < probe.count; i++) {
    for (let j = 0; j < reference.count; j++) {
      if (Math.abs(turned(probe.direction[i]!, reference.direction[j]!)) > pairs.rotationLimit) continue;
      const common = commonBits(probe, i, reference, j);
      const both = probe.setBits[i]! + reference.setBits[j]!;
      if (common < LEAST_COMMON || COMMON_FACTOR * common < both) continue;
      const rank = rankOf(common, both);
      pairs.probe[pairs.count] = i;
      pairs.reference[pairs.count] = j;
      pairs.rank[pairs.count++] = rank;
      histogram[rank]!++;
    }
  }
  keepBest(pairs);
}

/** Likeness of two codes, 0 to 255. */
export function rankOf(common: number, setOfBoth: number): number {
  return (common * RANK_OF_ONE[setOfBoth]!) >> 16;
}

/** Moves the best to the front, keeping their order; of equal ranks the earlier are kept. */
function keepBest(pairs: AlikePairs): void {
  if (pairs.count <= PAIRS) return;
  let cut = RANKS;
  let above = 0;
  while (above < PAIRS) above += histogram[--cut]!;
  let atCut = histogram[cut]! - (above - PAIRS);
  let kept = 0;
  for (let k = 0; kept < PAIRS; k++) {
    const rank = pairs.rank[k]!;
    if (rank < cut || (rank === cut && atCut-- <= 0)) continue;
    pairs.probe[kept] = pairs.probe[k]!;
    pairs.reference[kept] = pairs.reference[k]!;
    pairs.rank[kept++] = rank;
  }
  pairs.count = kept;
}
