// The comparison of two fingers, by the steps of src/comparison and with the same whole numbers.
//
// AssemblyScript 0.28.20, kept as text in src/kernel/kernel-module.ts. To build it again, from the root:
//   npx --package assemblyscript@0.28.20 asc packages/matching/assembly/comparison.ts --runtime stub --importMemory --noAssert -O3 --converge --enable simd -o comparison.wasm
//   base64 -w0 comparison.wasm

import {
  BEND_REST,
  BEND_SPREAD,
  DIRECTION_COST,
  DIRECTION_REACH,
  DIRECTION_WEIGHT,
  LEAST_BENT,
  LEAST_COMMON,
  LEAST_IN_OVERLAP,
  LEAST_PARTNERS,
  LEAST_REFINED,
  MARGIN,
  PAIRS,
  REACH,
  ROTATION_SLACK,
  SEEDS,
  SLACK_SHIFT,
  SQUARED_SLACK,
  UNIT,
} from '../src/comparison/parameters';
import {
  AGREEING_AT,
  ALIKE_AT,
  BENDING_AT,
  BENDING_BYTES,
  BITS_AT,
  BUCKETS_AT,
  CLOSER_AT,
  COMMON_AT,
  HISTOGRAM_AT,
  HITS_AT,
  IDS_AT,
  MINUTIAE_SHARES_AT,
  MOVED_X_AT,
  MOVED_Y_AT,
  NIBBLES_AT,
  OVERLAP_SHARES_AT,
  OWNERS_AT,
  PAIR_PROBE_AT,
  PAIR_REFERENCE_AT,
  PARTNER_SHARES_AT,
  PROBE_BITS,
  PROBE_BOX,
  PROBE_DIRECTIONS,
  PROBE_LIST,
  PROBE_POSITIONS,
  PROBE_STARTS,
  RANK_OF_ONE_AT,
  RANKS_AT,
  ROTATED_X_AT,
  ROTATED_Y_AT,
  ROW_BYTES,
  ROWS_AT,
  SET_BYTES,
  TURNS_X_AT,
  TURNS_Y_AT,
  WEIGHTS_AT,
  WINDOW_DIRECTION_AT,
  WINDOW_PLACE_AT,
  WINDOW_X_AT,
  WINDOW_Y_AT,
} from '../src/kernel/kernel-memory';

/** Cost of a pair that is just out of reach in place and in direction alike. */
const NO_AGREEMENT: i32 = 2 * REACH * REACH;

/** An owner's entry where there is none: greater than any cost. */
const NO_OWNER: i32 = 0xffff;

/** Score of one agreement without any difference, squared, at shares of one; the 30 minutiae and the unit of shares as in score-shares.ts. */
const UNIT_OF_SHARES: f64 = <f64>UNIT / (30.0 * NO_AGREEMENT * NO_AGREEMENT * 1152921504606846976.0);

/** A small angle for its sine in the unit of a product of both tables. Unit: 1/256 turn. */
const TURN_OF_ONE: f64 = 256 / (2 * Math.PI) / (2 * 8192 * 8192);

// The movement at hand.
let cosine: i32 = 0;
let sine: i32 = 0;
let shiftX: i32 = 0;
let shiftY: i32 = 0;
let turn: i32 = 0;

/** Partners under it. */
let partners: i32 = 0;

// The sums that a movement is fitted to.
let sumW: f64 = 0;
let sumPx: f64 = 0;
let sumPy: f64 = 0;
let sumRx: f64 = 0;
let sumRy: f64 = 0;
let sumAlong: f64 = 0;
let sumAcross: f64 = 0;
let sumCosines: f64 = 0;
let sumSines: f64 = 0;

// The most rotation allowed, and the reference at hand: minutiae, first bytes of its positions and directions, its box.
let rotationLimit: i32 = 128;
let references: i32 = 0;
let positions: i32 = 0;
let directions: i32 = 0;
let left: i32 = 0;
let right: i32 = 0;
let bottom: i32 = 0;
let top: i32 = 0;

/** Lays a block out as a probe: for each minutia the list of cells with a neighbour, as addresses of table and row. */
export function loadProbe(block: i32, probe: i32): void {
  const n: i32 = load<u8>(block);
  const codes = block + 4 + 4 * n;
  store<i32>(probe, n);
  let entry = probe + PROBE_LIST;
  for (let i = 0; i < n; i++) {
    store<i32>(probe + PROBE_POSITIONS + 4 * i, load<i32>(block + 4 + 4 * i));
    store<u8>(probe + PROBE_DIRECTIONS + i, load<u8>(codes + 16 * n + i));
    store<u16>(probe + PROBE_STARTS + 2 * i, <u16>(entry - probe));
    let bits = 0;
    for (let b = 0; b < 16; b++) {
      const byte: i32 = load<u8>(codes + b * n + i);
      bits += popcnt(byte);
      for (let half = 0; half < 2; half++) {
        const nibble = (byte >> (4 * half)) & 15;
        if (nibble === 0) continue;
        store<u32>(entry, (ROWS_AT + (2 * b + half) * ROW_BYTES) | ((NIBBLES_AT + 16 * nibble) << 16));
        entry += 4;
      }
    }
    store<u8>(probe + PROBE_BITS + i, bits);
  }
  store<u16>(probe + PROBE_STARTS + 2 * n, <u16>(entry - probe));
  findBox(probe + PROBE_POSITIONS, n);
  store<i32>(probe + PROBE_BOX, left - MARGIN);
  store<i32>(probe + PROBE_BOX + 4, right + MARGIN);
  store<i32>(probe + PROBE_BOX + 8, bottom - MARGIN);
  store<i32>(probe + PROBE_BOX + 12, top + MARGIN);
}

