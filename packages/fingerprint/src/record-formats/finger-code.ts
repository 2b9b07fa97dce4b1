import type { FingerPosition } from '../finger-position.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { Allowed } from './allowed.ts';
import { from } from './allowed.ts';

/** Code of a finger position in every format: 0 unknown, 1 to 10 the right and the left hand from the thumb on. */
export const FINGER_CODE: Allowed = from(0, FINGER_POSITIONS.length);

/** The position that a code means. */
export function positionOf(code: number): FingerPosition | 'unknown' {
  return FINGER_POSITIONS[code - 1] ?? 'unknown';
}

/** The code of a position. */
export function codeOf(position: FingerPosition | 'unknown'): number {
  return position === 'unknown' ? 0 : FINGER_POSITIONS.indexOf(position) + 1;
}
