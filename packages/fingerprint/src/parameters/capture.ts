import type { ParameterTable } from './parameter.ts';
import { assumed, sourced } from './parameter.ts';

export type CaptureParameter =
  | 'contactHalfWidthMm'
  | 'contactHalfHeightMm'
  | 'contactSd'
  | 'rolledHalfWidthMm'
  | 'rolledHalfHeightMm'
  | 'rolledDistortion'
  | 'slapRotationSdDegrees'
  | 'slapFingerRotationSdDegrees'
  | 'slapLost'
  | 'captureFailure'
  | 'placementSideSdMm'
  | 'placementLengthSdMm'
  | 'rotationSdDegrees'
  | 'childRotation'
  | 'childUntil'
  | 'strainSd'
  | 'distortionSdPx'
  | 'distortionAtMm'
  | 'detectionHighest'
  | 'detectionClear'
  | 'patchCover'
  | 'patchCoverSlope'
  | 'patchRadiusMm'
  | 'patchDetection'
  | 'patchSpurious'
  | 'detectionAtZero'
  | 'detectionSlope'
  | 'detectionRidgePx'
  | 'detectionRidgeSpreadPx'
  | 'jitterPx'
  | 'jitterSlopePx'
  | 'coarseShare'
  | 'coarseFactor'
  | 'directionDegrees'
  | 'directionSlopeDegrees'
  | 'spuriousPerMm2'
  | 'spuriousSlopePerMm2'
  | 'falseDirectionDegrees'
  | 'breakShare'
  | 'breakMm'
  | 'rawExtractor'
  | 'rawLogDensity'
  | 'rawLogDensitySlope'
  | 'typeFlip'
  | 'typeFlipSlope'
  | 'grossFailure'
  | 'childGrossFailure'
  | 'wrongHandShare'
  | 'wrongOrderShare'
  | 'damageShare'
  | 'damageDetection'
  | 'damagePerMm2'
  | 'smearPerMm2';

const REGRESSION = 'regression on the NFIQ 2 v2.3 conformance output';
const PER_QUALITY = 'added as quality falls from 100 to 0';