/** Bounding box of n positions, to `left`, `right`, `bottom`, `top`. */
function findBox(from: i32, n: i32): void {
  let least = i16x8.splat(32767);
  let greatest = i16x8.splat(-32768);
  let k = 0;
  for (; k + 4 <= n; k += 4) {
    const four = v128.load(from + 4 * k);
    least = i16x8.min_s(least, four);
    greatest = i16x8.max_s(greatest, four);
  }
  for (; k < n; k++) {
    const one = v128.load32_splat(from + 4 * k);
    least = i16x8.min_s(least, one);
    greatest = i16x8.max_s(greatest, one);
  }
  least = i16x8.min_s(least, v128.shuffle<i32>(least, least, 2, 3, 0, 1));
  least = i16x8.min_s(least, v128.shuffle<i32>(least, least, 1, 0, 3, 2));
  greatest = i16x8.max_s(greatest, v128.shuffle<i32>(greatest, greatest, 2, 3, 0, 1));
  greatest = i16x8.max_s(greatest, v128.shuffle<i32>(greatest, greatest, 1, 0, 3, 2));
  left = i16x8.extract_lane_s(least, 0);
  bottom = i16x8.extract_lane_s(least, 1);
  right = i16x8.extract_lane_s(greatest, 0);
  top = i16x8.extract_lane_s(greatest, 1);
}

/** Score of a probe laid out by `loadProbe` and the finger of a block, turned by at most `limit`, in 1/256 turn. */
export function score(probe: i32, block: i32, limit: i32): i32 {
  rotationLimit = limit;
  references = load<u8>(block);
  const probes = load<i32>(probe);
  if (references === 0 || probes === 0) return 0;
  positions = block + 4;
  directions = block + 4 + 20 * references;
  spreadCodes(block + 4 + 4 * references);
  const hits = findAlike(probe, probes);
  const pairs = keepBest(hits);
  return pairs === 0 ? 0 : scoreOfPairs(probe, probes, pairs);
}

/** The reference's codes as rows of nibbles, one row for each cell, and the set bits of each code. */
function spreadCodes(codes: i32): void {
  const n: i32 = references;
  const low = i8x16.splat(15);
  for (let column: i32 = 0; column < n; column += 16) {
    let bits = i8x16.splat(0);
    let from = codes + column;
    let to: i32 = ROWS_AT + column;
    for (let b = 0; b < 16; b++) {
      const bytes = v128.load(from);
      v128.store(to, v128.and(bytes, low));
      v128.store(to + ROW_BYTES, i8x16.shr_u(bytes, 4));
      bits = i8x16.add(bits, i8x16.popcnt(bytes));
      from += n;
      to += 2 * ROW_BYTES;
    }
    v128.store(BITS_AT + column, bits);
  }
}

/**
 * Lists the alike pairs at HITS_AT as rank, probe minutia, reference minutia in a word, with a histogram of ranks: where
 * enough have a likeness of two fifths, only those, since no other will be kept.
 */
function findAlike(probe: i32, probes: i32): i32 {
  memory.fill(HISTOGRAM_AT, 0, 1024);
  let from = probe + load<u16>(probe + PROBE_STARTS);
  let closer = 0;
  for (let i = 0; i < probes; i++) {
    const to = probe + load<u16>(probe + PROBE_STARTS + 2 * i + 2);
    countCommon(from, to, COMMON_AT + ROW_BYTES * i);
    closer += markAlike(probe, i);
    from = to;
  }
  const sets = closer >= PAIRS ? CLOSER_AT : ALIKE_AT;
  let hit = HITS_AT;
  for (let i = 0; i < probes; i++) {
    const set = sets + SET_BYTES * i;
    hit = listAlike(probe, i, 0, load<i64>(set), hit);
    if (references > 64) hit = listAlike(probe, i, 64, load<i64>(set, 8), hit);
  }
  return (hit - HITS_AT) >> 2;
}

