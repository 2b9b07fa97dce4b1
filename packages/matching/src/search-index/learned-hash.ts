import { CELL_VALUES } from './neighbour-cells.ts';

/** Signs of one minutia: one bit each of a 32-bit word. */
export const AXES = 32;

/** Bits of a sketch: the signs that follow those of the key. */
export const SKETCH_BITS = 16;

/** Signs a key may have. Fewer make long buckets, more leave no signs for the sketch. */
export const FEWEST_KEY_BITS = 8;
export const MOST_KEY_BITS: number = AXES - SKETCH_BITS;
const KEY_LENGTHS: number = MOST_KEY_BITS - FEWEST_KEY_BITS + 1;

/** Steps of a margin, the distance from the median: quarters of a standard deviation, the last step open. */
export const MARGIN_STEPS = 16;
const STEPS_A_DEVIATION = 4;

/** Units of learned logarithms: 1/16 nat. */
export const NAT = 16;

/**
 * What was learned from pairs of minutiae: how to hash a neighbourhood, and how much a common hash tells.
 * Everything is whole numbers, so that every machine gives the same keys and votes.
 */
export type LearnedHash = {
  /** Weight of each value on each axis: 32 axes of the first value, then of the next. */
  readonly weights: Int16Array;
  /** Median of each axis. */
  readonly medians: Int32Array;
  /** Standard deviation of each axis. */
  readonly deviations: Int32Array;
  /** Log odds that a sign stays, by axis and step of the margin, in NAT. */
  readonly stays: Uint8Array;
  /** Log ratio of true to random pairs at each distance of sketches from 0 to 16, by bits of the key, in NAT. */
  readonly sketchRatios: Int16Array;
  /** One value, in 1/1000: the share of a probe's minutiae that the other impression has too. */
  readonly shared: Int32Array;
};

const LENGTHS: { readonly [Part in keyof LearnedHash]: number } = {
  weights: AXES * CELL_VALUES,
  medians: AXES,
  deviations: AXES,
  stays: AXES * MARGIN_STEPS,
  sketchRatios: KEY_LENGTHS * (SKETCH_BITS + 1),
  shared: 1,
};

const PARTS: readonly (keyof LearnedHash)[] = ['medians', 'deviations', 'shared', 'weights', 'sketchRatios', 'stays'];

/** Place of the first ratio for keys of so many bits. */
export function sketchRatiosAt(keyBits: number): number {
  return (keyBits - FEWEST_KEY_BITS) * (SKETCH_BITS + 1);
}

/** Step of a place's distance from the median. */
export function marginStep({ deviations }: LearnedHash, axis: number, place: number): number {
  return Math.min(MARGIN_STEPS - 1, Math.floor((STEPS_A_DEVIATION * Math.abs(place)) / deviations[axis]!));
}

/** Room for a learned hash, over one piece of memory, little-endian. */
function hashOver(memory: ArrayBuffer): LearnedHash {
  let at = 0;
  const next = (part: keyof LearnedHash, bytes: number): readonly [ArrayBuffer, number, number] => {
    const start = at;
    at += LENGTHS[part] * bytes;
    return [memory, start, LENGTHS[part]];
  };
  return {
    medians: new Int32Array(...next('medians', 4)),
    deviations: new Int32Array(...next('deviations', 4)),
    shared: new Int32Array(...next('shared', 4)),
    weights: new Int16Array(...next('weights', 2)),
    sketchRatios: new Int16Array(...next('sketchRatios', 2)),
    stays: new Uint8Array(...next('stays', 1)),
  };
}

const HASH_BYTES: number = PARTS.reduce((sum, part) => sum + LENGTHS[part] * hashPartBytes(part), 0);

function hashPartBytes(part: keyof LearnedHash): number {
  return part === 'stays' ? 1 : part === 'weights' || part === 'sketchRatios' ? 2 : 4;
}

/** A hash with nothing learned. */
export function emptyHash(): LearnedHash {
  return hashOver(new ArrayBuffer(HASH_BYTES));
}

/** A learned hash as text, for a file. */
export function hashText(hash: LearnedHash): string {
  const bytes = new Uint8Array(hash.weights.buffer as ArrayBuffer);
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** @throws {RangeError} the text holds another number of bytes */
export function hashOfText(text: string): LearnedHash {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (bytes.length !== HASH_BYTES)
    throw new RangeError(`a learned hash of ${bytes.length} bytes; expected ${HASH_BYTES}`);
  return hashOver(bytes.buffer);
}
