import type { FingerModel } from '../parameters/finger-model.ts';

/** What an extractor makes of an impression of some quality and ridge period. */
export type Reading = {
  /** Probability that a minutia in contact is found, outside poor patches. */
  readonly detection: number;
  /** The same within them. */
  readonly poorDetection: number;
  /** Area of poor patches relative to the area of contact, overlaps counted twice. */
  readonly poorCover: number;
  /** Standard deviation of most positions, in pixels of the device. */
  readonly jitterPx: number;
  /** Standard deviation of most directions, in radians. */
  readonly directionSd: number;
  /** Standard deviation of the direction of a false minutia around the ridges, in radians. */
  readonly falseDirectionSd: number;
  /** Probability that an ending is read as a bifurcation or the reverse. */
  readonly typeFlip: number;
  /** False minutiae per mm² of contact. */
  readonly spuriousPerMm2: number;
  /** Minutiae per mm² that are reported at least, false ones included; 0 where the extractor filters. */
  readonly reportedPerMm2: number;
};

/**
 * How well an extractor reads an impression: worse at low quality and, steeply, where ridges are few pixels apart.
 *
 * @source density of an unfiltered extractor: regression on the NFIQ 2 v2.3 conformance output
 */
export function reading(quality: number, ridgePeriodPx: number, values: FingerModel['capture']): Reading {
  const good = quality / 100;
  const poor = 1 - good;
  const byQuality = Math.min(values.detectionHighest, values.detectionAtZero + values.detectionSlope * good);
  const ridges = 1 + Math.exp(-(ridgePeriodPx - values.detectionRidgePx) / values.detectionRidgeSpreadPx);
  const cover = values.patchCover + values.patchCoverSlope * poor * poor;
  const lost = (1 - Math.exp(-cover)) * (1 - values.patchDetection);
  const clear = Math.min(values.detectionClear, byQuality / (1 - lost)) / ridges;
  return {
    detection: clear,
    poorDetection: clear * values.patchDetection,
    poorCover: cover,
    jitterPx: values.jitterPx + values.jitterSlopePx * poor,
    directionSd: ((values.directionDegrees + values.directionSlopeDegrees * poor) * Math.PI) / 180,
    falseDirectionSd: (values.falseDirectionDegrees * Math.PI) / 180,
    typeFlip: values.typeFlip + values.typeFlipSlope * poor,
    spuriousPerMm2: values.spuriousPerMm2 + values.spuriousSlopePerMm2 * poor * poor,
    reportedPerMm2: values.rawExtractor * Math.exp(values.rawLogDensity + values.rawLogDensitySlope * quality),
  };
}

/** The reading of skin damaged on purpose: few minutiae are left, and cuts and scars show as false ones. */
export function damaged(read: Reading, values: FingerModel['capture']): Reading {
  return {
    ...read,
    detection: read.detection * values.damageDetection,
    poorDetection: read.poorDetection * values.damageDetection,
    spuriousPerMm2: read.spuriousPerMm2 + values.damagePerMm2,
  };
}

/** Radians beyond which a normal direction is as good as uniform. */
const ANYWHERE = 2 * Math.PI;

/** The reading of a smeared capture, of which nothing but false minutiae in any direction remain. */
export function smeared(read: Reading, values: FingerModel['capture']): Reading {
  return {
    ...read,
    detection: 0,
    poorDetection: 0,
    falseDirectionSd: ANYWHERE,
    spuriousPerMm2: values.smearPerMm2,
  };
}
