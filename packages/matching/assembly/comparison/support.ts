import { ROTATION_SLACK, SLACK_SHIFT, SQUARED_SLACK } from '../../src/comparison/parameters';
import {
  AGREEING_AT,
  HITS_AT,
  IDS_AT,
  PAIR_PROBE_AT,
  PAIR_REFERENCE_AT,
  PROBE_DIRECTIONS,
  PROBE_POSITIONS,
  RANKS_AT,
  ROTATED_X_AT,
  ROTATED_Y_AT,
  TURNS_X_AT,
  TURNS_Y_AT,
  WEIGHTS_AT,
} from '../../src/kernel/kernel-memory';
import { directions, positions } from './reference';

/** Which chosen pairs fit one rigid movement, four at a time. */
export function findSupport(pairs: i32): void {
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

/** Positions, rotations and tables of the chosen pairs. */
export function locate(probe: i32, pairs: i32): void {
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
export function bestSupported(pairs: i32, used: i32): i32 {
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
