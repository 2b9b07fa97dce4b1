import { LEAST_COMMON, PAIRS } from '../../src/comparison/parameters';
import {
  ALIKE_AT,
  BITS_AT,
  CLOSER_AT,
  COMMON_AT,
  HISTOGRAM_AT,
  HITS_AT,
  PROBE_BITS,
  PROBE_DIRECTIONS,
  PROBE_STARTS,
  RANK_OF_ONE_AT,
  ROW_BYTES,
  ROWS_AT,
  SET_BYTES,
} from '../../src/kernel/kernel-memory';
import { directions, references, rotationLimit } from './reference';

/** Finds the best pairs of the probe and a reference with these codes, and leaves them at the front of HITS_AT. @returns how many */
export function findAlikePairs(probe: i32, probes: i32, codes: i32): i32 {
  spreadCodes(codes);
  return keepBest(findAlike(probe, probes));
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
