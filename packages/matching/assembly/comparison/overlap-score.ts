import { LEAST_IN_OVERLAP, MARGIN, SHARE_OF_ONE, UNIT, USUAL_MINUTIAE } from '../../src/comparison/parameters';
import {
  MINUTIAE_SHARES_AT,
  OVERLAP_SHARES_AT,
  OWNERS_AT,
  PARTNER_SHARES_AT,
  PROBE_BOX,
} from '../../src/kernel/kernel-memory';
import { cosine, shiftX, shiftY, sine } from './alignment';
import { probeNear } from './box';
import { NO_AGREEMENT } from './pairing';
import { positions, references } from './reference';

/** Score of one agreement without any difference, squared, at shares of one: of five shares the unit to the fifth power. */
const UNIT_OF_SHARES: f64 =
  <f64>UNIT /
  (<f64>(USUAL_MINUTIAE * NO_AGREEMENT * NO_AGREEMENT) *
    (<f64>(SHARE_OF_ONE * SHARE_OF_ONE) * (SHARE_OF_ONE * SHARE_OF_ONE) * SHARE_OF_ONE));

/** Partners under the movement at hand. */
export let partners: i32 = 0;

/** Squared agreement of the partners by a share for each number of minutiae. */
export function overlapScore(probe: i32, probes: i32): i32 {
  const ofProbe = max(LEAST_IN_OVERLAP, probeInOverlap(probes));
  const ofReference = max(LEAST_IN_OVERLAP, referenceInOverlap(probe));
  return scoreIn(agreementOfPartners(), ofProbe, ofReference, probes);
}

/** Score of an agreement in an overlap of so many minutiae of either finger; the fewer, the higher. */
export function scoreIn(agreement: f64, ofProbe: i32, ofReference: i32, probes: i32): i32 {
  const inOverlap = share(OVERLAP_SHARES_AT, ofProbe) * share(OVERLAP_SHARES_AT, ofReference);
  const inAll = share(MINUTIAE_SHARES_AT, probes) * share(MINUTIAE_SHARES_AT, references);
  const ofOne = UNIT_OF_SHARES * share(PARTNER_SHARES_AT, partners);
  return <i32>floor<f64>(agreement * agreement * (inOverlap * inAll) * ofOne);
}

function share(table: i32, count: i32): f64 {
  return <f64>load<i32>(table + 4 * count);
}

/** Agreement, and `partners` to how many they are. */
export function agreementOfPartners(): f64 {
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