/** Notes as sets of bits which of the reference are alike to probe minutia i, and which by two fifths. @returns how many of these */
function markAlike(probe: i32, i: i32): i32 {
  const bits = v128.load8_splat(probe + PROBE_BITS + i);
  const direction = v128.load8_splat(probe + PROBE_DIRECTIONS + i);
  const limit = i8x16.splat(<i8>rotationLimit);
  const nothing = i8x16.splat(0);
  let set = SET_BYTES * i;
  v128.store(ALIKE_AT + set, nothing);
  v128.store(CLOSER_AT + set, nothing);
  let closer = 0;
  for (let column = 0; column < references; column += 16) {
    const both = i8x16.add(v128.load(BITS_AT + column), bits);
    const common = v128.load(COMMON_AT + ROW_BYTES * i + column);
    const twice = i8x16.add(common, common);
    const four = i8x16.add_sat_u(twice, twice);
    const turned = i8x16.abs(i8x16.sub(v128.load(directions + column), direction));
    const allowed = v128.and(i8x16.le_u(turned, limit), i8x16.ge_u(common, i8x16.splat(<i8>LEAST_COMMON)));
    const within = references - column < 16 ? (1 << (references - column)) - 1 : 0xffff;
    const six = i8x16.ge_u(i8x16.add_sat_u(four, twice), both);
    const five = i8x16.ge_u(i8x16.add_sat_u(four, common), both);
    const near = within & i8x16.bitmask(v128.and(five, allowed));
    store<u16>(ALIKE_AT + set, <u16>(within & i8x16.bitmask(v128.and(six, allowed))));
    store<u16>(CLOSER_AT + set, <u16>near);
    closer += popcnt(near);
    set += 2;
  }
  return closer;
}

/** Counts the bits that a code, as a list of its cells, has in common with each of the reference: to `counts`. */
function countCommon(from: i32, to: i32, counts: i32): void {
  let column = 0;
  for (; column + 32 < references; column += 48) {
    let a = i8x16.splat(0);
    let b = i8x16.splat(0);
    let c = i8x16.splat(0);
    for (let entry = from; entry < to; entry += 4) {
      const word = load<i32>(entry);
      const row = (word & 0xffff) + column;
      const table = v128.load(word >>> 16);
      a = i8x16.add(a, i8x16.swizzle(table, v128.load(row)));
      b = i8x16.add(b, i8x16.swizzle(table, v128.load(row, 16)));
      c = i8x16.add(c, i8x16.swizzle(table, v128.load(row, 32)));
    }
    v128.store(counts + column, a);
    v128.store(counts + column, b, 16);
    v128.store(counts + column, c, 32);
  }
  for (; column < references; column += 32) {
    let a = i8x16.splat(0);
    let b = i8x16.splat(0);
    for (let entry = from; entry < to; entry += 4) {
      const word = load<i32>(entry);
      const row = (word & 0xffff) + column;
      const table = v128.load(word >>> 16);
      a = i8x16.add(a, i8x16.swizzle(table, v128.load(row)));
      b = i8x16.add(b, i8x16.swizzle(table, v128.load(row, 16)));
    }
    v128.store(counts + column, a);
    v128.store(counts + column, b, 16);
  }
}

/** Appends pairs of probe minutia i with a set of 64 reference minutiae. */
function listAlike(probe: i32, i: i32, column: i32, reached: i64, hit: i32): i32 {
  const bits: i32 = load<u8>(probe + PROBE_BITS + i);
  const counts = COMMON_AT + ROW_BYTES * i;
  while (reached !== 0) {
    const j = column + <i32>ctz(reached);
    reached &= reached - 1;
    const set: i32 = bits + load<u8>(BITS_AT + j);
    const rank: i32 = (<i32>load<u8>(counts + j) * load<i32>(RANK_OF_ONE_AT + 4 * set)) >> 16;
    const count = HISTOGRAM_AT + 4 * rank;
    store<i32>(count, load<i32>(count) + 1);
    store<i32>(hit, (rank << 16) | (i << 8) | j);
    hit += 4;
  }
  return hit;
}

/** Keeps the best pairs, in order, at the front of HITS_AT. */
function keepBest(hits: i32): i32 {
  if (hits <= PAIRS) return hits;
  let cut = 256;
  let above = 0;
  while (above < PAIRS) {
    cut--;
    above += load<i32>(HISTOGRAM_AT + 4 * cut);
  }
  let atCut = load<i32>(HISTOGRAM_AT + 4 * cut) - (above - PAIRS);
  let kept = 0;
  for (let from: i32 = HITS_AT; kept < PAIRS; from += 4) {
    const hit = load<u32>(from);
    const rank = <i32>(hit >>> 16);
    if (rank < cut) continue;
    if (rank === cut && atCut-- <= 0) continue;
    store<u32>(HITS_AT + 4 * kept, hit);
    kept++;
  }
  return kept;
}

