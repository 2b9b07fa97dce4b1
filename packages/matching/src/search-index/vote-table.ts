import type { LearnedHash } from './learned-hash.ts';
import { NAT, SKETCH_BITS, sketchRatiosAt } from './learned-hash.ts';

/** Rows of the table: steps of how improbable a key is, times octaves of how full a bucket is. */
const KEY_STEPS = 32;
const BUCKET_OCTAVES = 8;

/** Quarters of a nat in a step of the key. */
const UNITS_A_STEP: number = NAT / 4;

/** Octave of a bucket that is as full as the mean, and fixed-point unit of that ratio. */
const MEAN_OCTAVE = 3.5;
const MEAN_RATIO = 8;

/** Bytes of a row: a vote for each distance of sketches, then the greatest distance that has one. */
export const ROW_BYTES = 32;
export const REACH_AT: number = SKETCH_BITS + 1;
export const VOTE_TABLE_BYTES: number = KEY_STEPS * BUCKET_OCTAVES * ROW_BYTES;

/** Votes in a nat: a vote is in eighths. */
const VOTES_A_NAT = 8;

/**
 * Votes below this are not cast: most go to persons who have nothing in common with the probe, and cost as much time as
 * those that tell. Unit: 1/8 nat. Origin: generated children with bad probes and adults, seed 1, 100,000 persons: mates
 * stand as far above all others as with every vote cast, in a fifth less time.
 */
const LEAST_VOTE = 8;

/** Minutiae of a finger on average. Unit: minutiae. Origin: generated fingers. */
const MEAN_MINUTIAE = 34;

/** Mean votes that a probe minutia's partner gets under a row, when it has one; by row, in 1/16 vote. */
export type ExpectedVotes = Readonly<Float64Array>;

/**
 * Fills the votes of a hit: the log of 1 plus the likelihood ratio that an entry belongs to the mate, from how probable
 * the key was, how full its bucket is and how far apart the sketches are.
 *
 * @returns by row, the mean vote of a true partner in the bucket
 */
export function fillVoteTable(hash: LearnedHash, keyBits: number, table: Uint8Array): ExpectedVotes {
  const expected = new Float64Array(KEY_STEPS * BUCKET_OCTAVES);
  const ofTrue = trueDistances(hash, keyBits);
  for (let step = 0; step < KEY_STEPS; step++) {
    for (let octave = 0; octave < BUCKET_OCTAVES; octave++) {
      const row = step * BUCKET_OCTAVES + octave;
      const keyNats = ((step + 0.5) * UNITS_A_STEP) / NAT;
      const bucketNats = (keyBits - octave + MEAN_OCTAVE) * Math.LN2;
      const constant = Math.log(hash.shared[0]! / (1000 * MEAN_MINUTIAE)) - keyNats + bucketNats;
      for (let distance = 0; distance <= SKETCH_BITS; distance++) {
        const ratio = constant + hash.sketchRatios[sketchRatiosAt(keyBits) + distance]! / NAT;
        const vote = Math.min(255, Math.round(VOTES_A_NAT * Math.log1p(Math.exp(ratio))));
        table[row * ROW_BYTES + distance] = vote;
        if (vote >= LEAST_VOTE) expected[row]! += ofTrue[distance]! * vote;
      }
      table[row * ROW_BYTES + REACH_AT] = reachOf(table.subarray(row * ROW_BYTES, row * ROW_BYTES + REACH_AT));
    }
  }
  return expected;
}

/** The greatest distance up to which every vote is cast; 255 where none is. */
function reachOf(votes: Readonly<Uint8Array>): number {
  let reach = 0;
  while (reach < votes.length && votes[reach]! >= LEAST_VOTE) reach++;
  return reach === 0 ? 255 : reach - 1;
}

/** Shares of distances among true pairs: the learned ratios against sketches drawn by coin. */
function trueDistances(hash: LearnedHash, keyBits: number): Float64Array {
  const shares = new Float64Array(SKETCH_BITS + 1);
  let total = 0;
  let ways = 1;
  for (let distance = 0; distance <= SKETCH_BITS; distance++) {
    shares[distance] = ways * Math.exp(hash.sketchRatios[sketchRatiosAt(keyBits) + distance]! / NAT);
    total += shares[distance]!;
    ways = (ways * (SKETCH_BITS - distance)) / (distance + 1);
  }
  return shares.map((share) => share / total);
}

/**
 * Row of a key in a bucket.
 *
 * @param keyUnits how improbable the key is, in NAT
 * @param inBucket entries of the bucket, `mean` entries of a mean one
 */
export function voteRow(keyUnits: number, inBucket: number, mean: number): number {
  const step = Math.min(KEY_STEPS - 1, Math.floor(keyUnits / UNITS_A_STEP));
  const ratio = mean > 0 ? Math.min(255, Math.floor((MEAN_RATIO * inBucket) / mean)) : MEAN_RATIO;
  return step * BUCKET_OCTAVES + Math.min(BUCKET_OCTAVES - 1, 32 - Math.clz32(ratio));
}
