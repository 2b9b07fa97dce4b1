import type { Alignment } from './alignment.ts';
import { DIRECTION_WEIGHT, turnTo } from './alignment.ts';
import type { FingerBlocks } from './finger-block.ts';
import { DIRECTIONS_AT, POSITIONS_AT } from './finger-block.ts';
import type { Pairing } from './pairing.ts';
import { NO_PARTNER } from './pairing.ts';
import type { ProbeFinger } from './probe-finger.ts';
import { COSINES, SINES } from './turn.ts';

/** Fewest mutual partners that a movement is fitted to; fewer say nothing that the pairs before them did not. */
const LEAST_PARTNERS = 4;

/**
 * Fits the movement anew to all mutual partners it found, cheaper ones weighing more: the few pairs it came from hold one
 * part of the print well and the far side badly.
 *
 * @returns false, and leaves the movement as it is, where there are too few partners
 * @source Besl and McKay, IEEE Trans. PAMI 14(2), 1992: iterative closest point, one step of it
 */
export function refine(probe: ProbeFinger, blocks: FingerBlocks, at: number, step: RefinementStep): boolean {
  const { alignment, pairing: p } = step;
  const { words, bytes } = blocks;
  let partners = 0;
  let weight = 0;
  let px = 0;
  let py = 0;
  let rx = 0;
  let ry = 0;
  for (let i = 0; i < probe.count; i++) {
    const j = p.probePartner[i]!;
    if (j === NO_PARTNER || p.referencePartner[j] !== i) continue;
    const w = 2 - p.probeCost[i]!;
    const position = words[at + POSITIONS_AT + j]!;
    partners++;
    weight += w;
    px += w * probe.x[i]!;
    py += w * probe.y[i]!;
    rx += w * ((position << 16) >> 16);
    ry += w * (position >> 16);
  }
  if (partners < LEAST_PARTNERS || weight === 0) return false;
  px /= weight;
  py /= weight;
  rx /= weight;
  ry /= weight;
  let along = 0;
  let across = 0;
  for (let i = 0; i < probe.count; i++) {
    const j = p.probePartner[i]!;
    if (j === NO_PARTNER || p.referencePartner[j] !== i) continue;
    const w = 2 - p.probeCost[i]!;
    const position = words[at + POSITIONS_AT + j]!;
    const ax = probe.x[i]! - px;
    const ay = probe.y[i]! - py;
    const bx = ((position << 16) >> 16) - rx;
    const by = (position >> 16) - ry;
    const rotation = (bytes[(at + DIRECTIONS_AT) * 4 + j]! - probe.direction[i]!) & 255;
    along += w * (ax * bx + ay * by + DIRECTION_WEIGHT * COSINES[rotation]!);
    across += w * (ax * by - ay * bx + DIRECTION_WEIGHT * SINES[rotation]!);
  }
  turnTo(alignment, along, across, alignment.turn);
  alignment.shiftX = rx - alignment.cosine * px + alignment.sine * py;
  alignment.shiftY = ry - alignment.sine * px - alignment.cosine * py;
  return true;
}

export type RefinementStep = { readonly alignment: Alignment; readonly pairing: Pairing };
