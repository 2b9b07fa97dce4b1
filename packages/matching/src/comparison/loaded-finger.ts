import type { FingerBlocks } from './finger-block.ts';
import { CAPACITY, CODE_BYTES, codesAt, countAt, directionsAt, POSITIONS_AT } from './finger-block.ts';

/** 32-bit words of one code. */
const CODE_WORDS: number = CODE_BYTES / 4;

/** A finger as the plain steps read it. Words `CODE_WORDS k` on are the code of minutia k. */
export type LoadedFinger = {
  count: number;
  readonly x: Int16Array;
  readonly y: Int16Array;
  readonly direction: Uint8Array;
  readonly codes: Int32Array;
  readonly setBits: Uint8Array;
  /** Least x, greatest x, least y, greatest y. */
  readonly box: Int32Array;
};

/** Room for one finger. */
export function loadedFinger(): LoadedFinger {
  return {
    count: 0,
    x: new Int16Array(CAPACITY),
    y: new Int16Array(CAPACITY),
    direction: new Uint8Array(CAPACITY),
    codes: new Int32Array(CAPACITY * CODE_WORDS),
    setBits: new Uint8Array(CAPACITY),
    box: new Int32Array(4),
  };
}

/** Reads a block. */
export function load(finger: LoadedFinger, blocks: FingerBlocks, at: number): void {
  const { words, bytes } = blocks;
  const count = countAt(blocks, at);
  const codes = 4 * at + codesAt(count);
  finger.count = count;
  finger.codes.fill(0, 0, count * CODE_WORDS);
  for (let k = 0; k < count; k++) {
    const position = words[at + POSITIONS_AT / 4 + k]!;
    finger.x[k] = (position << 16) >> 16;
    finger.y[k] = position >> 16;
    finger.direction[k] = bytes[4 * at + directionsAt(count) + k]!;
    for (let b = 0; b < CODE_BYTES; b++)
      finger.codes[k * CODE_WORDS + (b >> 2)]! |= bytes[codes + b * count + k]! << (8 * (b & 3));
    finger.setBits[k] = bitsOf(finger, k);
  }
  writeBox(finger);
}

/** Bits that two codes have in common. */
export function commonBits(a: LoadedFinger, i: number, b: LoadedFinger, j: number): number {
  let common = 0;
  for (let word = 0; word < CODE_WORDS; word++)
    common += bitsSet(a.codes[i * CODE_WORDS + word]! & b.codes[j * CODE_WORDS + word]!);
  return common;
}

function bitsOf(finger: LoadedFinger, k: number): number {
  return commonBits(finger, k, finger, k);
}

/** Set bits of a word, summed in pairs, then nibbles, then bytes. @source Warren, Hacker's Delight, ch. 5 */
function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function writeBox({ count, x, y, box }: LoadedFinger): void {
  box.set([32767, -32768, 32767, -32768]);
  for (let k = 0; k < count; k++) {
    box[0] = Math.min(box[0]!, x[k]!);
    box[1] = Math.max(box[1]!, x[k]!);
    box[2] = Math.min(box[2]!, y[k]!);
    box[3] = Math.max(box[3]!, y[k]!);
  }
}
