import type { Brand } from '@eurodac-sim/primitives';
import type { GrowthHandling } from '../growth-handling.ts';
import { adultScale } from './adult-scale.ts';
import type { GalleryCodes, Segment } from './segment.ts';
import { SEGMENT_SLOTS, segmentIn, segmentMemory } from './segment.ts';
import type { TenPrint } from './ten-print.ts';
import { FINGERS } from './ten-print.ts';

/** A slot of a gallery: which sample, never whose. */
export type SampleId = Brand<number, 'SampleId'>;

/** What another thread needs to open the same gallery; a structured clone shares the memory. */
export type GalleryBuffers = {
  readonly slots: number;
  readonly growthHandling: GrowthHandling;
  /** `stored` where it is left out. */
  readonly codes?: GalleryCodes;
  readonly segments: readonly SharedArrayBuffer[];
};

/** Prepared ten-prints in shared memory, in segments of at most 1 GiB. */
export type Gallery = {
  readonly slots: number;
  readonly growthHandling: GrowthHandling;
  readonly codes: GalleryCodes;
  readonly buffers: GalleryBuffers;
  /** The segment that holds a slot. */
  readonly segmentOf: (slot: SampleId) => Segment;
  /** First word of a finger's block in its segment. */
  readonly blockAt: (slot: SampleId, finger: number) => number;
  /** Prepares a sample into a slot, over whatever was there. @throws {RangeError} no such slot */
  readonly write: (slot: SampleId, sample: TenPrint) => void;
  /** Empties a slot; an empty slot scores 0 with everything. @throws {RangeError} no such slot */
  readonly clear: (slot: SampleId) => void;
  /** Bytes taken by what was written; the rest is address space only. */
  readonly usedBytes: () => number;
};

/**
 * An empty gallery; its address space is set aside at once, its memory is taken as slots are written.
 *
 * @throws {RangeError} `slots` is not a whole number from 1 up, or the address space is not to be had
 */
export function createGallery(options: {
  readonly slots: number;
  readonly growthHandling: GrowthHandling;
  readonly codes?: GalleryCodes;
}): Gallery {
  const { slots, growthHandling, codes = 'stored' } = options;
  if (!Number.isSafeInteger(slots) || slots < 1) throw new RangeError(`slots ${slots}; expected a whole number from 1`);
  const segments = Array.from({ length: Math.ceil(slots / SEGMENT_SLOTS) }, (_, s) =>
    segmentMemory(Math.min(SEGMENT_SLOTS, slots - s * SEGMENT_SLOTS), codes),
  );
  return openGallery({ slots, growthHandling, codes, segments });
}

/** The gallery in memory that another thread, or this one, created. */
export function openGallery(buffers: GalleryBuffers): Gallery {
  const { slots, growthHandling, codes = 'stored' } = buffers;
  const segments = buffers.segments.map((memory) => segmentIn(memory, codes));
  const segmentOf = (slot: SampleId): Segment => segments[Math.floor(slot / SEGMENT_SLOTS)]!;
  const write = (slot: SampleId, templates: TenPrint['templates'], scale: number): void => {
    if (!Number.isInteger(slot) || slot < 0 || slot >= slots)
      throw new RangeError(`slot ${slot}; the gallery has slots 0 to ${slots - 1}`);
    for (let finger = 0; finger < FINGERS; finger++)
      segmentOf(slot).write(slot % SEGMENT_SLOTS, finger, templates[finger], scale);
  };
  return {
    slots,
    growthHandling,
    codes,
    buffers,
    segmentOf,
    blockAt: (slot, finger) => segmentOf(slot).blockAt(slot % SEGMENT_SLOTS, finger),
    write: (slot, sample) => write(slot, sample.templates, growthHandling === 'growth-model' ? adultScale(sample) : 1),
    clear: (slot) => write(slot, [], 1),
    usedBytes: () => segments.reduce((sum, segment) => sum + segment.usedBytes(), 0),
  };
}
