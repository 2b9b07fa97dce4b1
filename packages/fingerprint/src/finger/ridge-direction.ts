import type { FingerModel } from '../parameters/finger-model.ts';
import type { PadPoint, Pattern } from './pattern.ts';

/**
 * Direction of the ridges at a point of the pad, in radians counter-clockwise from the x axis; meaningful modulo pi.
 *
 * @source Sherlock and Monro, Pattern Recognition 26(7), 1993 (zero-pole model); arches after SFinGe, from memory
 */
export function ridgeDirection(pattern: Pattern, x: number, y: number, values: FingerModel['topology']): number {
  if (pattern.class === 'arch') return -Math.atan(archSlope(pattern.centre, x, y, values));
  // A turn around a core turns the ridges by half a turn, a turn around a delta by half a turn the other way.
  // The turns add up as complex numbers multiply.
  let real = 1;
  let imaginary = 0;
  for (const core of pattern.cores) {
    const product = real * (x - core.x) - imaginary * (y - core.y);
    imaginary = real * (y - core.y) + imaginary * (x - core.x);
    real = product;
  }
  for (const delta of pattern.deltas) {
    const product = real * (x - delta.x) + imaginary * (y - delta.y);
    imaginary = imaginary * (x - delta.x) - real * (y - delta.y);
    real = product;
  }
  return Math.atan2(imaginary, real) / 2;
}

/**
 * How fast ridges that are followed in a direction move apart, in radians per mm of ridge: positive where new ridges
 * have to begin if the distance between ridges is to stay the same. Followed the other way, the sign changes.
 *
 * @param direction as `ridgeDirection` gives it at the same point
 */
export function ridgeDivergence(
  pattern: Pattern,
  [x, y, direction]: readonly [x: number, y: number, direction: number],
  values: FingerModel['topology'],
): number {
  let turnAlongX = 0;
  let turnAlongY = 0;
  if (pattern.class === 'arch') {
    const { padWidthMm, padHeightMm, archFlattening } = values;
    const slope = archSlope(pattern.centre, x, y, values);
    const steepness = archSteepness(pattern.centre, y, values);
    const phase = (Math.PI * (x - pattern.centre.x)) / padWidthMm;
    const bend = -1 / (1 + slope * slope);
    turnAlongX = (bend * steepness * Math.cos(phase) * Math.PI) / padWidthMm;
    turnAlongY = steepness > 0 ? (bend * Math.sin(phase) * archFlattening) / padHeightMm : 0;
  }
  for (const { x: cx, y: cy } of pattern.cores) {
    const square = 2 * ((x - cx) * (x - cx) + (y - cy) * (y - cy));
    turnAlongX -= (y - cy) / square;
    turnAlongY += (x - cx) / square;
  }
  for (const { x: dx, y: dy } of pattern.deltas) {
    const square = 2 * ((x - dx) * (x - dx) + (y - dy) * (y - dy));
    turnAlongX += (y - dy) / square;
    turnAlongY -= (x - dx) / square;
  }
  return Math.cos(direction) * turnAlongY - Math.sin(direction) * turnAlongX;
}

/** Fall of the ridges of an arch: they rise towards the summit from both sides, steeply near the tip, flat at the crease. */
function archSlope(summit: PadPoint, x: number, y: number, values: FingerModel['topology']): number {
  return archSteepness(summit, y, values) * Math.sin((Math.PI * (x - summit.x)) / values.padWidthMm);
}

function archSteepness(summit: PadPoint, y: number, values: FingerModel['topology']): number {
  const fromTip = 0.5 - (y - summit.y) / values.padHeightMm;
  return Math.max(0, values.archSteepness - values.archFlattening * fromTip);
}
