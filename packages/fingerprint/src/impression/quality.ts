import type { FingerTraits } from '../finger/finger-traits.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { yearsBelow } from './years-below.ts';

const OF_HAND = ['thumb', 'index', 'middle', 'ring', 'little'] as const;

/**
 * Expected quality of a finger at an age, on the scale of NFIQ 2, before the spread of sessions and attempts.
 *
 * It rises to 12 years, is flat, and falls in old age; what small ridges cost stands in detection, not here.
 */
export function expectedQuality(finger: FingerTraits, ageYears: number, values: FingerModel['quality']): number {
  const place = FINGER_POSITIONS.indexOf(finger.position);
  const left = place >= OF_HAND.length;
  return (
    (finger.owner.sex === 'male' ? values.medianMale : values.medianFemale) +
    values[OF_HAND[place % OF_HAND.length]!] +
    (left ? values.leftHand : 0) -
    values.childSlope * yearsBelow(ageYears, values.childUntil) -
    values.oldSlope * Math.max(0, ageYears - values.oldFrom) +
    finger.qualityOffset
  );
}

/** Quality within the limits of the scale. */
export function clampedQuality(quality: number, values: FingerModel['quality']): number {
  return Math.min(values.highest, Math.max(values.lowest, quality));
}
