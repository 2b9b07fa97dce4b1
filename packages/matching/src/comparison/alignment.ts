import type { AlikePairs } from './alike-pairs.ts';
import type { Support } from './support.ts';
import { COSINES, SINES, TURN } from './turn.ts';

/** Weight of one pair's direction beside its position. Unit: (1/197 cm)². Origin: flat from 150 to 1,000, generated fingers, seeds 11 and 23. */
export const DIRECTION_WEIGHT = 400;

/** A rigid movement: reference = rotation of probe + shift. `turn` is the rotation in 1/256 turn, rounded. */
export type Alignment = { cosine: number; sine: number; shiftX: number; shiftY: number; turn: number };

/** Room for one movement. */
export function alignment(): Alignment {
  return { cosine: 1, sine: 0, shiftX: 0, shiftY: 0, turn: 0 };
}

/**
 * The rigid movement that fits a pair and all that agree with it best, in the least squares of positions and directions
 * weighted by rank.
 *
 * @source Horn, J. Opt. Soc. Am. A 4(4), 1987, in the plane
 */
export function align(pairs: AlikePairs, s: Support, seed: number, result: Alignment): void {
  const members = s.agreeing[seed]!;
  let weight = 0;
  let px = 0;
  let py = 0;
  let rx = 0;
  let ry = 0;
  for (let k = 0; k < pairs.count; k++) {
    if (((members >>> k) & 1) === 0) continue;
    const w = pairs.rank[k]!;
    weight += w;
    px += w * s.probeX[k]!;
    py += w * s.probeY[k]!;
    rx += w * s.referenceX[k]!;
    ry += w * s.referenceY[k]!;
  }
  px /= weight;
  py /= weight;
  rx /= weight;
  ry /= weight;
  let along = 0;
  let across = 0;
  for (let k = 0; k < pairs.count; k++) {
    if (((members >>> k) & 1) === 0) continue;
    const w = pairs.rank[k]!;
    const ax = s.probeX[k]! - px;
    const ay = s.probeY[k]! - py;
    const bx = s.referenceX[k]! - rx;
    const by = s.referenceY[k]! - ry;
    along += w * (ax * bx + ay * by + DIRECTION_WEIGHT * COSINES[s.rotation[k]!]!);
    across += w * (ax * by - ay * bx + DIRECTION_WEIGHT * SINES[s.rotation[k]!]!);
  }
  turnTo(result, along, across, s.rotation[seed]!);
  result.shiftX = rx - result.cosine * px + result.sine * py;
  result.shiftY = ry - result.sine * px - result.cosine * py;
}

/** The rotation with the given cosine and sine, up to a factor; `near` within 90 degrees of it, in 1/256 turn. */
export function turnTo(result: Alignment, along: number, across: number, near: number): void {
  const length = Math.sqrt(along * along + across * across);
  result.cosine = length > 0 ? along / length : COSINES[near]!;
  result.sine = length > 0 ? across / length : SINES[near]!;
  const beyond = result.sine * COSINES[near]! - result.cosine * SINES[near]!;
  result.turn = (near + Math.round((beyond * TURN) / (2 * Math.PI))) & (TURN - 1);
}
