import type { Template } from '@eurodac-sim/fingerprint';
import type { FingerBlocks } from './finger-block.ts';
import { blockBytes, CAPACITY, codesAt, countAt, directionsAt, POSITIONS_AT } from './finger-block.ts';
import { keptMinutiae } from './kept-minutiae.ts';
import { BIT_THRESHOLD, CODE_BITS, neighbourSums } from './neighbourhood.ts';

/** Resolution of prepared fingers in pixels per centimetre: 500 per inch, as records round it. */
const PIXELS_PER_CM = 197;

/** Most set bits of one code: a code with half its bits is like any other. Denser neighbourhoods raise their threshold. */
const MOST_SET_BITS = 63;

/** Greatest coordinate kept, ten centimetres from the mean minutia: what is added up of products stays within 32 bits. */
const GREATEST = 2047;

const minutiae = {
  count: 0,
  x: new Float64Array(CAPACITY),
  y: new Float64Array(CAPACITY),
  direction: new Uint8Array(CAPACITY),
};
const sums = new Float64Array(CODE_BITS);

/**
 * Writes the prepared form of a template into a block, or an empty block where there is none.
 *
 * @param scale what lengths are multiplied by, beside the change to 197 pixels per centimetre
 * @param at first word of the block
 */
export function prepare(template: Template | undefined, scale: number, blocks: FingerBlocks, at: number): void {
  if (template === undefined || template.count === 0) {
    blocks.bytes[4 * at] = 0;
    return;
  }
  const kept = keptMinutiae(template);
  const unit = (scale * PIXELS_PER_CM) / template.pixelsPerCm;
  let meanX = 0;
  let meanY = 0;
  for (const k of kept) {
    meanX += template.x[k]! / kept.length;
    meanY += template.y[k]! / kept.length;
  }
  minutiae.count = kept.length;
  for (const [place, k] of kept.entries()) {
    minutiae.x[place] = bounded((template.x[k]! - meanX) * unit);
    minutiae.y[place] = bounded((meanY - template.y[k]!) * unit);
    minutiae.direction[place] = template.angle[k]!;
  }
  writeBlock(blocks, at);
}

/** Writes the finger of block `from`, divided by `growth`, into block `at`; both may lie in different memory. */
export function prepareShrunk(
  source: { readonly blocks: FingerBlocks; readonly at: number },
  growth: number,
  blocks: FingerBlocks,
  at: number,
): void {
  const { words, bytes } = source.blocks;
  minutiae.count = countAt(source.blocks, source.at);
  const directions = 4 * source.at + directionsAt(minutiae.count);
  for (let i = 0; i < minutiae.count; i++) {
    const position = words[source.at + POSITIONS_AT / 4 + i]!;
    minutiae.x[i] = bounded(((position << 16) >> 16) / growth);
    minutiae.y[i] = bounded((position >> 16) / growth);
    minutiae.direction[i] = bytes[directions + i]!;
  }
  writeBlock(blocks, at);
}

function bounded(value: number): number {
  return Math.max(-GREATEST, Math.min(GREATEST, Math.round(value)));
}

/** The minutiae at hand as a block. */
function writeBlock({ words, bytes }: FingerBlocks, at: number): void {
  const { count, x, y, direction } = minutiae;
  words.fill(0, at, at + blockBytes(count) / 4);
  bytes[4 * at] = count;
  for (let k = 0; k < count; k++) {
    words[at + POSITIONS_AT / 4 + k] = (x[k]! & 0xffff) | (y[k]! << 16);
    bytes[4 * at + directionsAt(count) + k] = direction[k]!;
    neighbourSums(minutiae, k, sums);
    setBits(bytes, 4 * at + codesAt(count) + k, count);
  }
}

/** Sets the bits whose sum is over the threshold; byte b of the code is at `first + b * stride`. */
function setBits(bytes: Uint8Array, first: number, stride: number): void {
  let threshold = BIT_THRESHOLD;
  while (countOver(threshold) > MOST_SET_BITS) threshold *= 1.25;
  for (let bit = 0; bit < CODE_BITS; bit++)
    if (sums[bit]! > threshold) bytes[first + (bit >> 3) * stride]! |= 1 << (bit & 7);
}

function countOver(threshold: number): number {
  let over = 0;
  for (let bit = 0; bit < CODE_BITS; bit++) if (sums[bit]! > threshold) over++;
  return over;
}
