import type { SampleId } from '../gallery/gallery.ts';
import type { Evidence } from './cast-votes.ts';
import { MOST_VOTES } from './scan-buckets.ts';
import type { SearchIndex } from './search-index.ts';
import { ABSENT } from './search-index.ts';

/** Who goes on to the exact comparison, and whether the evidence sufficed to tell. */
export type Shortlist = {
  /** By falling count, then rising slot. */
  readonly slots: readonly SampleId[];
  /** Whether more persons than the list holds reached the count below which a mate hardly ever falls. */
  readonly thin: boolean;
};

/** How long a shortlist may be. */
export type ShortlistLengths = { readonly fewest: number; readonly most: number };

/**
 * Share of its potential, above the mean count, that a mate's count hardly ever falls short of.
 * Unit: 1/256. Origin: generated fingers, seed 72, adults and children: fewer than 1 mate in 2,000 falls below.
 */
const LEAST_SHARE = 40;

/**
 * Everyone on a lane whose count reaches what a mate's would: at least `fewest`, at most `most`, the highest first.
 */
export function shortlist(index: SearchIndex, lane: number, evidence: Evidence, lengths: ShortlistLengths): Shortlist {
  const { buffers, places, bytes } = index;
  const { slots } = buffers.sizes;
  const counters = new Uint16Array(buffers.memory.buffer, places.lanes[lane]!.counters, slots);
  const { histogram, present, total } = countsOf(index, counters);
  const mean = present === 0 ? 0 : Math.floor(total / present);
  const least = Math.max(1, mean + Math.floor((evidence.potential * LEAST_SHARE) / 256));
  let reaching = 0;
  for (let count = Math.min(MOST_VOTES, least); count <= MOST_VOTES; count++) reaching += histogram[count]!;
  const length = Math.max(lengths.fewest, Math.min(lengths.most, reaching));
  let cut = MOST_VOTES + 1;
  for (let above = 0; above < length && cut > 1; ) above += histogram[--cut]!;
  const found: SampleId[] = [];
  for (let slot = 0; slot < slots; slot++)
    if (counters[slot]! >= cut && bytes[places.states + slot] !== ABSENT) found.push(slot as SampleId);
  found.sort((a, b) => counters[b]! - counters[a]! || a - b);
  return { slots: found.slice(0, length), thin: reaching > lengths.most };
}

const histogram = new Int32Array(MOST_VOTES + 2);

function countsOf(
  { bytes, places }: SearchIndex,
  counters: Readonly<Uint16Array>,
): { readonly histogram: Readonly<Int32Array>; readonly present: number; readonly total: number } {
  histogram.fill(0);
  let present = 0;
  let total = 0;
  for (let slot = 0; slot < counters.length; slot++) {
    if (bytes[places.states + slot] === ABSENT) continue;
    present++;
    total += counters[slot]!;
    histogram[counters[slot]!]!++;
  }
  return { histogram, present, total };
}
