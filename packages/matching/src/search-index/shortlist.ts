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
 * Unit: 1/256. Origin: generated children and adults, seed 2, 10,000 persons: the least found was 0.10.
 */
const LEAST_SHARE = 26;

/** Steps of a standing in one standard deviation's worth of votes, and the highest standing. */
const STEPS = 16;
const HIGHEST = 65_535;

/**
 * Everyone on a lane who stands as high as a mate would: at least `fewest`, at most `most`, the highest first.
 *
 * A standing is a person's count less what chance gives to one with as many minutiae, over the root of that number: a
 * dense print gathers votes from everybody, and a sparse one from few.
 */
export function shortlist(index: SearchIndex, lane: number, evidence: Evidence, lengths: ShortlistLengths): Shortlist {
  const { buffers, places, bytes } = index;
  const { slots } = buffers.sizes;
  const counters = new Uint16Array(buffers.memory.buffer, places.lanes[lane]!.counters, slots);
  const minutiae = minutiaeOf(index);
  const { votesAMinutia, meanMinutiae } = chanceOf(index, counters);
  const standing = (slot: number): number => {
    const own = minutiae[slot]!;
    const above = counters[slot]! - votesAMinutia * own;
    return above <= 0 ? 0 : Math.min(HIGHEST, Math.floor(STEPS * above * INVERSE_ROOTS[own]!));
  };
  histogram.fill(0);
  for (let slot = 0; slot < slots; slot++) if (bytes[places.states + slot] !== ABSENT) histogram[standing(slot)]!++;
  const share = (evidence.potential * LEAST_SHARE) / 256;
  const least = Math.max(1, Math.floor(STEPS * share * INVERSE_ROOTS[meanMinutiae]!));
  let reaching = 0;
  for (let step = HIGHEST; step >= least; step--) reaching += histogram[step]!;
  const length = Math.max(lengths.fewest, Math.min(lengths.most, reaching));
  let cut = HIGHEST + 1;
  for (let above = 0; above < length && cut > 1; ) above += histogram[--cut]!;
  const found: { readonly slot: SampleId; readonly standing: number }[] = [];
  for (let slot = 0; slot < slots; slot++) {
    if (bytes[places.states + slot] === ABSENT || counters[slot] === 0) continue;
    const own = standing(slot);
    if (own >= cut) found.push({ slot: slot as SampleId, standing: own });
  }
  found.sort((a, b) => b.standing - a.standing || a.slot - b.slot);
  return { slots: found.slice(0, length).map(({ slot }) => slot), thin: reaching > lengths.most };
}

const histogram = new Int32Array(HIGHEST + 2);

/** One over the root of each number of minutiae. */
const INVERSE_ROOTS: Float64Array = Float64Array.from({ length: HIGHEST + 1 }, (_, own) => 1 / Math.sqrt(own + 1));

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
