/** Most minutiae kept of one finger. A plain impression has 20 to 80. */
export const CAPACITY = 96;

/** Bytes in the code of one minutia: two cells of its neighbourhood to a byte, four sectors of direction to a cell. */
export const CODE_BYTES = 16;

/** Byte offset of the positions in a block; codes and directions follow, see `codesAt` and `directionsAt`. */
export const POSITIONS_AT = 4;

/** Bytes of the largest block, and the stride where room is kept for any. */
export const BLOCK_BYTES: number = blockBytes(CAPACITY);
export const BLOCK_WORDS: number = BLOCK_BYTES / 4;

/**
 * Memory that holds prepared fingers, each a block that begins on a 32-bit word; n minutiae sorted by direction, then x,
 * then y.
 *
 * | bytes of a block | content |
 * |---|---|
 * | 0 | n, 0 to 96; 0 also means that there is no such finger |
 * | 4 to 4n + 3 | positions: x in the low, y in the high 16 bits, signed, 1/197 cm, from the mean minutia, y up |
 * | 4n + 4 to 20n + 3 | codes, byte by byte: byte b of the code of minutia k is at `4n + 4 + b n + k` |
 * | 20n + 4 to 21n + 3 | directions, 1/256 turn counter-clockwise |
 */
export type FingerBlocks = { readonly words: Int32Array; readonly bytes: Uint8Array };

/** Views over memory that holds prepared fingers. */
export function fingerBlocks(memory: ArrayBuffer | SharedArrayBuffer): FingerBlocks {
  return { words: new Int32Array(memory), bytes: new Uint8Array(memory) };
}

/** Bytes of the block of a finger with so many minutiae, a multiple of four. */
export function blockBytes(count: number): number {
  return (directionsAt(count) + count + 3) & ~3;
}

/** Byte offset of the codes in a block. */
export function codesAt(count: number): number {
  return POSITIONS_AT + 4 * count;
}

/** Byte offset of the directions in a block. */
export function directionsAt(count: number): number {
  return codesAt(count) + CODE_BYTES * count;
}

/** Minutiae of the block at word `at`: what stands there, but never more than a block holds. */
export function countAt({ bytes }: FingerBlocks, at: number): number {
  return Math.min(CAPACITY, bytes[4 * at]!);
}
