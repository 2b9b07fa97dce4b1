/** Most minutiae kept of one finger: three 32-bit words of a plane. A plain impression has 20 to 80. */
export const CAPACITY = 96;

/** Bits in the code of one minutia, and so planes in a block; the last four are never set. */
export const PLANES = 128;

/** 32-bit words in one plane: one bit for each minutia. */
export const PLANE_WORDS: number = CAPACITY / 32;

/** Word offsets inside a block; directions and set-bit counts are bytes, four to a word. */
export const COUNT_AT = 0;
export const BOX_AT = 1;
export const PLANES_AT = 8;
export const POSITIONS_AT: number = PLANES_AT + PLANES * PLANE_WORDS;
export const DIRECTIONS_AT: number = POSITIONS_AT + CAPACITY;
export const SET_BITS_AT: number = DIRECTIONS_AT + CAPACITY / 4;
export const BLOCK_WORDS: number = SET_BITS_AT + CAPACITY / 4;

/** Bytes of one prepared finger, whatever its number of minutiae. */
export const BLOCK_BYTES: number = BLOCK_WORDS * 4;

/**
 * Prepared fingers end to end, each `BLOCK_WORDS` words; minutiae sorted by direction, then x, then y.
 *
 * | words of a block | content |
 * |---|---|
 * | 0 | number of minutiae, 0 to 96; 0 also means that there is no such finger |
 * | 1 to 4 | least x, greatest x, least y, greatest y |
 * | 8 to 391 | planes: word `8 + 128 w + b` has bit b of the codes of minutiae 32 w to 32 w + 31 |
 * | 392 to 487 | positions: x in the low, y in the high 16 bits, signed, 1/197 cm, from the mean minutia, y up |
 * | 488 to 511 | directions as bytes, 1/256 turn counter-clockwise |
 * | 512 to 535 | set bits of each code as bytes |
 */
export type FingerBlocks = { readonly words: Int32Array; readonly bytes: Uint8Array };

/** Views over memory that holds prepared fingers. */
export function fingerBlocks(memory: ArrayBuffer | SharedArrayBuffer): FingerBlocks {
  return { words: new Int32Array(memory), bytes: new Uint8Array(memory) };
}
