import type { Template } from '@eurodac-sim/fingerprint';
import { fingerMinutiae } from '../finger-minutiae.ts';
import type { LearnedHash } from '../learned-hash.ts';
import {
  AXES,
  emptyHash,
  FEWEST_KEY_BITS,
  MARGIN_STEPS,
  MOST_KEY_BITS,
  marginStep,
  NAT,
  SKETCH_BITS,
  sketchRatiosAt,
} from '../learned-hash.ts';
import { placesOnAxes, signsOf } from '../minutia-signs.ts';
import { CELL_VALUES, neighbourCells } from '../neighbour-cells.ts';
import { correspondingMinutiae } from './corresponding-minutiae.ts';
import { discriminantAxes } from './discriminant-axes.ts';
import type { SquareMatrix } from './symmetric-matrix.ts';

/** Two impressions of one finger, and what their lengths are multiplied by to bring them to adult size. */
export type ImpressionPair = {
  readonly first: Template;
  readonly second: Template;
  readonly firstScale: number;
  readonly secondScale: number;
};

/** Greatest weight of a value on an axis. */
const GREATEST_WEIGHT = 1023;

/** Log odds and ratios are kept within these, in NAT. */
const MOST_STAYS = 127;
const MOST_RATIO = 200;

/** Neighbourhoods of corresponding minutiae, two after two, and how many minutiae were looked at. */
type TruePairs = { readonly cells: readonly Int16Array[]; readonly looked: number };

/**
 * Learns from impressions of generated fingers how to hash a neighbourhood so that two impressions of a minutia agree
 * and others do not.
 *
 * @throws {RangeError} too few corresponding minutiae: fewer than there are values of a neighbourhood
 */
export function learnHash(pairs: Iterable<ImpressionPair>): LearnedHash {
  const found = truePairs(pairs);
  if (found.cells.length < 2 * CELL_VALUES)
    throw new RangeError(`${found.cells.length / 2} corresponding minutiae; expected at least ${CELL_VALUES}`);
  const hash = emptyHash();
  hash.shared[0] = Math.round((1000 * found.cells.length) / (2 * found.looked));
  setAxes(hash, found.cells);
  const places = found.cells.map((values) => {
    const own = new Int32Array(AXES);
    placesOnAxes(hash, values, own);
    return own;
  });
  setMedians(hash, places);
  setStays(hash, places);
  setSketchRatios(hash, places.map(signsOf));
  return hash;
}

function truePairs(pairs: Iterable<ImpressionPair>): TruePairs {
  const cells: Int16Array[] = [];
  let looked = 0;
  for (const { first, second, firstScale, secondScale } of pairs) {
    const a = fingerMinutiae(first, firstScale);
    const b = fingerMinutiae(second, secondScale);
    looked += (a.count + b.count) / 2;
    const shared = correspondingMinutiae(a, b);
    for (const [k, i] of shared.first.entries()) {
      for (const [minutiae, place] of [[a, i] as const, [b, shared.second[k]!] as const]) {
        const values = new Int16Array(CELL_VALUES);
        neighbourCells(minutiae, place, values);
        cells.push(values);
      }
    }
  }
  return { cells, looked };
}

function setAxes(hash: LearnedHash, cells: readonly Int16Array[]): void {
  const { within, total } = covariances(cells);
  for (const [axis, vector] of discriminantAxes(within, total, AXES).entries()) {
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    for (const [k, value] of vector.entries())
      hash.weights[k * AXES + axis] = Math.round((GREATEST_WEIGHT * value) / largest);
  }
}

