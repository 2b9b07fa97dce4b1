import type { FingerPosition } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS } from '@eurodac-sim/fingerprint';
import { oneOf } from './one-of.ts';

/** Finger positions from a list with commas, or all of them. @throws {InputError} one is not known */
export function fingerPositions(list: string): readonly FingerPosition[] {
  if (list === 'all') return FINGER_POSITIONS;
  return list.split(',').map((name) => oneOf('--fingers', name.trim(), FINGER_POSITIONS));
}
