import { QUERY_WORDS, rowPlace } from './index-memory.ts';
import { MOST_KEY_BITS, NAT } from './learned-hash.ts';
import { findProbeKeys, MOST_KEYS, probeKeys } from './probe-keys.ts';
import type { ProbeSigns } from './probe-signs.ts';
import { probeFingerSigns } from './probe-signs.ts';
import { MOST_VOTES } from './scan-buckets.ts';
import type { SearchIndex } from './search-index.ts';
import { sketchOf, visitChain } from './search-index.ts';
import { ROW_BYTES, voteRow } from './vote-table.ts';

/** What the votes of a probe rest on. */
export type Evidence = {
  /** Entries gone through. */
  readonly entries: number;
  /** Votes that the mate would get on average, were every shared minutia in its bucket; 1/16 votes. */
  readonly potential: number;
};

/** Which fingers of a probe vote, and keys looked up for each of their minutiae: the likeliest but for the first of all. */
export type VotesAsked = {
  readonly fingers: readonly number[];
  readonly keysAMinutia: number;
  readonly after?: number;
};

const keys = probeKeys();

/** Sets the counters of a lane to 0. */
export function clearVotes({ buffers, places }: SearchIndex, lane: number): void {
  new Uint16Array(buffers.memory.buffer, places.lanes[lane]!.counters, buffers.sizes.slots).fill(0);
}

/**
 * Adds the votes of some fingers of a probe to the counters of a lane. In any order, on any lanes whose counters are then
 * summed, the counters are the same.
 */
export function castVotes(index: SearchIndex, lane: number, probe: ProbeSigns, asked: VotesAsked): Evidence {
  let entries = 0;
  let potential = 0;
  for (const finger of asked.fingers) {
    const { words, stays } = probeFingerSigns(probe, finger);
    const most = Math.min(MOST_KEYS, asked.keysAMinutia);
    const written = { count: 0, entries: 0, potential: 0 };
    for (let i = 0; i < words.length; i++) {
      const own = stays.subarray(i * MOST_KEY_BITS, (i + 1) * MOST_KEY_BITS);
      addQueries(index, { lane, finger, word: words[i]!, stays: own, most, after: asked.after ?? 0 }, written);
    }
    const place = index.places.fingers[finger]!;
    const { counters, queries, scratch } = index.places.lanes[lane]!;
    index.scan({ queries, count: written.count, finger: place, counters, scratch });
    entries += written.entries;
    potential += written.potential;
  }
  return { entries, potential: Math.floor(potential) };
}

type MinutiaQuery = {
  readonly lane: number;
  readonly finger: number;
  readonly word: number;
  readonly stays: Readonly<Uint8Array>;
  readonly most: number;
  readonly after: number;
};

/** Writes the queries of one minutia, and goes through the chains of what was just appended. */
function addQueries(
  index: SearchIndex,
  { lane, finger, word, stays, most, after }: MinutiaQuery,
  written: { count: number; entries: number; potential: number },
): void {
  const { places, words, buffers } = index;
  const { keyBits, sealed } = buffers.sizes;
  const { starts, heads } = places.fingers[finger]!;
  const mean = sealed[finger]! / (1 << keyBits);
  const sketch = sketchOf(word, keyBits);
  findProbeKeys({ key: word >>> (32 - keyBits), stays }, keyBits, most, keys);
  for (let k = after; k < keys.count; k++) {
    const key = keys.keys[k]!;
    const from = words[(starts >> 2) + key]!;
    const to = words[(starts >> 2) + key + 1]!;
    const row = voteRow(keys.units[k]!, to - from, mean);
    written.potential += shareOf(keys.units[k]!) * index.expected[row]!;
    if (words[(heads >> 2) + key]! >= 0) voteChain(index, { lane, head: (heads >> 2) + key, sketch, row });
    if (from === to) continue;
    const query = (places.lanes[lane]!.queries >> 2) + QUERY_WORDS * written.count++;
    words[query] = from;
    words[query + 1] = to;
    words[query + 2] = sketch;
    words[query + 3] = rowPlace(places, row);
    written.entries += to - from;
  }
}

/** Probability of a key, from how improbable it is in NAT. */
const SHARES: Float64Array = Float64Array.from({ length: 4096 }, (_, units) => Math.exp(-units / NAT));

function shareOf(units: number): number {
  return SHARES[Math.min(SHARES.length - 1, units)]!;
}

type ChainQuery = { readonly lane: number; readonly head: number; readonly sketch: number; readonly row: number };

function voteChain(index: SearchIndex, { lane, head, sketch, row }: ChainQuery): void {
  const halves = new Uint16Array(index.buffers.memory.buffer);
  const counters = index.places.lanes[lane]!.counters >> 1;
  const votes = index.places.votes + row * ROW_BYTES;
  visitChain(index, head, (slot, word) => {
    let distance = 0;
    for (let rest = sketchOf(word, index.buffers.sizes.keyBits) ^ sketch; rest !== 0; rest &= rest - 1) distance++;
    halves[counters + slot] = Math.min(MOST_VOTES, halves[counters + slot]! + index.bytes[votes + distance]!);
  });
}

/** A copy of the counters of a lane. */
export function votesOn({ buffers, places }: SearchIndex, lane: number): Uint16Array {
  return new Uint16Array(buffers.memory.buffer, places.lanes[lane]!.counters, buffers.sizes.slots).slice();
}

/** Adds votes that were copied from a lane to those of one. */
export function addVotes({ buffers, places }: SearchIndex, lane: number, votes: Readonly<Uint16Array>): void {
  const counters = new Uint16Array(buffers.memory.buffer, places.lanes[lane]!.counters, buffers.sizes.slots);
  for (let slot = 0; slot < votes.length; slot++) counters[slot] = Math.min(MOST_VOTES, counters[slot]! + votes[slot]!);
}

/** What the votes of two goes rest on. */
export function joinedEvidence(a: Evidence, b: Evidence): Evidence {
  return { entries: a.entries + b.entries, potential: a.potential + b.potential };
}

/** Adds the counters of other lanes to those of the first. */
export function joinVotes({ buffers, places, join }: SearchIndex, [first, ...others]: readonly number[]): void {
  for (const other of others) join(places.lanes[first!]!.counters, places.lanes[other]!.counters, buffers.sizes.slots);
}