/** Covariance within pairs and of all. */
function covariances(cells: readonly Int16Array[]): { readonly within: SquareMatrix; readonly total: SquareMatrix } {
  const within = new Float64Array(CELL_VALUES * CELL_VALUES);
  const total = new Float64Array(CELL_VALUES * CELL_VALUES);
  const mean = new Float64Array(CELL_VALUES);
  for (const values of cells) for (let k = 0; k < CELL_VALUES; k++) mean[k]! += values[k]! / cells.length;
  const off = new Float64Array(CELL_VALUES);
  for (let p = 0; p < cells.length; p += 2) {
    const first = cells[p]!;
    const second = cells[p + 1]!;
    for (let k = 0; k < CELL_VALUES; k++) off[k] = first[k]! - second[k]!;
    addSquares(within, off, 1 / cells.length);
    for (const values of [first, second]) {
      for (let k = 0; k < CELL_VALUES; k++) off[k] = values[k]! - mean[k]!;
      addSquares(total, off, 1 / cells.length);
    }
  }
  return { within: { size: CELL_VALUES, values: within }, total: { size: CELL_VALUES, values: total } };
}

function addSquares(matrix: Float64Array, off: Readonly<Float64Array>, weight: number): void {
  for (let row = 0; row < CELL_VALUES; row++) {
    const factor = weight * off[row]!;
    if (factor === 0) continue;
    for (let column = 0; column < CELL_VALUES; column++) matrix[row * CELL_VALUES + column]! += factor * off[column]!;
  }
}

/** Sets medians and deviations, and moves the places so that they count from the medians. */
function setMedians(hash: LearnedHash, places: readonly Int32Array[]): void {
  for (let axis = 0; axis < AXES; axis++) {
    const rising = Float64Array.from(places, (own) => own[axis]!).sort();
    const median = Math.round(rising[rising.length >> 1]!);
    let squares = 0;
    for (const own of places) {
      own[axis]! -= median;
      squares += own[axis]! * own[axis]!;
    }
    hash.medians[axis] = median;
    hash.deviations[axis] = Math.max(1, Math.round(Math.sqrt(squares / places.length)));
  }
}

function setStays(hash: LearnedHash, places: readonly Int32Array[]): void {
  for (let axis = 0; axis < AXES; axis++) {
    const stayed = new Float64Array(MARGIN_STEPS).fill(1);
    const flipped = new Float64Array(MARGIN_STEPS).fill(1);
    for (const [k, own] of places.entries()) {
      const step = marginStep(hash, axis, own[axis]!);
      const same = own[axis]! > 0 === places[k ^ 1]![axis]! > 0;
      (same ? stayed : flipped)[step]!++;
    }
    for (let step = 0; step < MARGIN_STEPS; step++)
      hash.stays[axis * MARGIN_STEPS + step] = bounded(NAT * Math.log(stayed[step]! / flipped[step]!), [0, MOST_STAYS]);
  }
}

function bounded(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(low, Math.min(high, Math.round(value)));
}

/** Distances of sketches of true pairs against those of minutiae half the list apart. */
function setSketchRatios(hash: LearnedHash, words: readonly number[]): void {
  const half = (words.length >> 2) << 1;
  for (let keyBits = FEWEST_KEY_BITS; keyBits <= MOST_KEY_BITS; keyBits++) {
    const ofPairs = new Float64Array(SKETCH_BITS + 1).fill(1);
    const ofOthers = new Float64Array(SKETCH_BITS + 1).fill(1);
    for (const [k, word] of words.entries()) {
      ofPairs[sketchDistance(word, words[k ^ 1]!, keyBits)]!++;
      ofOthers[sketchDistance(word, words[(k + half) % words.length]!, keyBits)]!++;
    }
    for (let distance = 0; distance <= SKETCH_BITS; distance++) {
      const ratio = NAT * Math.log(ofPairs[distance]! / ofOthers[distance]!);
      hash.sketchRatios[sketchRatiosAt(keyBits) + distance] = bounded(ratio, [-MOST_RATIO, MOST_RATIO]);
    }
  }
}

function sketchDistance(a: number, b: number, keyBits: number): number {
  let differing = ((a ^ b) << keyBits) >>> (32 - SKETCH_BITS);
  let bits = 0;
  for (; differing !== 0; differing &= differing - 1) bits++;
  return bits;
}
