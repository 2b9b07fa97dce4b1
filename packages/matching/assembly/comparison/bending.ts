import { BEND_REST, BEND_SPREAD } from '../../src/comparison/parameters';
import { BENDING_AT, BENDING_BYTES, MOVED_X_AT, MOVED_Y_AT, OWNERS_AT } from '../../src/kernel/kernel-memory';
import { NO_AGREEMENT, NO_OWNER } from './pairing';
import { positions, references } from './reference';

/** Bends the moved probe: every minutia, two at a time, goes where the partners around it went, its own left out. */
export function bend(probes: i32): void {
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
