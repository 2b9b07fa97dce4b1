import type { IndexPlaces } from './index-memory.ts';
import { QUERY_WORDS } from './index-memory.ts';
import { SCAN_MODULE } from './scan-module.ts';
import { REACH_AT } from './vote-table.ts';

/** Greatest count a person can reach: counters are 16 bits and stay there. */
export const MOST_VOTES = 65_535;

/** What one scan reads and adds to, as places in the index's memory. */
type Scan = {
  readonly queries: number;
  readonly count: number;
  readonly finger: IndexPlaces['fingers'][number];
  readonly counters: number;
  readonly scratch: number;
};

/** Goes through the buckets of some queries and adds the votes of every entry to the counter of its slot. */
export type ScanBuckets = (scan: Scan) => void;

/** Set bits of a byte. */
const SET_BITS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  let bits = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) bits++;
  return bits;
});

/** The scan in plain TypeScript: what the WebAssembly one must give, and the fallback where there is none. */
export function plainScan(memory: ArrayBufferLike): ScanBuckets {
  const bytes = new Uint8Array(memory);
  const halves = new Uint16Array(memory);
  const words = new Int32Array(memory);
  return ({ queries, count, finger, counters }) => {
    const sketches = finger.sketches >> 1;
    const low = finger.slotsLow >> 1;
    const high = finger.slotsHigh;
    for (let q = queries >> 2, end = q + count * QUERY_WORDS; q < end; q += QUERY_WORDS) {
      const sketch = words[q + 2]!;
      const votes = words[q + 3]!;
      const reach = bytes[votes + REACH_AT]!;
      for (let entry = words[q]!, after = words[q + 1]!; entry < after; entry++) {
        const differing = halves[sketches + entry]! ^ sketch;
        const distance = SET_BITS[differing & 255]! + SET_BITS[differing >>> 8]!;
        if (distance > reach) continue;
        const counter = (counters >> 1) + (halves[low + entry]! | (bytes[high + entry]! << 16));
        halves[counter] = Math.min(MOST_VOTES, halves[counter]! + bytes[votes + distance]!);
      }
    }
  };
}

/** Adds counters to others, place by place, both laid out for `slots`. */
export type JoinCounters = (counters: number, others: number, slots: number) => void;

let compiled: WebAssembly.Module | undefined;

/** Scan and joining in WebAssembly, many entries at a time; `assembly/search-index.ts` is its text. */
export function assembledScan(memory: WebAssembly.Memory): { readonly scan: ScanBuckets; readonly join: JoinCounters } {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(SCAN_MODULE), (character) => character.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const scan = exports['scan'] as (
    queries: number,
    count: number,
    sketches: number,
    low: number,
    high: number,
    counters: number,
    scratch: number,
  ) => void;
  return {
    scan: ({ queries, count, finger, counters, scratch }) =>
      scan(queries, count, finger.sketches, finger.slotsLow, finger.slotsHigh, counters, scratch),
    join: exports['join'] as JoinCounters,
  };
}