/** Support, movements and score of the best pairs. */
function scoreOfPairs(probe: i32, probes: i32, pairs: i32): i32 {
  locate(probe, pairs);
  findSupport(pairs);
  let best = 0;
  let used = 0;
  let ready = false;
  for (let tried = 0; tried < SEEDS; tried++) {
    const seed = bestSupported(pairs, used);
    if (seed < 0) break;
    const agreeing = load<i32>(AGREEING_AT + 4 * seed);
    used |= agreeing;
    if (!ready) {
      ready = true;
      layOutWindow();
      findBox(positions, references);
    }
    align(agreeing, seed);
    const found = scoreOfMovement(probe, probes, best);
    if (found > best) best = found;
  }
  return best;
}

/** Positions, rotations and tables of the chosen pairs. */
function locate(probe: i32, pairs: i32): void {
  for (let k = 0; k < pairs; k++) {
    const hit = load<i32>(HITS_AT + 4 * k);
    const i = (hit >> 8) & 255;
    const j = hit & 255;
    const rotation = (<i32>load<u8>(directions + j) - <i32>load<u8>(probe + PROBE_DIRECTIONS + i)) & 255;
    const rank = hit >> 16;
    store<i32>(IDS_AT + 4 * k, i | (j << 8) | (rotation << 16));
    store<i32>(PAIR_PROBE_AT + 4 * k, load<i32>(probe + PROBE_POSITIONS + 4 * i));
    store<i32>(PAIR_REFERENCE_AT + 4 * k, load<i32>(positions + 4 * j));
    store<i32>(ROTATED_X_AT + 4 * k, load<i32>(TURNS_X_AT + 4 * rotation));
    store<i32>(ROTATED_Y_AT + 4 * k, load<i32>(TURNS_Y_AT + 4 * rotation));
    store<i32>(RANKS_AT + 4 * k, rank);
    store<i32>(WEIGHTS_AT + 4 * k, rank);
    store<i32>(AGREEING_AT + 4 * k, 1 << k);
  }
}

/** Which chosen pairs fit one rigid movement, four at a time. */
function findSupport(pairs: i32): void {
  const half = i32x4.splat(8192);
  const slack = i32x4.splat(SQUARED_SLACK);
  // Of each pair: probe and reference minutia differ by at least one, rotations by at most the slack.
  const least = i32x4.splat(0x00000101);
  const greatest = i32x4.splat(0x0000ffff | (ROTATION_SLACK << 16));
  for (let k = 1; k < pairs; k++) {
    const ids = v128.load32_splat(IDS_AT + 4 * k);
    const fromProbe = v128.load32_splat(PAIR_PROBE_AT + 4 * k);
    const fromReference = v128.load32_splat(PAIR_REFERENCE_AT + 4 * k);
    const turnX = v128.load32_splat(ROTATED_X_AT + 4 * k);
    const turnY = v128.load32_splat(ROTATED_Y_AT + 4 * k);
    let agreeing = 0;
    for (let l = 0; l < k; l += 4) {
      const apart = i8x16.abs(i8x16.sub(v128.load(IDS_AT + 4 * l), ids));
      const allowed = i32x4.eq(i8x16.min_u(i8x16.max_u(apart, least), greatest), apart);
      const way = i16x8.sub(v128.load(PAIR_PROBE_AT + 4 * l), fromProbe);
      const x = i32x4.dot_i16x8_s(way, i16x8.add(v128.load(ROTATED_X_AT + 4 * l), turnX));
      const y = i32x4.dot_i16x8_s(way, i16x8.add(v128.load(ROTATED_Y_AT + 4 * l), turnY));
      const rotated = v128.shuffle<i16>(
        i32x4.shr_s(i32x4.add(x, half), 14),
        i32x4.shl(i32x4.add(y, half), 2),
        0,
        9,
        2,
        11,
        4,
        13,
        6,
        15,
      );
      const off = i16x8.sub(rotated, i16x8.sub(v128.load(PAIR_REFERENCE_AT + 4 * l), fromReference));
      const limit = i32x4.add(slack, i32x4.shr_s(i32x4.dot_i16x8_s(way, way), SLACK_SHIFT));
      const beyond = i32x4.gt_s(i32x4.dot_i16x8_s(off, off), limit);
      agreeing |= i32x4.bitmask(v128.andnot(allowed, beyond)) << l;
    }
    agreeing &= (1 << k) - 1;
    if (agreeing !== 0) agree(k, agreeing);
  }
}

/** Notes on both sides that pair k agrees with a set of earlier ones. */
function agree(k: i32, agreeing: i32): void {
  store<i32>(AGREEING_AT + 4 * k, agreeing | (1 << k));
  const rank = load<i32>(RANKS_AT + 4 * k);
  let weight = rank;
  do {
    const at: i32 = 4 * ctz(agreeing);
    agreeing &= agreeing - 1;
    weight += load<i32>(RANKS_AT + at);
    store<i32>(AGREEING_AT + at, load<i32>(AGREEING_AT + at) | (1 << k));
    store<i32>(WEIGHTS_AT + at, load<i32>(WEIGHTS_AT + at) + rank);
  } while (agreeing !== 0);
  store<i32>(WEIGHTS_AT + 4 * k, weight);
}

