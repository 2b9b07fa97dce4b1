import type { FingerBlocks } from './finger-block.ts';
import { CAPACITY, COUNT_AT, PLANES, PLANES_AT, SET_BITS_AT } from './finger-block.ts';
import type { ProbeFinger } from './probe-finger.ts';

/** Pairs that go on to the geometry; one bit of a word each. Origin: flat from 24 to 32; generated fingers, seeds 11 and 23. */
export const PAIRS = 28;

/** Least rank of a pair. Unit: 1/255 of the greatest likeness. Origin: flat from 60 to 90; generated fingers, seeds 11 and 23. */
export const LEAST_RANK = 84;

/** Fewest common bits of a pair; below three any two codes of a print are alike by chance. */
export const LEAST_COMMON = 3;

/** Ranks run from 0 to 255. */
const RANKS = 256;

/** Candidate and chosen pairs: probe minutia, reference minutia, rank. The first `count` are the chosen. */
export type AlikePairs = {
  count: number;
  readonly probe: Uint8Array;
  readonly reference: Uint8Array;
  readonly rank: Uint8Array;
};

/** Room for every pair of two fingers. */
export function alikePairs(): AlikePairs {
  const room = CAPACITY * CAPACITY;
  return { count: 0, probe: new Uint8Array(room), reference: new Uint8Array(room), rank: new Uint8Array(room) };
}

/** Fewest common bits that can reach the least rank, by set bits of the probe's code. */
const LEAST_BY_SET_BITS: Uint8Array = Uint8Array.from({ length: PLANES }, (_, set) => {
  let common = LEAST_COMMON;
  while (common < set && rankOf(common, set + common) < LEAST_RANK) common++;
  return common;
});

const histogram = new Uint16Array(RANKS);

/** Counters of 32 columns at once: slice k holds bit k of every column's count. */
const SLICES = 6;
const slices = new Int32Array(SLICES);

/**
 * Finds the pairs of minutiae whose neighbourhoods are most alike. No direction is looked at, so any rotation is found.
 */
export function findAlikePairs(probe: ProbeFinger, blocks: FingerBlocks, at: number, pairs: AlikePairs): void {
  histogram.fill(0);
  pairs.count = 0;
  const { words, bytes } = blocks;
  const planesEnd = at + PLANES_AT + PLANES * ((words[at + COUNT_AT]! + 31) >> 5);
  for (let i = 0; i < probe.count; i++) {
    const set = probe.setBits[i]!;
    if (set < LEAST_COMMON) continue;
    const least = LEAST_BY_SET_BITS[set]!;
    for (let planes = at + PLANES_AT, first = 0; planes < planesEnd; planes += PLANES, first += 32) {
      let reached = columnsThatReach(probe, i, words, planes);
      while (reached !== 0) {
        const column = 31 - Math.clz32(reached & -reached);
        reached &= reached - 1;
        const rank = rankOf(least + countOf(column), set + bytes[(at + SET_BITS_AT) * 4 + first + column]!);
        if (rank < LEAST_RANK) continue;
        pairs.probe[pairs.count] = i;
        pairs.reference[pairs.count] = first + column;
        pairs.rank[pairs.count++] = rank;
        histogram[rank]!++;
      }
    }
  }
  keepBest(pairs);
}

/**
 * Which of 32 reference minutiae have at least `least` bits in common with probe minutia `i`.
 *
 * All 32 are counted at once: the planes of the probe's set bits are added as one-bit numbers, column by column, by
 * carry-save adders, from a start that makes a column overflow when it reaches the least count. Codes are sparse, so a
 * few tens of logical operations serve 32 pairs. What a column has beyond the least count is left in `slices`.
 *
 * @source Harley and Seal's carry-save adder, in Warren, Hacker's Delight, ch. 5
 */
function columnsThatReach(probe: ProbeFinger, i: number, words: Readonly<Int32Array>, planes: number): number {
  const { bits, starts } = probe;
  const start = 64 - LEAST_BY_SET_BITS[probe.setBits[i]!]!;
  let ones = -(start & 1);
  let twos = -((start >> 1) & 1);
  let fours = -((start >> 2) & 1);
  let eights = -((start >> 3) & 1);
  let sixteens = -((start >> 4) & 1);
  let thirtyTwos = -((start >> 5) & 1);
  let reached = 0;
  for (let b = starts[i]!, end = starts[i + 1]!; b < end; b += 4) {
    const p = words[planes + bits[b]!]!;
    const q = words[planes + bits[b + 1]!]!;
    const r = words[planes + bits[b + 2]!]!;
    const s = words[planes + bits[b + 3]!]!;
    const half1 = ones ^ p;
    const carry1 = (ones & p) | (half1 & q);
    const sum1 = half1 ^ q;
    const half2 = sum1 ^ r;
    const carry2 = (sum1 & r) | (half2 & s);
    ones = half2 ^ s;
    const half3 = twos ^ carry1;
    const four = (twos & carry1) | (half3 & carry2);
    twos = half3 ^ carry2;
    const eight = fours & four;
    fours ^= four;
    const sixteen = eights & eight;
    eights ^= eight;
    const thirtyTwo = sixteens & sixteen;
    sixteens ^= sixteen;
    reached |= thirtyTwos & thirtyTwo;
    thirtyTwos ^= thirtyTwo;
  }
  if (reached === 0) return 0;
  slices[0] = ones;
  slices[1] = twos;
  slices[2] = fours;
  slices[3] = eights;
  slices[4] = sixteens;
  slices[5] = thirtyTwos;
  return reached;
}

/** What a column counted beyond the least. */
function countOf(column: number): number {
  let count = 0;
  for (let slice = 0; slice < SLICES; slice++) count |= ((slices[slice]! >>> column) & 1) << slice;
  return count;
}

/** Likeness of two codes, 0 to 255: 255 times twice the common bits over the set bits of both. */
export function rankOf(common: number, setOfBoth: number): number {
  return ((510 * common) / setOfBoth) | 0;
}

/** Moves the best `PAIRS` to the front, keeping their order; of equal ranks the earlier are kept. */
function keepBest(pairs: AlikePairs): void {
  if (pairs.count <= PAIRS) return;
  let cut = RANKS;
  let above = 0;
  while (above < PAIRS) above += histogram[--cut]!;
  let atCut = histogram[cut]! - (above - PAIRS);
  let kept = 0;
  for (let k = 0; k < pairs.count; k++) {
    const rank = pairs.rank[k]!;
    if (rank < cut || (rank === cut && atCut-- <= 0)) continue;
    pairs.probe[kept] = pairs.probe[k]!;
    pairs.reference[kept] = pairs.reference[k]!;
    pairs.rank[kept++] = rank;
  }
  pairs.count = kept;
}
