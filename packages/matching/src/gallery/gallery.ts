import type { Brand } from '@eurodac-sim/primitives';
import type { FingerBlocks } from '../comparison/finger-block.ts';
import { BLOCK_BYTES, BLOCK_WORDS, COUNT_AT, fingerBlocks } from '../comparison/finger-block.ts';
import { prepare } from '../comparison/prepare.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { adultScale } from './adult-scale.ts';
import type { TenPrint } from './ten-print.ts';
import { FINGERS } from './ten-print.ts';

/** A slot of a gallery: which sample, never whose. */
export type SampleId = Brand<number, 'SampleId'>;

/** What another thread needs to open the same gallery; a structured clone shares the memory. */
export type GalleryBuffers = {
  readonly slots: number;
  readonly growthHandling: GrowthHandling;
  readonly memory: SharedArrayBuffer;
};

/** Prepared ten-prints in shared memory: slots of ten finger blocks, slot after slot. */
export type Gallery = {
  readonly slots: number;
  readonly growthHandling: GrowthHandling;
  readonly buffers: GalleryBuffers;
  readonly blocks: FingerBlocks;
  /** Prepares a sample into a slot, over whatever was there. @throws {RangeError} no such slot */
  readonly write: (slot: SampleId, sample: TenPrint) => void;
  /** Empties a slot; an empty slot scores 0 with everything. @throws {RangeError} no such slot */
  readonly clear: (slot: SampleId) => void;
};

/** Bytes of one slot. */
export const SLOT_BYTES: number = FINGERS * BLOCK_BYTES;

/**
 * An empty gallery, allocated at its full size.
 *
 * @throws {RangeError} `slots` is not a whole number from 1 up, or the memory is not to be had
 */
export function createGallery(options: { readonly slots: number; readonly growthHandling: GrowthHandling }): Gallery {
  const { slots, growthHandling } = options;
  if (!Number.isSafeInteger(slots) || slots < 1) throw new RangeError(`slots ${slots}; expected a whole number from 1`);
  return openGallery({ slots, growthHandling, memory: new SharedArrayBuffer(slots * SLOT_BYTES) });
}

/** The gallery in memory that another thread, or this one, created. */
export function openGallery(buffers: GalleryBuffers): Gallery {
  const blocks = fingerBlocks(buffers.memory);
  const { slots, growthHandling } = buffers;
  const within = (slot: SampleId): SampleId => {
    if (!Number.isInteger(slot) || slot < 0 || slot >= slots)
      throw new RangeError(`slot ${slot}; the gallery has slots 0 to ${slots - 1}`);
    return slot;
  };
  return {
    slots,
    growthHandling,
    buffers,
    blocks,
    write: (slot, sample) => {
      const scale = growthHandling === 'growth-model' ? adultScale(sample) : 1;
      for (let finger = 0; finger < FINGERS; finger++)
        prepare(sample.templates[finger], scale, blocks, blockAt(within(slot), finger));
    },
    clear: (slot) => {
      for (let finger = 0; finger < FINGERS; finger++) blocks.words[blockAt(within(slot), finger) + COUNT_AT] = 0;
    },
  };
}

/** First word of a finger's block. */
export function blockAt(slot: SampleId, finger: number): number {
  return (slot * FINGERS + finger) * BLOCK_WORDS;
}