/** The first pair of greatest weight among those not used; -1 where all are. */
function bestSupported(pairs: i32, used: i32): i32 {
  let best = -1;
  let greatest = -1;
  for (let k = 0; k < pairs; k++) {
    const weight = load<i32>(WEIGHTS_AT + 4 * k);
    if (weight > greatest && ((used >>> k) & 1) === 0) {
      best = k;
      greatest = weight;
    }
  }
  return best;
}

function clearSums(): void {
  sumW = 0;
  sumPx = 0;
  sumPy = 0;
  sumRx = 0;
  sumRy = 0;
  sumAlong = 0;
  sumAcross = 0;
  sumCosines = 0;
  sumSines = 0;
}

/** Adds a pair of minutiae that weighs w. */
function addPair(p: i32, r: i32, rotation: i32, w: f64): void {
  const px: f64 = (p << 16) >> 16;
  const py: f64 = p >> 16;
  const rx: f64 = (r << 16) >> 16;
  const ry: f64 = r >> 16;
  const along = load<i32>(TURNS_Y_AT + 4 * rotation);
  sumW += w;
  sumPx += w * px;
  sumPy += w * py;
  sumRx += w * rx;
  sumRy += w * ry;
  sumAlong += w * (px * rx + py * ry);
  sumAcross += w * (px * ry - py * rx);
  sumCosines += w * <f64>(along >> 16);
  sumSines += w * <f64>((along << 16) >> 16);
}

/** The movement of least squares of the sums; its rotation within 90 degrees of `near`. */
function fitMovement(near: i32): void {
  const along = sumAlong - (sumPx * sumRx + sumPy * sumRy) / sumW + DIRECTION_WEIGHT * (sumCosines / 8192);
  const across = sumAcross - (sumPx * sumRy - sumPy * sumRx) / sumW + DIRECTION_WEIGHT * (sumSines / 8192);
  const length = sqrt<f64>(along * along + across * across);
  const ofNear = load<i32>(TURNS_Y_AT + 4 * near);
  const nearCosine = ofNear >> 16;
  const nearSine = (ofNear << 16) >> 16;
  cosine = length > 0 ? <i32>floor<f64>((16384 * along) / length + 0.5) : 2 * nearCosine;
  sine = length > 0 ? <i32>floor<f64>((16384 * across) / length + 0.5) : 2 * nearSine;
  const beyond: f64 = sine * nearCosine - cosine * nearSine;
  turn = (near + <i32>floor<f64>(beyond * TURN_OF_ONE + 0.5)) & 255;
  const c: f64 = cosine;
  const s: f64 = sine;
  const movedX = (c * sumPx - s * sumPy) / 16384;
  const movedY = (s * sumPx + c * sumPy) / 16384;
  shiftX = <i32>floor<f64>((sumRx - movedX) / sumW + 0.5);
  shiftY = <i32>floor<f64>((sumRy - movedY) / sumW + 0.5);
}

/** The movement that fits a set of pairs best, weighted by rank. */
function align(agreeing: i32, seed: i32): void {
  clearSums();
  do {
    const at: i32 = 4 * ctz(agreeing);
    agreeing &= agreeing - 1;
    const rotation: i32 = load<u8>(IDS_AT + at + 2);
    addPair(load<i32>(PAIR_PROBE_AT + at), load<i32>(PAIR_REFERENCE_AT + at), rotation, load<i32>(RANKS_AT + at));
  } while (agreeing !== 0);
  fitMovement(load<u8>(IDS_AT + 4 * seed + 2));
}

/** The reference's minutiae twice in order of direction, the second time a turn on, as columns to be read eight at a time. */
function layOutWindow(): void {
  const n: i32 = references;
  let place = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  const eight = i16x8.splat(8);
  for (let j: i32 = 0; j < n; j += 8) {
    const first = v128.load(positions + 4 * j);
    const second = v128.load(positions + 4 * j, 16);
    v128.store(WINDOW_X_AT + 2 * j, v128.shuffle<i16>(first, second, 0, 2, 4, 6, 8, 10, 12, 14));
    v128.store(WINDOW_Y_AT + 2 * j, v128.shuffle<i16>(first, second, 1, 3, 5, 7, 9, 11, 13, 15));
    v128.store(WINDOW_DIRECTION_AT + 2 * j, v128.load_ext<u8>(directions + j));
    v128.store(WINDOW_PLACE_AT + 2 * j, place);
    place = i16x8.add(place, eight);
  }
  const lap = i16x8.splat(256);
  for (let j: i32 = 0; j < n; j += 8) {
    const to = 2 * (n + j);
    const from = 2 * j;
    const direction = v128.load(WINDOW_DIRECTION_AT + from);
    const x = v128.load(WINDOW_X_AT + from);
    const y = v128.load(WINDOW_Y_AT + from);
    const number = v128.load(WINDOW_PLACE_AT + from);
    v128.store(WINDOW_X_AT + to, x);
    v128.store(WINDOW_Y_AT + to, y);
    v128.store(WINDOW_DIRECTION_AT + to, i16x8.add(direction, lap));
    v128.store(WINDOW_PLACE_AT + to, number);
  }
  v128.store(WINDOW_DIRECTION_AT + 4 * n, i16x8.splat(16384));
  let bucket = 0;
  for (let j = 0; j < references; j++) {
    const until: i32 = load<u8>(directions + j) >> 3;
    for (; bucket <= until; bucket++) store<u8>(BUCKETS_AT + bucket, j);
  }
  for (; bucket <= 32; bucket++) store<u8>(BUCKETS_AT + bucket, references);
}