/** How a press of a finger becomes a template. Pixels are those of 500 pixels an inch unless a device says otherwise. */
export const CAPTURE: ParameterTable<CaptureParameter> = {
  contactHalfWidthMm: assumed({ value: 7.2, range: [6, 8.5], unit: 'mm at adult size' }, 'plain contact ellipse'),
  contactHalfHeightMm: assumed({ value: 9.6, range: [8, 11], unit: 'mm at adult size' }, 'plain contact ellipse'),
  contactSd: assumed({ value: 0.1, range: [0.03, 0.12], unit: 'sd of ln size' }, 'pressure'),
  rolledHalfWidthMm: assumed({ value: 10, range: [9, 11], unit: 'mm at adult size' }, 'rolled from nail to nail'),
  rolledHalfHeightMm: assumed({ value: 12, range: [10, 13], unit: 'mm at adult size' }, 'rolled from nail to nail'),
  rolledDistortion: assumed({ value: 1.5, range: [1, 2.5], unit: 'factor' }, 'strain and distortion of rolling'),
  slapRotationSdDegrees: assumed({ value: 5, range: [2, 10], unit: 'degrees' }, 'turn of the hand, shared by a slap'),
  slapFingerRotationSdDegrees: assumed({ value: 4, range: [2, 8], unit: 'degrees' }, 'turn of each finger in a slap'),
  slapLost: assumed(
    { value: 0.005, range: [0, 0.02], unit: 'share of fingers' },
    'not found in the image of the slap, or cut wrongly',
  ),
  captureFailure: assumed({ value: 0.002, range: [0, 0.02], unit: 'share of attempts' }, 'the device gives no image'),
  placementSideSdMm: assumed({ value: 1.3, range: [0.5, 2], unit: 'mm at adult size' }, 'centre of contact, crosswise'),
  placementLengthSdMm: assumed(
    { value: 2, range: [0.8, 2.5], unit: 'mm at adult size' },
    'centre of contact, lengthwise',
  ),
  rotationSdDegrees: assumed({ value: 7, range: [4, 12], unit: 'degrees' }, 'turn of the finger'),
  childRotation: assumed(
    { value: 0.05, range: [0, 0.1], unit: 'share per year below childUntil' },
    'children turn more',
  ),
  childUntil: assumed({ value: 12, range: [12, 12], unit: 'years' }, 'age from which captures are as those of adults'),
  strainSd: assumed(
    { value: 0.007, range: [0, 0.015], unit: 'share' },
    'stretch and shear of the whole print by pressure and drag',
  ),
  distortionSdPx: assumed(
    { value: 2, range: [0, 3], unit: 'px at distortionAtMm' },
    'each coefficient of a quadratic field',
  ),
  distortionAtMm: assumed({ value: 8, range: [8, 8], unit: 'mm' }, 'distance from the centre of contact'),
  detectionHighest: assumed({ value: 0.97, range: [0.9, 1], unit: 'probability' }, 'before ridge period'),
  detectionClear: assumed({ value: 0.99, range: [0.95, 1], unit: 'probability' }, 'outside poor patches at most'),
  patchCover: assumed(
    { value: 0.02, range: [0, 0.1], unit: 'share of the contact' },
    'dry, wet or dirty patches at quality 100',
  ),
  patchCoverSlope: assumed(
    { value: 0.7, range: [0, 1.2], unit: 'share of the contact' },
    `${PER_QUALITY}, with the square`,
  ),
  patchRadiusMm: assumed(
    { value: 1.4, range: [0.6, 2], unit: 'mm at adult size' },
    'in records made by others, minutiae up to about this distance apart are missed together',
  ),
  patchDetection: assumed({ value: 0.35, range: [0, 1], unit: 'factor on detection' }, 'within a poor patch'),
  patchSpurious: assumed({ value: 0.5, range: [0, 0.9], unit: 'share of false minutiae' }, 'that lie in poor patches'),
  detectionAtZero: assumed({ value: 0.8, range: [0.7, 0.9], unit: 'probability' }, 'before ridge period, at quality 0'),
  detectionSlope: assumed(
    { value: 0.18, range: [0.1, 0.3], unit: 'probability' },
    'added as quality rises from 0 to 100',
  ),
  detectionRidgePx: assumed(
    { value: 4.2, range: [3.5, 5], unit: 'px' },
    'ridge period at which half the minutiae are found',
  ),
  detectionRidgeSpreadPx: assumed({ value: 0.7, range: [0.4, 1], unit: 'px' }, 'spread of the logistic curve'),
  jitterPx: assumed({ value: 0.9, range: [0.6, 2], unit: 'px per axis' }, 'sd of most positions at quality 100'),
  jitterSlopePx: assumed({ value: 1.3, range: [0.8, 3], unit: 'px per axis' }, PER_QUALITY),
  coarseShare: assumed(
    { value: 0.12, range: [0, 0.3], unit: 'share of minutiae' },
    'read less exactly than the rest: distances of corresponding minutiae have longer tails than a normal',
  ),
  coarseFactor: assumed({ value: 2.5, range: [1, 4], unit: 'factor' }, 'on the sd of position and direction of those'),
  directionDegrees: assumed({ value: 2.5, range: [2, 8], unit: 'degrees' }, 'sd of most directions at quality 100'),
  directionSlopeDegrees: assumed({ value: 4, range: [2, 14], unit: 'degrees' }, PER_QUALITY),
  spuriousPerMm2: assumed({ value: 0.005, range: [0, 0.02], unit: 'per mm2' }, 'false minutiae at quality 100'),
  spuriousSlopePerMm2: assumed({ value: 0.04, range: [0.02, 0.1], unit: 'per mm2' }, `${PER_QUALITY}, with the square`),
  falseDirectionDegrees: assumed(
    { value: 15, range: [6, 40], unit: 'degrees' },
    'sd of the direction of false minutiae around the ridges: extractors direct by ridge flow',
  ),
  breakShare: assumed(
    { value: 0.3, range: [0, 0.6], unit: 'share of false minutiae' },
    'with a second one that faces it over a break in a ridge',
  ),
  breakMm: assumed({ value: 0.5, range: [0.3, 0.8], unit: 'mm at adult size' }, 'width of such a break'),
  rawExtractor: assumed(
    { value: 0, range: [0, 1], unit: '0 or 1' },
    '1: as many minutiae as an unfiltered extractor reports',
  ),
  rawLogDensity: sourced({ value: 0.055, range: [0.055, 0.055], unit: 'ln per mm2' }, 'derived', REGRESSION),
  rawLogDensitySlope: sourced(
    { value: -0.0161, range: [-0.0161, -0.0161], unit: 'ln per mm2 and point' },
    'derived',
    REGRESSION,
  ),
  typeFlip: assumed(
    { value: 0.15, range: [0.05, 0.25], unit: 'probability' },
    'ending read as bifurcation or the reverse, at quality 100',
  ),
  typeFlipSlope: assumed({ value: 0.2, range: [0.1, 0.3], unit: 'probability' }, PER_QUALITY),
  grossFailure: assumed({ value: 0.001, range: [0, 0.005], unit: 'share of sessions' }, 'whole capture wrong: adults'),
  childGrossFailure: assumed(
    { value: 0.25, range: [0, 0.5], unit: 'share per year below childUntil' },
    'more often with children',
  ),
  wrongHandShare: assumed({ value: 0.4, range: [0, 1], unit: 'share of gross failures' }, 'hands swapped'),
  wrongOrderShare: assumed(
    { value: 0.1, range: [0, 1], unit: 'share of gross failures' },
    'each finger taken for the one before it on the hand',
  ),
  damageShare: assumed(
    { value: 0.2, range: [0, 1], unit: 'share of gross failures' },
    'skin damaged on purpose; what is left of gross failures are smeared prints',
  ),
  damageDetection: assumed({ value: 0.3, range: [0, 0.8], unit: 'factor on detection' }, 'in damaged skin'),
  damagePerMm2: assumed({ value: 0.06, range: [0, 0.2], unit: 'per mm2' }, 'false minutiae added in damaged skin'),
  smearPerMm2: assumed(
    { value: 0.16, range: [0.1, 0.3], unit: 'per mm2' },
    'minutiae, all false, of a smeared capture',
  ),
};
