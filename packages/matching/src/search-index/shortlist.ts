import type { SampleId } from '../gallery/gallery.ts';
import type { Evidence } from './cast-votes.ts';
import type { SearchIndex } from './search-index.ts';
import { ABSENT, minutiaeOf } from './search-index.ts';

/** Who goes on to the exact comparison, and whether the evidence sufficed to tell. */
export type Shortlist = {
  /** By falling standing, then rising slot. */
  readonly slots: readonly SampleId[];
  /** Whether more persons than the list holds reached the standing below which a mate hardly ever falls. */
  readonly thin: boolean;
};

/** How long a shortlist may be. */
export type ShortlistLengths = { readonly fewest: number; readonly most: number };

/**
 * Share of its potential, above what chance gives, that a mate's count hardly ever falls short of.
 * Unit: 1/256. Origin: generated children and adults, seed 2, 10,000 persons: the least found was 0.10; adults, seed 1,
 * 100,000 persons: 1 of 1,500 stood just below that.
 */
const LEAST_SHARE = 20;

/**
 * Nobody goes on who stands below this part of the one who stands highest, beyond the fewest that always do: where one
 * person stands out, nobody else needs to be looked at. Origin: as LEAST_SHARE, seed 1, 100,000 persons: the worst mate of
 * children with bad probes stood higher than everybody else.
 */
const BEST_TIMES = 3;

/** Steps of a standing in one standard deviation's worth of votes, and the highest standing. */
const STEPS = 16;
const HIGHEST = 65_535;

/** Minutiae of a sample at most: ten fingers of 255. */
const MOST_MINUTIAE = 2_550;

/** A place in the order of a shortlist: the standing, then the slot counted down, in one number. */
const SLOTS = 2 ** 24;

/**
 * Everyone on a lane who stands as high as a mate would: at least `fewest`, at most `most`, the highest first.
 *
 * A standing is a person's count less what chance gives to one with as many minutiae, over the root of that number: a
 * dense print gathers votes from everybody, and a sparse one from few.
 */
export function shortlist(index: SearchIndex, lane: number, evidence: Evidence, lengths: ShortlistLengths): Shortlist {
  const counters = new Uint16Array(
    index.buffers.memory.buffer,
    index.places.lanes[lane]!.counters,
    index.buffers.sizes.slots,
  );
  const { votesAMinutia, meanMinutiae } = chanceOf(index, counters);
  const share = (evidence.potential * LEAST_SHARE) / 256;
  const usual = Math.max(1, Math.floor(STEPS * share * INVERSE_ROOTS[meanMinutiae]!));
  let found = standingAtLeast(index, counters, votesAMinutia, usual).sort();
  const best = Math.floor((found.at(-1) ?? 0) / SLOTS);
  const least = Math.max(usual, Math.floor(best / BEST_TIMES));
  found = found.subarray(found.findIndex((place) => place >= least * SLOTS));
  const reaching = found.length;
  const fewest = Math.min(lengths.fewest, lengths.most);
  for (let cut = least; found.length < fewest && cut > 1; ) {
    cut = Math.floor((3 * cut) / 4);
    found = standingAtLeast(index, counters, votesAMinutia, Math.max(1, cut));
  }
  const length = Math.max(fewest, Math.min(lengths.most, reaching));
  const slots = Array.from(
    found.sort().reverse().subarray(0, length),
    (place) => (SLOTS - 1 - (place % SLOTS)) as SampleId,
  );
  return { slots, thin: reaching > lengths.most };
}

/** Everyone with a standing from `least` up, as places in the order. */
function standingAtLeast(
  { bytes, places, buffers }: SearchIndex,
  counters: Readonly<Uint16Array>,
  votesAMinutia: number,
  least: number,
): Float64Array {
  const minutiae = new Uint16Array(buffers.memory.buffer, places.minutiae, buffers.sizes.slots);
  for (let own = 0; own <= MOST_MINUTIAE; own++)
    leastCounts[own] = Math.max(1, votesAMinutia * own + least / (STEPS * INVERSE_ROOTS[own]!) - 1);
  const found: number[] = [];
  for (let slot = 0; slot < counters.length; slot++) {
    const own = minutiae[slot]!;
    if (counters[slot]! < leastCounts[own]! || bytes[places.states + slot] === ABSENT) continue;
    const above = counters[slot]! - votesAMinutia * own;
    const standing = above <= 0 ? 0 : Math.min(HIGHEST, Math.floor(STEPS * above * INVERSE_ROOTS[own]!));
    if (standing >= least) found.push(standing * SLOTS + SLOTS - 1 - slot);
  }
  return Float64Array.from(found);
}

/** By minutiae of a sample, a count that is not quite enough for the standing asked for. */
const leastCounts = new Float64Array(MOST_MINUTIAE + 1);

/** One over the root of each number of minutiae. */
const INVERSE_ROOTS: Float64Array = Float64Array.from(
  { length: MOST_MINUTIAE + 1 },
  (_, own) => 1 / Math.sqrt(own + 1),
);

/** Votes that a minutia gets by chance, and minutiae of a sample. */
function chanceOf(
  index: SearchIndex,
  counters: Readonly<Uint16Array>,
): { readonly votesAMinutia: number; readonly meanMinutiae: number } {
  const { bytes, places } = index;
  const minutiae = minutiaeOf(index);
  let present = 0;
  let votes = 0;
  let total = 0;
  for (let slot = 0; slot < counters.length; slot++) {
    if (bytes[places.states + slot] === ABSENT) continue;
    present++;
    votes += counters[slot]!;
    total += minutiae[slot]!;
  }
  return {
    votesAMinutia: total === 0 ? 0 : votes / total,
    meanMinutiae: present === 0 ? 0 : Math.round(total / present),
  };
}
