import { compareFinger } from '../comparison/compare.ts';
import type { FingerBlocks } from '../comparison/finger-block.ts';
import { BLOCK_BYTES, countAt, fingerBlocks } from '../comparison/finger-block.ts';
import { prepareShrunk } from '../comparison/prepare.ts';
import type { ProbeFinger } from '../comparison/probe-finger.ts';
import { loadProbe, probeFinger } from '../comparison/probe-finger.ts';
import { SEARCHED_GROWTH, triedGrowth } from '../growth-handling.ts';
import { expandCompact } from './compact-block.ts';
import type { Gallery, SampleId } from './gallery.ts';
import { FINGERS } from './ten-print.ts';

/**
 * Fingers from the one that tells most to the one that tells least: a search begins with the first two in both.
 * Origin: thumbs are of best quality; with either thumbs, index or middle fingers as the two, equally few mates were lost
 * among 1,000 generated persons.
 */
const MOST_TELLING: readonly number[] = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9];

/**
 * The probe's side of comparisons of whole ten-prints: its fingers at every size tried, laid out when first needed.
 * Reused from probe to probe, one for each thread.
 */
export type ProbeTenPrint = {
  /** Takes another probe. */
  readonly load: (gallery: Gallery, slot: SampleId) => void;
  /**
   * Score of the `fingers` most telling fingers present in both, summed; with several sizes, the best sum of one size.
   *
   * @returns a whole number from 0; 0 where no finger is present in both
   */
  readonly score: (reference: SampleId, fingers: number) => number;
  /** Runs of the comparison kernel since the start. */
  readonly fingerComparisons: () => number;
};

/** A probe with nothing loaded. */
export function probeTenPrint(): ProbeTenPrint {
  const fingers: readonly (readonly ProbeFinger[])[] = Array.from({ length: FINGERS }, () =>
    SEARCHED_GROWTH.map(probeFinger),
  );
  const shrunk = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));
  const expanded = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));
  const sums = new Float64Array(SEARCHED_GROWTH.length);
  const loaded = new Uint8Array(FINGERS);
  let growth: readonly number[] = [1];
  let open: Gallery;
  let probe: SampleId;
  let comparisons = 0;

  const isPresent = (finger: number): boolean => countAt(open.segmentOf(probe).blocks, open.blockAt(probe, finger)) > 0;

  const layOut = (finger: number): readonly ProbeFinger[] => {
    const sizes = fingers[finger]!;
    if (loaded[finger] === 1) return sizes;
    loaded[finger] = 1;
    const source = withCodes(open, { blocks: open.segmentOf(probe).blocks, at: open.blockAt(probe, finger) }, expanded);
    for (const [size, ratio] of growth.entries()) {
      if (ratio === 1) loadProbe(sizes[size]!, source.blocks, source.at);
      else {
        prepareShrunk(source, ratio, shrunk, 0);
        loadProbe(sizes[size]!, shrunk, 0);
      }
    }
    return sizes;
  };

  return {
    load: (gallery, slot) => {
      open = gallery;
      probe = slot;
      growth = triedGrowth(gallery.growthHandling);
      loaded.fill(0);
    },
    score: (reference, most) => {
      const { blocks } = open.segmentOf(reference);
      sums.fill(0);
      let taken = 0;
      for (let next = 0; next < FINGERS && taken < most; next++) {
        const finger = MOST_TELLING[next]!;
        const at = open.blockAt(reference, finger);
        if (countAt(blocks, at) === 0 || !isPresent(finger)) continue;
        taken++;
        const sizes = layOut(finger);
        const other = withCodes(open, { blocks, at }, expanded);
        for (let size = 0; size < growth.length; size++)
          sums[size]! += compareFinger(sizes[size]!, other.blocks, other.at);
      }
      comparisons += taken * growth.length;
      let best = 0;
      for (let size = 0; size < growth.length; size++) best = Math.max(best, sums[size]!);
      return best;
    },
    fingerComparisons: () => comparisons,
  };
}

/** A finger's block, and the word it begins at. */
type PlacedFinger = { readonly blocks: FingerBlocks; readonly at: number };

/** A finger of a gallery with its codes, which are made anew in `room` where the gallery keeps none. */
function withCodes({ codes }: Gallery, stored: PlacedFinger, room: FingerBlocks): PlacedFinger {
  if (codes === 'stored') return stored;
  expandCompact(stored.blocks, stored.at, room);
  return { blocks: room, at: 0 };
}

/**
 * Score of two samples: the comparison scores of all fingers present in both, summed.
 *
 * @returns a whole number from 0, higher is more alike
 */
export function personScore(gallery: Gallery, probe: SampleId, reference: SampleId): number {
  const side = probeTenPrint();
  side.load(gallery, probe);
  return side.score(reference, FINGERS);
}