/** First place in the window of a direction in steps of eight units, 0 to 63. */
function placeOf(step: i32): i32 {
  return <i32>load<u8>(BUCKETS_AT + (step & 31)) + (step >= 32 ? references : 0);
}

/** The score of the movement at hand where it is better than `best`: fitted anew, and the probe bent, where that is promising. */
function scoreOfMovement(probe: i32, probes: i32, best: i32): i32 {
  moveProbe(probe, probes);
  findPartners(probe, probes);
  const most = scoreIn(agreementOfPartners(), LEAST_IN_OVERLAP, LEAST_IN_OVERLAP, probes);
  if (most <= best) return 0;
  const found = overlapScore(probe, probes);
  if (found <= best || found < LEAST_REFINED || !refine(probe)) return found;
  moveProbe(probe, probes);
  findPartners(probe, probes);
  const refined = max(found, overlapScore(probe, probes));
  if (refined < LEAST_BENT) return refined;
  bend(probes);
  findPartners(probe, probes);
  return overlapScore(probe, probes);
}

/** Bends the moved probe: every minutia, two at a time, goes where the partners around it went, its own left out. */
function bend(probes: i32): void {
  const end = listPartners();
  const half = f64x2.splat(0.5);
  const spread = f64x2.splat(BEND_SPREAD);
  for (let i = 0; i < probes; i += 2) {
    const x = f64x2.convert_low_i32x4_s(i32x4.extend_low_i16x8_s(v128.load32_zero(MOVED_X_AT + 2 * i)));
    const y = f64x2.convert_low_i32x4_s(i32x4.extend_low_i16x8_s(v128.load32_zero(MOVED_Y_AT + 2 * i)));
    const itself = f64x2.replace_lane(f64x2.splat(i), 1, i + 1);
    let weights = f64x2.splat(BEND_REST * NO_AGREEMENT);
    let sumX = f64x2.splat(0);
    let sumY = f64x2.splat(0);
    for (let at: i32 = BENDING_AT; at < end; at += BENDING_BYTES) {
      const dx = f64x2.sub(v128.load64_splat(at), x);
      const dy = f64x2.sub(v128.load64_splat(at, 8), y);
      const squared = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
      const near = f64x2.div(spread, f64x2.add(spread, squared));
      const other = f64x2.ne(v128.load64_splat(at, 40), itself);
      const weight = v128.and(f64x2.mul(f64x2.mul(near, near), v128.load64_splat(at, 32)), other);
      weights = f64x2.add(weights, weight);
      sumX = f64x2.add(sumX, f64x2.mul(weight, v128.load64_splat(at, 16)));
      sumY = f64x2.add(sumY, f64x2.mul(weight, v128.load64_splat(at, 24)));
    }
    const toX = f64x2.add(x, f64x2.floor(f64x2.add(f64x2.div(sumX, weights), half)));
    const toY = f64x2.add(y, f64x2.floor(f64x2.add(f64x2.div(sumY, weights), half)));
    store<i16>(MOVED_X_AT + 2 * i, <i16>f64x2.extract_lane(toX, 0));
    store<i16>(MOVED_X_AT + 2 * i + 2, <i16>f64x2.extract_lane(toX, 1));
    store<i16>(MOVED_Y_AT + 2 * i, <i16>f64x2.extract_lane(toY, 0));
    store<i16>(MOVED_Y_AT + 2 * i + 2, <i16>f64x2.extract_lane(toY, 1));
  }
}

/** Lists the partners that bend the probe. @returns the end of the list */
function listPartners(): i32 {
  let at: i32 = BENDING_AT;
  for (let j = 0; j < references; j++) {
    const owner: i32 = load<u16>(OWNERS_AT + 2 * j);
    if (owner === NO_OWNER) continue;
    const i = owner & 127;
    const x: i32 = load<i16>(MOVED_X_AT + 2 * i);
    const y: i32 = load<i16>(MOVED_Y_AT + 2 * i);
    const r = load<i32>(positions + 4 * j);
    store<f64>(at, <f64>x);
    store<f64>(at, <f64>y, 8);
    store<f64>(at, <f64>(((r << 16) >> 16) - x), 16);
    store<f64>(at, <f64>((r >> 16) - y), 24);
    store<f64>(at, <f64>(NO_AGREEMENT - (owner >> 7)), 32);
    store<f64>(at, <f64>i, 40);
    at += BENDING_BYTES;
  }
  return at;
}

