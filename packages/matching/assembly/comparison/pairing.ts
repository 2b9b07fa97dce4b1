import { DIRECTION_COST, DIRECTION_REACH, REACH } from '../../src/comparison/parameters';
import {
  BUCKETS_AT,
  MOVED_X_AT,
  MOVED_Y_AT,
  OWNERS_AT,
  PROBE_DIRECTIONS,
  PROBE_POSITIONS,
  WINDOW_DIRECTION_AT,
  WINDOW_PLACE_AT,
  WINDOW_X_AT,
  WINDOW_Y_AT,
} from '../../src/kernel/kernel-memory';
import { cosine, shiftX, shiftY, sine, turn } from './alignment';
import { probeNear } from './box';
import { directions, positions, references } from './reference';

/** Cost of a pair that is just out of reach in place and in direction alike. */
export const NO_AGREEMENT: i32 = 2 * REACH * REACH;

/** An owner's entry where there is none: greater than any cost. */
export const NO_OWNER: i32 = 0xffff;

/** The reference's minutiae twice in order of direction, the second time a turn on, as columns to be read eight at a time. */
export function layOutWindow(): void {
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

/** The probe's positions under the movement, as columns. */
export function moveProbe(probe: i32, probes: i32): void {
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

/** Finds partners of the moved probe: entry j of the owners is cost and probe minutia that reference minutia j is left with. */
export function findPartners(probe: i32, probes: i32): void {
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
