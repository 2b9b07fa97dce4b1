// The signs of the minutiae of a finger: neighbours counted in cells, square roots, a product with the learned axes. The
// same whole numbers as src/search-index/neighbour-cells.ts and plainFingerSigns in minutia-signs.ts give.
//
// AssemblyScript 0.28.20, kept as text in src/search-index/signs-module.ts. To build it again, from the root:
//   npx --package assemblyscript@0.28.20 asc packages/matching/assembly/minutia-signs.ts --runtime stub --importMemory --noAssert -O3 --converge --enable simd -o minutia-signs.wasm
//   base64 -w0 minutia-signs.wasm

import {
  AXIS_PLACES_AT,
  AXIS_WEIGHTS_AT,
  CELLS_AT,
  CENTRES_AT,
  COSINES_AT,
  DIRECTIONS_AT,
  FIRST_CELL_AT,
  LAST_CELL_AT,
  MEDIANS_AT,
  PLACE_WEIGHTS_AT,
  SHARES_AT,
  SIGNS_AT,
  SUMS_AT,
  VALUES_AT,
  X_AT,
  Y_AT,
} from '../src/search-index/signs-memory';

/** Greatest value; a square root up to here, as a 32-bit float, never rounds up to the next whole number. */
const GREATEST: i32 = 1023;

/** Signs of `count` minutiae; neighbours farther than the root of `far` are left out, tables begin at coordinate `-edge`. */
export function signs(count: i32, far: i32, edge: i32): void {
  for (let i = 0; i < count; i++) {
    memory.fill(SUMS_AT, 0, 512);
    addNeighbours(i, count, far, edge);
    takeRoots();
    store<u32>(SIGNS_AT + 4 * i, project(AXIS_PLACES_AT + 128 * i));
  }
}

function addNeighbours(i: i32, count: i32, far: i32, edge: i32): void {
  const own: i32 = load<u8>(DIRECTIONS_AT + i);
  const cosine = load<i32>(COSINES_AT + 4 * own);
  const sine = load<i32>(COSINES_AT + 4 * ((own - 64) & 255));
  const x = load<i32>(X_AT + 4 * i);
  const y = load<i32>(Y_AT + 4 * i);
  for (let j = 0; j < count; j++) {
    const dx = load<i32>(X_AT + 4 * j) - x;
    const dy = load<i32>(Y_AT + 4 * j) - y;
    if (j === i || dx * dx + dy * dy > far) continue;
    const ahead = (cosine * dx + sine * dy) >> 14;
    const aside = (cosine * dy - sine * dx) >> 14;
    addNeighbour(ahead, aside, edge, SHARES_AT + 16 * ((<i32>load<u8>(DIRECTIONS_AT + j) - own) & 255));
  }
}

/** One neighbour, spread over the cells within reach of it, four sectors at a time. */
function addNeighbour(ahead: i32, aside: i32, edge: i32, sharesAt: i32): void {
  const shares = v128.load(sharesAt);
  const firstColumn: i32 = load<i8>(FIRST_CELL_AT + edge + ahead);
  const lastColumn: i32 = load<i8>(LAST_CELL_AT + edge + ahead);
  const lastRow: i32 = load<i8>(LAST_CELL_AT + edge + aside);
  for (let row: i32 = load<i8>(FIRST_CELL_AT + edge + aside); row <= lastRow; row++) {
    const dy = aside - load<i32>(CENTRES_AT + 4 * row);
    for (let column = firstColumn; column <= lastColumn; column++) {
      const dx = ahead - load<i32>(CENTRES_AT + 4 * column);
      const weight: i32 = load<u8>(PLACE_WEIGHTS_AT + dx * dx + dy * dy);
      const cell = load<i32>(CELLS_AT + 4 * (6 * row + column));
      if (weight === 0 || cell < 0) continue;
      const sums = SUMS_AT + 16 * cell;
      v128.store(sums, i32x4.add(v128.load(sums), i32x4.mul(i32x4.splat(weight), shares)));
    }
  }
}

function rootsAt(at: i32): v128 {
  const roots = f32x4.sqrt(f32x4.convert_i32x4_s(v128.load(at)));
  return i32x4.min_s(i32x4.trunc_sat_f32x4_s(roots), i32x4.splat(GREATEST));
}

function takeRoots(): void {
  for (let k = 0; k < 128; k += 8)
    v128.store(VALUES_AT + 2 * k, i16x8.narrow_i32x4_s(rootsAt(SUMS_AT + 4 * k), rootsAt(SUMS_AT + 4 * k + 16)));
}

/** The places on the axes, to `places`. @returns their signs, the first axis as the highest bit */
function project(places: i32): u32 {
  for (let four = 0; four < 32; four += 4) v128.store(places + 4 * four, i32x4.neg(v128.load(MEDIANS_AT + 4 * four)));
  let a = v128.load(places);
  let b = v128.load(places, 16);
  let c = v128.load(places, 32);
  let d = v128.load(places, 48);
  let e = v128.load(places, 64);
  let f = v128.load(places, 80);
  let g = v128.load(places, 96);
  let h = v128.load(places, 112);
  for (let pair = 0; pair < 64; pair++) {
    if (load<u32>(VALUES_AT + 4 * pair) === 0) continue;
    const values = v128.load32_splat(VALUES_AT + 4 * pair);
    const weights = AXIS_WEIGHTS_AT + 128 * pair;
    a = i32x4.add(a, i32x4.dot_i16x8_s(values, v128.load(weights)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(values, v128.load(weights, 16)));
    c = i32x4.add(c, i32x4.dot_i16x8_s(values, v128.load(weights, 32)));
    d = i32x4.add(d, i32x4.dot_i16x8_s(values, v128.load(weights, 48)));
    e = i32x4.add(e, i32x4.dot_i16x8_s(values, v128.load(weights, 64)));
    f = i32x4.add(f, i32x4.dot_i16x8_s(values, v128.load(weights, 80)));
    g = i32x4.add(g, i32x4.dot_i16x8_s(values, v128.load(weights, 96)));
    h = i32x4.add(h, i32x4.dot_i16x8_s(values, v128.load(weights, 112)));
  }
  v128.store(places, a);
  v128.store(places, b, 16);
  v128.store(places, c, 32);
  v128.store(places, d, 48);
  v128.store(places, e, 64);
  v128.store(places, f, 80);
  v128.store(places, g, 96);
  v128.store(places, h, 112);
  let signs: u32 = 0;
  for (let axis = 0; axis < 32; axis++) signs = (signs << 1) | <u32>(load<i32>(places + 4 * axis) > 0);
  return signs;
}
