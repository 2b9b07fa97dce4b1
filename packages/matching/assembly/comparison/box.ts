import { MOVED_X_AT, MOVED_Y_AT } from '../../src/kernel/kernel-memory';

// The box of the positions looked at last.
export let left: i32 = 0;
export let right: i32 = 0;
export let bottom: i32 = 0;
export let top: i32 = 0;

/** Bounding box of n positions, to `left`, `right`, `bottom`, `top`. */
export function findBox(from: i32, n: i32): void {
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

/** Which of eight minutiae of the moved probe, from i on, lie within the reference's box and a margin: a bit each. */
export function probeNear(i: i32, probes: i32, margin: i32): i32 {
  const x = v128.load(MOVED_X_AT + 2 * i);
  const y = v128.load(MOVED_Y_AT + 2 * i);
  const out = v128.or(
    v128.or(i16x8.gt_s(i16x8.splat(<i16>(left - margin)), x), i16x8.gt_s(x, i16x8.splat(<i16>(right + margin)))),
    v128.or(i16x8.gt_s(i16x8.splat(<i16>(bottom - margin)), y), i16x8.gt_s(y, i16x8.splat(<i16>(top + margin)))),
  );
  const within = ~i16x8.bitmask(out) & 255;
  return probes - i < 8 ? within & ((1 << (probes - i)) - 1) : within;
}
