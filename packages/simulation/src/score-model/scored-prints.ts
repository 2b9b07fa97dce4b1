import type { FingerModel, Owner, SessionPrints } from '@eurodac-sim/fingerprint';
import { FINGER_MODEL, sessionPrints, statureRatio } from '@eurodac-sim/fingerprint';
import type { Draws } from '@eurodac-sim/primitives';
import type { CaptureRequest } from '../biometrics/biometrics.ts';

/** All that the score of a comparison depends on, of one capture. */
export type ScoredPrints = SessionPrints & {
  readonly owner: Owner;
  readonly captureIndex: number;
  readonly trueAgeYears: number;
  /** What the growth model multiplies lengths by, from the recorded age. */
  readonly adultScale: number;
  /** Logarithm of `ridgePx`, and the share of minutiae that quality and ridges let an extractor find, by finger. */
  readonly logRidgePx: Float64Array;
  readonly detection: Float64Array;
};

/** Age in years at which the growth reference ends: the one that the matcher's growth model brings fingers to. */
const ADULT_AGE_YEARS = 19;

const { detectionRidgePx, detectionRidgeSpreadPx, detectionAtZero, detectionSlope } = FINGER_MODEL.capture;

/**
 * The prints of a capture session, without a minutia.
 *
 * @param model constants of the fingers, where they are others than they are
 */
export function scoredPrints(draws: Draws, request: CaptureRequest, model: FingerModel = FINGER_MODEL): ScoredPrints {
  const { owner, captureIndex, trueAgeYears, recordedAgeYears } = request;
  const prints = sessionPrints(draws, owner, { index: captureIndex, trueAgeYears }, model);
  const { quality, ridgePx } = prints;
  return {
    ...prints,
    owner,
    captureIndex,
    trueAgeYears,
    adultScale: statureRatio(owner.sex, recordedAgeYears, ADULT_AGE_YEARS),
    logRidgePx: ridgePx.map((period) => (period > 0 ? Math.log(period) : 0)),
    detection: ridgePx.map((period, place) => detected(quality[place]!, period)),
  };
}

function detected(quality: number, ridgePx: number): number {
  if (quality < 0) return 0;
  const byQuality = detectionAtZero + detectionSlope * (quality / 100);
  return byQuality / (1 + Math.exp(-(ridgePx - detectionRidgePx) / detectionRidgeSpreadPx));
}