/** Finds partners of the moved probe: entry j of the owners is cost and probe minutia that reference minutia j is left with. */
function findPartners(probe: i32, probes: i32): void {
  const none = i16x8.splat(-1);
  for (let j = 0; j < references; j += 8) v128.store(OWNERS_AT + 2 * j, none);
  const clip = i16x8.splat(127);
  const reach = i16x8.splat(<i16>(REACH * REACH));
  const directionReach = i16x8.splat(<i16>DIRECTION_REACH);
  const directionCost = i16x8.splat(<i16>DIRECTION_COST);
  for (let eight = 0; eight < probes; eight += 8) {
    let near = probeNear(eight, probes, REACH);
    while (near !== 0) {
      const i = eight + ctz(near);
      near &= near - 1;
      let direction = (load<u8>(probe + PROBE_DIRECTIONS + i) + turn) & 255;
      if (direction < DIRECTION_REACH) direction += 256;
      const to = placeOf(((direction + DIRECTION_REACH) >> 3) + 1);
      const x = v128.load16_splat(MOVED_X_AT + 2 * i);
      const y = v128.load16_splat(MOVED_Y_AT + 2 * i);
      const d = i16x8.splat(<i16>direction);
      let cheapest = none;
      for (let w = placeOf((direction - DIRECTION_REACH) >> 3); w < to; w += 8) {
        const dx = i16x8.min_u(i16x8.abs(i16x8.sub(v128.load(WINDOW_X_AT + 2 * w), x)), clip);
        const dy = i16x8.min_u(i16x8.abs(i16x8.sub(v128.load(WINDOW_Y_AT + 2 * w), y)), clip);
        const off = i16x8.abs(i16x8.sub(v128.load(WINDOW_DIRECTION_AT + 2 * w), d));
        const squared = i16x8.add(i16x8.mul(dx, dx), i16x8.mul(dy, dy));
        const cost = i16x8.add(squared, i16x8.q15mulr_sat_s(i16x8.mul(off, off), directionCost));
        const out = v128.or(i16x8.gt_s(squared, reach), i16x8.gt_s(off, directionReach));
        const key = v128.or(i16x8.shl(cost, 7), v128.load(WINDOW_PLACE_AT + 2 * w));
        cheapest = i16x8.min_u(cheapest, v128.or(key, out));
      }
      cheapest = i16x8.min_u(cheapest, v128.shuffle<i64>(cheapest, cheapest, 1, 0));
      cheapest = i16x8.min_u(cheapest, v128.shuffle<i32>(cheapest, cheapest, 1, 0, 3, 2));
      cheapest = i16x8.min_u(cheapest, v128.shuffle<i16>(cheapest, cheapest, 1, 0, 3, 2, 5, 4, 7, 6));
      const key: i32 = i16x8.extract_lane_u(cheapest, 0);
      const cost = key >> 7;
      if (cost >= NO_AGREEMENT) continue;
      const owner: i32 = OWNERS_AT + 2 * (key & 127);
      const taken = (cost << 7) | i;
      if (taken < <i32>load<u16>(owner)) store<u16>(owner, <u16>taken);
    }
  }
}

/** The probe's positions under the movement, as columns. */
function moveProbe(probe: i32, probes: i32): void {
  const forX = i32x4.splat((cosine & 0xffff) | (-sine << 16));
  const forY = i32x4.splat((sine & 0xffff) | (cosine << 16));
  const addX = i32x4.splat(8192 + (shiftX << 14));
  const addY = i32x4.splat(8192 + (shiftY << 14));
  const from = probe + PROBE_POSITIONS;
  for (let i = 0; i < probes; i += 8) {
    const first = v128.load(from + 4 * i);
    const second = v128.load(from + 4 * i, 16);
    v128.store(MOVED_X_AT + 2 * i, moved(first, second, forX, addX));
    v128.store(MOVED_Y_AT + 2 * i, moved(first, second, forY, addY));
  }
}

/** One coordinate of eight rotated and shifted positions. */
function moved(first: v128, second: v128, by: v128, add: v128): v128 {
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(first, by), add), 14),
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(second, by), add), 14),
  );
}

