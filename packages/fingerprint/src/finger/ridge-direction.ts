import type { FingerModel } from '../parameters/finger-model.ts';
import type { PadPoint, Pattern } from './pattern.ts';

/**
 * Direction of the ridges at a point of the pad, in radians counter-clockwise from the x axis; meaningful modulo pi.
 *
 * @source Sherlock and Monro, Pattern Recognition 26(7), 1993 (zero-pole model); arches after SFinGe, from memory
 */
export function ridgeDirection(pattern: Pattern, x: number, y: number, values: FingerModel['topology']): number {
  if (pattern.class === 'arch') return archDirection(pattern.centre, x, y, values);
  // A turn around a core turns the ridges by half a turn, a turn around a delta by half a turn the other way.
  let turns = 0;
  for (const core of pattern.cores) turns += Math.atan2(y - core.y, x - core.x);
  for (const delta of pattern.deltas) turns -= Math.atan2(y - delta.y, x - delta.x);
  return turns / 2;
}

/** Ridges that rise towards the summit from both sides, steeply near the tip and flat at the crease. */
function archDirection(summit: PadPoint, x: number, y: number, values: FingerModel['topology']): number {
  const fromTip = 0.5 - (y - summit.y) / values.padHeightMm;
  const steepness = Math.max(0, values.archSteepness - values.archFlattening * fromTip);
  return -Math.atan(steepness * Math.sin((Math.PI * (x - summit.x)) / values.padWidthMm));
}
