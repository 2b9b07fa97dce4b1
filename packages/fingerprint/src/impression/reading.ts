import type { FingerModel } from '../parameters/finger-model.ts';

/** What an extractor makes of an impression of some quality and ridge period. */
export type Reading = {
  /** Probability that a minutia in contact is found. */
  readonly detection: number;
  /** Standard deviation of a position, in pixels of the device. */
  readonly jitterPx: number;
  /** Standard deviation of a direction, in radians. */
  readonly directionSd: number;
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
  return {
    detection: byQuality / ridges,
    jitterPx: values.jitterPx + values.jitterSlopePx * poor,
    directionSd: ((values.directionDegrees + values.directionSlopeDegrees * poor) * Math.PI) / 180,
    typeFlip: values.typeFlip + values.typeFlipSlope * poor,
    spuriousPerMm2: values.spuriousPerMm2 + values.spuriousSlopePerMm2 * poor * poor,
    reportedPerMm2: values.rawExtractor * Math.exp(values.rawLogDensity + values.rawLogDensitySlope * quality),
  };
}

/** The reading of a smeared capture, of which nothing but false minutiae remain. */
export function smeared(read: Reading, values: FingerModel['capture']): Reading {
  return { ...read, detection: 0, spuriousPerMm2: values.smearPerMm2 };
}
