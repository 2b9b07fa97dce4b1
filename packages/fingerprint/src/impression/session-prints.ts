import type { Draws } from '@eurodac-sim/primitives';
import { fingerTraits } from '../finger/finger-traits.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import { growth } from '../growth/growth.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { keptAttempt } from './attempts.ts';
import type { Capture } from './capture.ts';
import type { GrossFailure } from './capture-session.ts';
import { grossFailure, pressedPosition } from './capture-session.ts';
import { DEVICES } from './device.ts';
import { imageOf } from './image.ts';

/** What ten impressions of a session are like, known before any minutia is made. */
export type SessionPrints = {
  /** Whole points of quality by finger in ISO order; -1 where nothing was acquired. */
  readonly quality: Int8Array;
  /** Distance from ridge to ridge in pixels of the device, by finger; 0 where nothing was acquired. */
  readonly ridgePx: Float64Array;
  /** Size of the fingers on this day as a share of their size at adult age. */
  readonly size: number;
  readonly failure: GrossFailure;
};

/** Quality where nothing was acquired. */
const NONE = -1;

/**
 * Acquisition, quality and size of what `tenPrint` makes of the same draws, owner and capture, a hundred times as quick.
 *
 * Not for `slap-4-4-2`, whose segmentation it leaves out.
 *
 * @param model constants of the model, where a scenario changes them
 */
export function sessionPrints(
  draws: Draws,
  owner: Owner,
  capture: Capture,
  model: FingerModel = FINGER_MODEL,
): SessionPrints {
  const failure = grossFailure(draws, owner, capture, model);
  const { size } = growth(draws, owner, capture.trueAgeYears, model);
  const { pixelsPerMm } = imageOf(capture.device ?? DEVICES[0]!, model.device);
  const quality = new Int8Array(FINGER_POSITIONS.length).fill(NONE);
  const ridgePx = new Float64Array(FINGER_POSITIONS.length);
  for (const [place, asked] of FINGER_POSITIONS.entries()) {
    const pressed = fingerTraits(draws, owner, pressedPosition(asked, failure), model);
    const kept = pressed.missing ? undefined : keptAttempt(draws, pressed, capture, model).quality;
    if (kept === undefined || kept < model.quality.gate) continue;
    quality[place] = Math.round(kept);
    ridgePx[place] = pressed.ridgePeriodMm * size * pixelsPerMm;
  }
  return { quality, ridgePx, size, failure };
}

/** Whether `tenPrint` of the same draws, owner and capture acquires any finger: quicker still, for it stops at the first. */
export function isAnyFingerAcquired(
  draws: Draws,
  owner: Owner,
  capture: Capture,
  model: FingerModel = FINGER_MODEL,
): boolean {
  const failure = grossFailure(draws, owner, capture, model);
  return FINGER_POSITIONS.some((asked) => {
    const pressed = fingerTraits(draws, owner, pressedPosition(asked, failure), model);
    if (pressed.missing) return false;
    const { quality } = keptAttempt(draws, pressed, capture, model);
    return quality !== undefined && quality >= model.quality.gate;
  });
}
