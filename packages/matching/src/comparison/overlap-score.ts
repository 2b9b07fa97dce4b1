import type { Alignment } from './alignment.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import type { Pairing, PairingStep } from './pairing.ts';
import { NO_AGREEMENT, NO_PARTNER } from './pairing.ts';
import { LEAST_IN_OVERLAP, MARGIN, UNIT } from './parameters.ts';

/**
 * The score of one movement: squared agreement of the partners over the minutiae in the overlap.
 *
 * @returns a whole number from 0; two equal fingers of n minutiae, at least 18, give 64 n
 */
export function overlapScore(probe: LoadedFinger, reference: LoadedFinger, step: PairingStep): number {
  const { pairing, alignment } = step;
  let agreement = 0;
  for (let i = 0; i < probe.count; i++)
    if (pairing.partner[i] !== NO_PARTNER) agreement += NO_AGREEMENT - pairing.cost[i]!;
  const ofProbe = Math.max(LEAST_IN_OVERLAP, probeInOverlap(probe.count, reference, pairing));
  const ofReference = Math.max(LEAST_IN_OVERLAP, referenceInOverlap(probe, reference, alignment));
  return Math.floor((UNIT * agreement * agreement) / (Math.sqrt(ofProbe * ofReference) * NO_AGREEMENT * NO_AGREEMENT));
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