/** Fits the movement anew to all partners. */
function refine(probe: i32): bool {
  clearSums();
  for (let j = 0; j < references; j++) {
    const owner: i32 = load<u16>(OWNERS_AT + 2 * j);
    if (owner === NO_OWNER) continue;
    const i = owner & 127;
    const rotation = (<i32>load<u8>(directions + j) - <i32>load<u8>(probe + PROBE_DIRECTIONS + i)) & 255;
    const p = load<i32>(probe + PROBE_POSITIONS + 4 * i);
    addPair(p, load<i32>(positions + 4 * j), rotation, NO_AGREEMENT - (owner >> 7));
  }
  if (partners < LEAST_PARTNERS || sumW === 0) return false;
  fitMovement(turn);
  return true;
}

/** Squared agreement of the partners by a share for each number of minutiae. */
function overlapScore(probe: i32, probes: i32): i32 {
  const ofProbe = max(LEAST_IN_OVERLAP, probeInOverlap(probes));
  const ofReference = max(LEAST_IN_OVERLAP, referenceInOverlap(probe));
  return scoreIn(agreementOfPartners(), ofProbe, ofReference, probes);
}

/** Score of an agreement in an overlap of so many minutiae of either finger; the fewer, the higher. */
function scoreIn(agreement: f64, ofProbe: i32, ofReference: i32, probes: i32): i32 {
  const inOverlap = share(OVERLAP_SHARES_AT, ofProbe) * share(OVERLAP_SHARES_AT, ofReference);
  const inAll = share(MINUTIAE_SHARES_AT, probes) * share(MINUTIAE_SHARES_AT, references);
  const ofOne = UNIT_OF_SHARES * share(PARTNER_SHARES_AT, partners);
  return <i32>floor<f64>(agreement * agreement * (inOverlap * inAll) * ofOne);
}

function share(table: i32, count: i32): f64 {
  return <f64>load<i32>(table + 4 * count);
}

/** Agreement, and `partners` to how many they are. */
function agreementOfPartners(): f64 {
  const most = i16x8.splat(<i16>NO_AGREEMENT);
  const nothing = i16x8.splat(0);
  const none = i16x8.splat(-1);
  let sums = i32x4.splat(0);
  partners = 0;
  for (let j = 0; j < references; j += 8) {
    const owners = v128.load(OWNERS_AT + 2 * j);
    const cost = i16x8.shr_u(owners, 7);
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.max_s(i16x8.sub(most, cost), nothing)));
    partners += popcnt(i16x8.bitmask(i16x8.ne(owners, none)));
  }
  return <f64>(
    (i32x4.extract_lane(sums, 0) +
      i32x4.extract_lane(sums, 1) +
      i32x4.extract_lane(sums, 2) +
      i32x4.extract_lane(sums, 3))
  );
}

/** Minutiae of the moved probe within the reference's box and its margin. */
function probeInOverlap(probes: i32): i32 {
  let inside = 0;
  for (let i = 0; i < probes; i += 8) inside += popcnt(probeNear(i, probes, MARGIN));
  return inside;
}

/** Which of eight minutiae of the moved probe, from i on, lie within the reference's box and a margin: a bit each. */
function probeNear(i: i32, probes: i32, margin: i32): i32 {
  const x = v128.load(MOVED_X_AT + 2 * i);
  const y = v128.load(MOVED_Y_AT + 2 * i);
  const out = v128.or(
    v128.or(i16x8.gt_s(i16x8.splat(<i16>(left - margin)), x), i16x8.gt_s(x, i16x8.splat(<i16>(right + margin)))),
    v128.or(i16x8.gt_s(i16x8.splat(<i16>(bottom - margin)), y), i16x8.gt_s(y, i16x8.splat(<i16>(top + margin)))),
  );
  const within = ~i16x8.bitmask(out) & 255;
  return probes - i < 8 ? within & ((1 << (probes - i)) - 1) : within;
}

/** Minutiae of the reference, moved back, within the probe's box and its margin. */
function referenceInOverlap(probe: i32): i32 {
  const least = v128.load32_splat(probe + PROBE_BOX);
  const most = v128.load32_splat(probe + PROBE_BOX + 4);
  const lowest = v128.load32_splat(probe + PROBE_BOX + 8);
  const highest = v128.load32_splat(probe + PROBE_BOX + 12);
  const shift = i32x4.splat((shiftX & 0xffff) | (shiftY << 16));
  const forX = i32x4.splat((cosine & 0xffff) | (sine << 16));
  const forY = i32x4.splat((-sine & 0xffff) | (cosine << 16));
  const half = i32x4.splat(8192);
  let inside = 0;
  for (let j = 0; j < references; j += 4) {
    const way = i16x8.sub(v128.load(positions + 4 * j), shift);
    const x = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(way, forX), half), 14);
    const y = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(way, forY), half), 14);
    const out = v128.or(
      v128.or(i32x4.gt_s(least, x), i32x4.gt_s(x, most)),
      v128.or(i32x4.gt_s(lowest, y), i32x4.gt_s(y, highest)),
    );
    let within = ~i32x4.bitmask(out) & 15;
    if (references - j < 4) within &= (1 << (references - j)) - 1;
    inside += popcnt(within);
  }
  return inside;
}
