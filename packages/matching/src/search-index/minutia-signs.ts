import type { Template } from '@eurodac-sim/fingerprint';
import { fingerMinutiae } from './finger-minutiae.ts';
import type { LearnedHash } from './learned-hash.ts';
import { AXES } from './learned-hash.ts';
import { CELL_VALUES, neighbourCells } from './neighbour-cells.ts';
import { signsKernel } from './signs-kernel.ts';

const cells = new Int16Array(CELL_VALUES);
const sums = new Int32Array(AXES);

/** The place of a neighbourhood on each axis, from the median. Whole numbers below 2^31: sums are exact. */
export function placesOnAxes(hash: LearnedHash, values: Readonly<Int16Array>, places: Int32Array): void {
  const { weights, medians } = hash;
  for (let axis = 0; axis < AXES; axis++) sums[axis] = -medians[axis]!;
  for (let k = 0; k < CELL_VALUES; k++) {
    const value = values[k]!;
    if (value === 0) continue;
    const at = k * AXES;
    for (let axis = 0; axis < AXES; axis++) sums[axis] = (sums[axis]! + Math.imul(weights[at + axis]!, value)) | 0;
  }
  places.set(sums);
}

/** The signs of the places as bits: the first axis is the highest bit, so that a key is the top of the word. */
export function signsOf(places: Readonly<Int32Array>): number {
  let word = 0;
  for (let axis = 0; axis < AXES; axis++) word = (word << 1) | (places[axis]! > 0 ? 1 : 0);
  return word >>> 0;
}

/** A finger as a search reads it: for each minutia its signs, and how far from each median it lies. */
export type FingerSigns = { readonly count: number; readonly words: Uint32Array; readonly places: Int32Array };

/** The signs of all minutiae of a template, in WebAssembly. */
export function fingerSigns(hash: LearnedHash, template: Template, scale: number): FingerSigns {
  const minutiae = fingerMinutiae(template, scale);
  return { count: minutiae.count, ...signsKernel()(hash, minutiae) };
}

/** The same in plain TypeScript: what the kernel must give. */
export function plainFingerSigns(hash: LearnedHash, template: Template, scale: number): FingerSigns {
  const minutiae = fingerMinutiae(template, scale);
  const words = new Uint32Array(minutiae.count);
  const places = new Int32Array(minutiae.count * AXES);
  for (let i = 0; i < minutiae.count; i++) {
    neighbourCells(minutiae, i, cells);
    const own = places.subarray(i * AXES, (i + 1) * AXES);
    placesOnAxes(hash, cells, own);
    words[i] = signsOf(own);
  }
  return { count: minutiae.count, words, places };
}
