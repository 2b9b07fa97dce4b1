import type { Template } from '@eurodac-sim/fingerprint';
import type { FingerBlocks } from '../comparison/finger-block.ts';
import { BLOCK_BYTES, blockBytes, CAPACITY, fingerBlocks } from '../comparison/finger-block.ts';
import { prepare } from '../comparison/prepare.ts';
import { compactBytes, writeCompact } from './compact-block.ts';
import { FINGERS } from './ten-print.ts';

/** Greatest size of a segment, 1 GiB. */
const SEGMENT_BYTES = 2 ** 30;

/**
 * Whether a gallery keeps the codes of neighbourhoods, sixteen bytes a minutia, or makes them anew from positions and
 * directions whenever a finger is compared. Scores are the same.
 */
export type GalleryCodes = 'stored' | 'recomputed';

/** Address space of a slot: ten places in the table, and two blocks of any size for each finger. */
const slotRoom = (mostBytes: number): number => FINGERS * (4 + 2 * mostBytes);

const bytesOf = (codes: GalleryCodes): ((minutiae: number) => number) =>
  codes === 'stored' ? blockBytes : compactBytes;

/** Word 0 is an empty block, for fingers never written; the next is the next free word; then the table. */
const FREE_AT = 1;
const TABLE_AT = 2;

/** Slots of one segment; all but the last have so many. */
export const SEGMENT_SLOTS: number = Math.floor((SEGMENT_BYTES - 4 * TABLE_AT) / slotRoom(BLOCK_BYTES));

/**
 * Part of a gallery: prepared fingers of some slots in one piece of shared memory, each block as long as it needs to be.
 *
 * Layout, 32-bit words: an empty block; the next free word; ten places a slot, each the first word of a finger's block,
 * that of the empty one where the finger was never written; blocks, in the order in which they were written, without their codes where those are recomputed. Byte 1 of a block is how many minutiae there is room for.
 *
 * A finger written anew takes the room it has where that is enough, and otherwise, once, room for any finger: so no order
 * of writing needs more than the address space set aside, and memory that was never written is never taken.
 */
export type Segment = {
  readonly blocks: FingerBlocks;
  /** First word of a finger's block. */
  readonly blockAt: (slot: number, finger: number) => number;
  readonly write: (slot: number, finger: number, template: Template | undefined, scale: number) => void;
  /** Bytes that blocks and table take. */
  readonly usedBytes: () => number;
};

const prepared = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));

/** Memory of a segment for so many slots. */
export function segmentMemory(slots: number, codes: GalleryCodes): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(4 * TABLE_AT + slots * slotRoom(bytesOf(codes)(CAPACITY)));
  new Int32Array(memory)[FREE_AT] = TABLE_AT + slots * FINGERS;
  return memory;
}

/** The segment in memory that this thread or another has made. */
export function segmentIn(memory: SharedArrayBuffer, codes: GalleryCodes): Segment {
  const blocks = fingerBlocks(memory);
  const { words, bytes } = blocks;
  const place = (slot: number, finger: number): number => TABLE_AT + slot * FINGERS + finger;
  const roomFor = (minutiae: number): number => {
    const at = Atomics.add(words, FREE_AT, bytesOf(codes)(minutiae) / 4);
    bytes[4 * at + 1] = minutiae;
    return at;
  };
  return {
    blocks,
    blockAt: (slot, finger) => words[place(slot, finger)]!,
    write: (slot, finger, template, scale) => {
      const before = words[place(slot, finger)]!;
      const count = Math.min(CAPACITY, template?.count ?? 0);
      if (before === 0 && count === 0) return;
      const room = before === 0 ? 0 : bytes[4 * before + 1]!;
      const at = count <= room ? before : roomFor(before === 0 ? count : CAPACITY);
      const roomThere = bytes[4 * at + 1]!;
      if (codes === 'stored') prepare(template, scale, blocks, at);
      else {
        prepare(template, scale, prepared, 0);
        writeCompact(prepared, blocks, at);
      }
      bytes[4 * at + 1] = roomThere;
      Atomics.store(words, place(slot, finger), at);
    },
    usedBytes: () => 4 * words[FREE_AT]!,
  };
}
