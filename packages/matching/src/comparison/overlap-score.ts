import type { Alignment } from './alignment.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import type { Pairing, PairingStep } from './pairing.ts';
import { NO_AGREEMENT, NO_PARTNER } from './pairing.ts';
import { LEAST_IN_OVERLAP, MARGIN } from './parameters.ts';
import { MINUTIAE_SHARES, OVERLAP_SHARES, PARTNER_SHARES, UNIT_OF_SHARES } from './score-shares.ts';

/**
 * The score of one movement: squared agreement of the partners by a share for each number of minutiae that makes agreement
 * by chance more likely.
 *
 * @returns a whole number from 0; two equal fingers of thirty minutiae give 64 for each
 */
export function overlapScore(probe: LoadedFinger, reference: LoadedFinger, step: PairingStep): number {
  const { agreement, partners, ofProbe, ofReference } = agreementInOverlap(probe, reference, step);
  const inOverlap = OVERLAP_SHARES[ofProbe]! * OVERLAP_SHARES[ofReference]!;
  const inAll = MINUTIAE_SHARES[probe.count]! * MINUTIAE_SHARES[reference.count]!;
  const ofOne = UNIT_OF_SHARES * PARTNER_SHARES[partners]!;
  return Math.floor(agreement * agreement * (inOverlap * inAll) * ofOne);
}

/** What the score is made of. */
export type Agreement = {
  /** Sum over partners. Unit: a pair without any difference has `NO_AGREEMENT`. */
  readonly agreement: number;
  readonly partners: number;
  /** Minutiae in the overlap, and never fewer than it is taken to hold, nor more than there are places for. */
  readonly ofProbe: number;
  readonly ofReference: number;
};

export function agreementInOverlap(
  probe: LoadedFinger,
  reference: LoadedFinger,
  { pairing, alignment }: PairingStep,
): Agreement {
  let agreement = 0;
  let partners = 0;
  for (let i = 0; i < probe.count; i++) {
    if (pairing.partner[i] === NO_PARTNER) continue;
    agreement += NO_AGREEMENT - pairing.cost[i]!;
    partners++;
  }
  const ofProbe = Math.max(LEAST_IN_OVERLAP, probeInOverlap(probe.count, reference, pairing));
  const ofReference = Math.max(LEAST_IN_OVERLAP, referenceInOverlap(probe, reference, alignment));
  return { agreement, partners, ofProbe, ofReference };
}

function probeInOverlap(count: number, { box }: LoadedFinger, { probeX, probeY }: Pairing): number {
  let inside = 0;
  for (let i = 0; i < count; i++) if (within(box, probeX[i]!, probeY[i]!)) inside++;
  return inside;
}

function referenceInOverlap({ box }: LoadedFinger, reference: LoadedFinger, movement: Alignment): number {
  const { cosine, sine, shiftX, shiftY } = movement;
  let inside = 0;
  for (let j = 0; j < reference.count; j++) {
    const dx = reference.x[j]! - shiftX;
    const dy = reference.y[j]! - shiftY;
    if (within(box, (cosine * dx + sine * dy + 8192) >> 14, (cosine * dy - sine * dx + 8192) >> 14)) inside++;
  }
  return inside;
}

function within(box: Readonly<Int32Array>, x: number, y: number): boolean {
  return x >= box[0]! - MARGIN && x <= box[1]! + MARGIN && y >= box[2]! - MARGIN && y <= box[3]! + MARGIN;
}
