import type { FingerPosition } from '../finger-position.ts';

/** Which fingers are taken together, in the order of capture: four, four and two. */
const SLAPS: readonly (readonly FingerPosition[])[] = [
  ['right-index', 'right-middle', 'right-ring', 'right-little'],
  ['left-index', 'left-middle', 'left-ring', 'left-little'],
  ['right-thumb', 'left-thumb'],
];

/** The number of the slap that a finger is part of, from 0. */
export function slapNumber(position: FingerPosition): number {
  return SLAPS.findIndex((slap) => slap.includes(position));
}

/** The fingers that are taken together with a finger, itself among them. */
export function slapOf(position: FingerPosition): readonly FingerPosition[] {
  return SLAPS[slapNumber(position)]!;
}
