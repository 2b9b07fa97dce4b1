import type { AlikePairs } from './alike-pairs.ts';
import type { LoadedFinger } from './loaded-finger.ts';
import { DIRECTION_WEIGHT } from './parameters.ts';
import type { Support } from './support.ts';
import { COSINES, ONE, SINES, TURN } from './turn.ts';

/** A rigid movement: reference = rotation of probe + shift. Sine and cosine in 1/16384; `turn` is the rotation in 1/256 turn. */
export type Alignment = { cosine: number; sine: number; shiftX: number; shiftY: number; turn: number };

/** Room for one movement. */
export function alignment(): Alignment {
  return { cosine: 2 * ONE, sine: 0, shiftX: 0, shiftY: 0, turn: 0 };
}

/** Weighted sums over pairs of minutiae that a movement is fitted to: whole numbers, exact in any order. */
export type Moments = {
  weight: number;
  px: number;
  py: number;
  rx: number;
  ry: number;
  /** Products of positions: of equal coordinates, and crosswise. */
  along: number;
  across: number;
  /** Cosines and sines of the rotations. Unit: 1/8192. */
  cosines: number;
  sines: number;
};

/** Sums over nothing. */
export function moments(): Moments {
  return { weight: 0, px: 0, py: 0, rx: 0, ry: 0, along: 0, across: 0, cosines: 0, sines: 0 };
}

/** Adds the pair of minutiae i and j, weighing w. */
export function addPair(m: Moments, probe: LoadedFinger, reference: LoadedFinger, [i, j, w]: readonly number[]): void {
  const [px, py] = [probe.x[i!]!, probe.y[i!]!];
  const [rx, ry] = [reference.x[j!]!, reference.y[j!]!];
  const rotation = (reference.direction[j!]! - probe.direction[i!]!) & (TURN - 1);
  m.weight += w!;
  m.px += w! * px;
  m.py += w! * py;
  m.rx += w! * rx;
  m.ry += w! * ry;
  m.along += w! * (px * rx + py * ry);
  m.across += w! * (px * ry - py * rx);
  m.cosines += w! * COSINES[rotation]!;
  m.sines += w! * SINES[rotation]!;
}

/**
 * The rigid movement of least squares of positions and directions; its rotation within 90 degrees of `near`, in 1/256 turn.
 *
 * @source Horn, J. Opt. Soc. Am. A 4(4), 1987, in the plane
 */
export function fitMovement(m: Moments, near: number, result: Alignment): void {
  const along = m.along - (m.px * m.rx + m.py * m.ry) / m.weight + DIRECTION_WEIGHT * (m.cosines / ONE);
  const across = m.across - (m.px * m.ry - m.py * m.rx) / m.weight + DIRECTION_WEIGHT * (m.sines / ONE);
  const length = Math.sqrt(along * along + across * across);
  result.cosine = length > 0 ? Math.floor((2 * ONE * along) / length + 0.5) : 2 * COSINES[near]!;
  result.sine = length > 0 ? Math.floor((2 * ONE * across) / length + 0.5) : 2 * SINES[near]!;
  const beyond = result.sine * COSINES[near]! - result.cosine * SINES[near]!;
  result.turn = (near + Math.floor(beyond * TURN_OF_ONE + 0.5)) & (TURN - 1);
  const movedX = (result.cosine * m.px - result.sine * m.py) / (2 * ONE);
  const movedY = (result.sine * m.px + result.cosine * m.py) / (2 * ONE);
  result.shiftX = Math.floor((m.rx - movedX) / m.weight + 0.5);
  result.shiftY = Math.floor((m.ry - movedY) / m.weight + 0.5);
}

/** A small angle for its sine in the unit of a product of both tables. Unit: 1/256 turn. */
const TURN_OF_ONE: number = TURN / (2 * Math.PI) / (2 * ONE * ONE);

const sums = moments();

/** The movement that fits a pair and all that agree with it best, weighted by rank. */
export function align(probe: LoadedFinger, reference: LoadedFinger, step: AlignmentStep, seed: number): void {
  const { pairs, support, alignment } = step;
  Object.assign(sums, NOTHING);
  for (let k = 0; k < pairs.count; k++)
    if (((support.agreeing[seed]! >>> k) & 1) === 1)
      addPair(sums, probe, reference, [pairs.probe[k]!, pairs.reference[k]!, pairs.rank[k]!]);
  fitMovement(sums, support.rotation[seed]!, alignment);
}

const NOTHING: Readonly<Moments> = moments();

export type AlignmentStep = { readonly pairs: AlikePairs; readonly support: Support; readonly alignment: Alignment };
