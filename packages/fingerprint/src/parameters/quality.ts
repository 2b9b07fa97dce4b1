import type { ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

export type QualityParameter =
  | 'medianMale'
  | 'medianFemale'
  | 'thumb'
  | 'index'
  | 'middle'
  | 'ring'
  | 'little'
  | 'leftHand'
  | 'childSlope'
  | 'childUntil'
  | 'oldSlope'
  | 'oldFrom'
  | 'personSd'
  | 'fingerSd'
  | 'sessionSd'
  | 'attemptSd'
  | 'lowest'
  | 'highest'
  | 'attempts'
  | 'gate'
  | 'fewestFingers';

const VISA = 'Galbally et al. 2024, ten-print visa applicants, NFIQ 2';
const LIFETIME = 'Galbally, Haraksim and Beslay, IEEE TIFS 14, 2019: quality over the life span';
const SCALE = 'NFIQ 2 points';

const finger = (value: number) =>
  assumed(
    { value, range: [value - 3, value + 3], unit: SCALE },
    'the order of the fingers is published, the size is chosen',
  );

/** Latent quality of an impression, on the scale of NFIQ 2. */
export const QUALITY: ParameterTable<QualityParameter> = {
  medianMale: sourced({ value: 59, range: [56, 62], unit: SCALE }, 'read', VISA, 'read in a secondary source'),
  medianFemale: sourced({ value: 49, range: [46, 52], unit: SCALE }, 'read', VISA, 'read in a secondary source'),
  thumb: finger(6),
  index: finger(3),
  middle: finger(0),
  ring: finger(-4),
  little: finger(-9),
  leftHand: assumed(
    { value: -1.5, range: [-3, 0], unit: SCALE },
    'the order of the hands is published, the size is chosen',
  ),
  childSlope: assumed(
    { value: 1.5, range: [0.75, 3], unit: `${SCALE} per year` },
    'shape published, size chosen: sweep it',
  ),
  childUntil: sourced({ value: 12, range: [12, 12], unit: 'years' }, 'read', LIFETIME, 'read in a secondary source'),
  oldSlope: assumed({ value: 0.5, range: [0.25, 1], unit: `${SCALE} per year` }, 'shape published, size chosen'),
  oldFrom: sourced({ value: 47, range: [45, 50], unit: 'years' }, 'read', VISA, 'flat from 12 to about 45 to 50'),
  personSd: assumed({ value: 9, range: [5, 13], unit: SCALE }, 'spread between persons'),
  fingerSd: assumed(
    { value: 8.5, range: [5, 12], unit: SCALE },
    'spread between the fingers of a person; half the variance of 12',
  ),
  sessionSd: assumed({ value: 5, range: [2, 8], unit: SCALE }, 'spread between the sessions of a person'),
  attemptSd: assumed({ value: 8.5, range: [5, 12], unit: SCALE }, 'spread between attempts; half the variance of 12'),
  lowest: assumed({ value: 3, range: [0, 10], unit: SCALE }, 'quality is clamped here'),
  highest: assumed({ value: 98, range: [90, 100], unit: SCALE }, 'quality is clamped here'),
  attempts: assumed(
    { value: 3, range: [1, 5], unit: 'attempts' },
    'impressions of a finger in a session, the best is kept',
  ),
  gate: assumed(
    { value: 10, range: [0, 40], unit: SCALE },
    'below it another attempt is made, and after the last the finger is rejected',
  ),
  fewestFingers: assumed(
    { value: 1, range: [1, 10], unit: 'fingers' },
    'acquired fingers without which a person cannot be enrolled',
  ),
};
