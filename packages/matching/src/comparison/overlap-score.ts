import type { Alignment } from './alignment.ts';
import type { FingerBlocks } from './finger-block.ts';
import { BOX_AT, COUNT_AT, POSITIONS_AT } from './finger-block.ts';
import type { Pairing } from './pairing.ts';
import { NO_PARTNER } from './pairing.ts';
import type { ProbeFinger } from './probe-finger.ts';

/** Score units for one fully agreeing pair in an overlap without any other minutia. */
const UNIT = 64;

/** Fewest minutiae an overlap is taken to hold, so that a sliver of print cannot score high. Origin: 8 and 12 are worse, 24 is alike; generated fingers with missed and spurious minutiae, seeds 41 and 42. */
const LEAST_IN_OVERLAP = 18;

/** How far beyond the other's bounding box a minutia counts as in the overlap. Unit: 1/197 cm. Origin: about REACH. */
const MARGIN = 10;

/**
 * The score of one movement: squared agreement of the mutual partners over the minutiae in the overlap.
 *
 * @returns a whole number from 0; two equal fingers of n minutiae, at least 18, give 64 n
 */
export function overlapScore(probe: ProbeFinger, blocks: FingerBlocks, at: number, step: ScoreStep): number {
  const { pairing } = step;
  let agreement = 0;
  for (let i = 0; i < probe.count; i++) {
    const j = pairing.probePartner[i]!;
    if (j !== NO_PARTNER && pairing.referencePartner[j] === i) agreement += 1 - pairing.probeCost[i]! / 2;
  }
  const ofProbe = Math.max(LEAST_IN_OVERLAP, probeInOverlap(probe, blocks, at, pairing));
  const ofReference = Math.max(LEAST_IN_OVERLAP, referenceInOverlap(probe, blocks, at, step.alignment));
  return Math.floor((UNIT * agreement * agreement) / Math.sqrt(ofProbe * ofReference));
}

export type ScoreStep = { readonly alignment: Alignment; readonly pairing: Pairing };

function probeInOverlap(probe: ProbeFinger, { words }: FingerBlocks, at: number, pairing: Pairing): number {
  const left = words[at + BOX_AT]! - MARGIN;
  const right = words[at + BOX_AT + 1]! + MARGIN;
  const bottom = words[at + BOX_AT + 2]! - MARGIN;
  const top = words[at + BOX_AT + 3]! + MARGIN;
  let inside = 0;
  for (let i = 0; i < probe.count; i++) {
    const x = pairing.probeX[i]!;
    const y = pairing.probeY[i]!;
    if (x >= left && x <= right && y >= bottom && y <= top) inside++;
  }
  return inside;
}

function referenceInOverlap(probe: ProbeFinger, { words }: FingerBlocks, at: number, movement: Alignment): number {
  const left = probe.box[0]! - MARGIN;
  const right = probe.box[1]! + MARGIN;
  const bottom = probe.box[2]! - MARGIN;
  const top = probe.box[3]! + MARGIN;
  const count = words[at + COUNT_AT]!;
  let inside = 0;
  for (let j = 0; j < count; j++) {
    const position = words[at + POSITIONS_AT + j]!;
    const dx = ((position << 16) >> 16) - movement.shiftX;
    const dy = (position >> 16) - movement.shiftY;
    const x = movement.cosine * dx + movement.sine * dy;
    const y = movement.cosine * dy - movement.sine * dx;
    if (x >= left && x <= right && y >= bottom && y <= top) inside++;
  }
  return inside;
}
