import type { Template } from '@eurodac-sim/fingerprint';
import type { FingerBlocks } from './finger-block.ts';
import {
  BOX_AT,
  CAPACITY,
  COUNT_AT,
  DIRECTIONS_AT,
  PLANE_WORDS,
  PLANES,
  PLANES_AT,
  POSITIONS_AT,
  SET_BITS_AT,
} from './finger-block.ts';
import { keptMinutiae } from './kept-minutiae.ts';
import { BIT_THRESHOLD, CODE_BITS, neighbourSums } from './neighbourhood.ts';

/** Resolution of prepared fingers in pixels per centimetre: 500 per inch, as records round it. */
const PIXELS_PER_CM = 197;

/** Most set bits of one code: the local stage counts to 63. Denser neighbourhoods raise their threshold. */
const MOST_SET_BITS = 63;

/** Greatest coordinate kept; two of them and their difference stay within 16 signed bits. */
const GREATEST = 16_000;

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
    blocks.words[at + COUNT_AT] = 0;
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
  minutiae.count = words[source.at + COUNT_AT]!;
  for (let i = 0; i < minutiae.count; i++) {
    const position = words[source.at + POSITIONS_AT + i]!;
    minutiae.x[i] = bounded(((position << 16) >> 16) / growth);
    minutiae.y[i] = bounded((position >> 16) / growth);
    minutiae.direction[i] = bytes[(source.at + DIRECTIONS_AT) * 4 + i]!;
  }
  writeBlock(blocks, at);
}

function bounded(value: number): number {
  return Math.max(-GREATEST, Math.min(GREATEST, Math.round(value)));
}

/** The minutiae at hand as a block. */
function writeBlock({ words, bytes }: FingerBlocks, at: number): void {
  const { count, x, y, direction } = minutiae;
  words.fill(0, at, at + PLANES_AT + PLANES * PLANE_WORDS);
  words[at + COUNT_AT] = count;
  writeBox(words, at + BOX_AT);
  for (let i = 0; i < count; i++) {
    words[at + POSITIONS_AT + i] = (x[i]! & 0xffff) | (y[i]! << 16);
    bytes[(at + DIRECTIONS_AT) * 4 + i] = direction[i]!;
    neighbourSums(minutiae, i, sums);
    bytes[(at + SET_BITS_AT) * 4 + i] = setBits(words, at + PLANES_AT + (i >> 5) * PLANES, 1 << (i & 31));
  }
}

/** Sets `mask` in the planes whose sum is over the threshold. @returns how many */
function setBits(words: Int32Array, planes: number, mask: number): number {
  let threshold = BIT_THRESHOLD;
  let set = countOver(threshold);
  while (set > MOST_SET_BITS) {
    threshold *= 1.25;
    set = countOver(threshold);
  }
  for (let bit = 0; bit < CODE_BITS; bit++) if (sums[bit]! > threshold) words[planes + bit]! |= mask;
  return set;
}

function countOver(threshold: number): number {
  let over = 0;
  for (let bit = 0; bit < CODE_BITS; bit++) if (sums[bit]! > threshold) over++;
  return over;
}

function writeBox(words: Int32Array, at: number): void {
  const { count, x, y } = minutiae;
  words[at] = GREATEST;
  words[at + 1] = -GREATEST;
  words[at + 2] = GREATEST;
  words[at + 3] = -GREATEST;
  for (let i = 0; i < count; i++) {
    words[at] = Math.min(words[at]!, x[i]!);
    words[at + 1] = Math.max(words[at + 1]!, x[i]!);
    words[at + 2] = Math.min(words[at + 2]!, y[i]!);
    words[at + 3] = Math.max(words[at + 3]!, y[i]!);
  }
}
