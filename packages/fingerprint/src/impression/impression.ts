import type { Draws } from '@eurodac-sim/primitives';
import type { Finger } from '../finger/finger.ts';
import { finger as fingerOf } from '../finger/finger.ts';
import { growth } from '../growth/growth.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { encode } from '../template/encode.ts';
import type { Template } from '../template/template.ts';
import { attemptKey, keptAttempt } from './attempts.ts';
import type { Capture } from './capture.ts';
import type { GrossFailure } from './capture-session.ts';
import { grossFailure, pressedPosition } from './capture-session.ts';
import { DEVICES } from './device.ts';
import { imageOf } from './image.ts';
import { impress } from './impress.ts';
import { placement } from './placement.ts';
import { press } from './press.ts';
import { pressStyle } from './press-style.ts';
import { pressedMinutiae } from './pressed-minutiae.ts';
import type { Reading } from './reading.ts';
import { damaged, reading, smeared } from './reading.ts';
import { wear } from './wear.ts';

/** What a capture of one finger gives. */
export type Impression =
  | {
      readonly kind: 'acquired';
      readonly template: Template;
      /** Whole points of the scale of NFIQ 2, 0 to 100, as in the template. */
      readonly quality: number;
      /** Size of the finger on this day as a share of its size at adult age. */
      readonly scale: number;
      /** The session went wrong as a whole, by swapped hands for example. Nobody in the simulated world knows. */
      readonly grossFailure: boolean;
      /** Attempts made, with the one that was kept. */
      readonly attempts: number;
    }
  | {
      readonly kind: 'not-acquired';
      /** `no-image`: the device gave none; `not-segmented`: the finger was not found in the image of its slap. */
      readonly because: 'missing-finger' | 'no-image' | 'quality-too-low' | 'not-segmented';
      readonly attempts: number;
    };

/** Filled anew by every impression, and read before the next one starts. */
const scratch = pressedMinutiae();

/**
 * The impression of a finger in a capture session: the best of up to three attempts, or none.
 *
 * @param model constants of the model, where a scenario changes them
 */
export function impression(
  draws: Draws,
  finger: Finger,
  capture: Capture,
  model: FingerModel = FINGER_MODEL,
): Impression {
  const failure = grossFailure(draws, finger.owner, capture, model);
  const position = pressedPosition(finger.position, failure);
  const pressed = position === finger.position ? finger : fingerOf(draws, finger.owner, position, model);
  if (pressed.missing) return { kind: 'not-acquired', because: 'missing-finger', attempts: 0 };
  const { attempt, quality, made } = keptAttempt(draws, pressed, capture, model);
  if (quality === undefined) return { kind: 'not-acquired', because: 'no-image', attempts: made };
  if (quality < model.quality.gate) return { kind: 'not-acquired', because: 'quality-too-low', attempts: made };
  if (capture.device === 'slap-4-4-2') {
    const u = draws.uniform(attemptKey(pressed, capture, 'segmentation', attempt));
    if (u < model.capture.slapLost) return { kind: 'not-acquired', because: 'not-segmented', attempts: made };
  }

  const image = imageOf(capture.device ?? DEVICES[0]!, model.device);
  const grown = growth(draws, finger.owner, capture.trueAgeYears, model);
  const read = reading(quality, pressed.ridgePeriodMm * grown.size * image.pixelsPerMm, model.capture);
  const stream = draws.stream(attemptKey(pressed, capture, 'impression', attempt));
  const style = pressStyle(draws, pressed, capture, model);
  const placed = placement(pressed, grown, press(stream, capture.trueAgeYears, model.capture, style), image);
  const seen = readAfter(failure, read, model);
  const worn = wear(draws, pressed, capture.trueAgeYears, model);
  impress(stream, { finger: pressed, placed, read: seen, worn, model }, scratch);
  const labels = { position: finger.position, quality: Math.round(quality) };
  return {
    kind: 'acquired',
    template: encode(scratch, image, labels),
    quality: labels.quality,
    scale: grown.size,
    grossFailure: failure !== 'none',
    attempts: made,
  };
}

function readAfter(failure: GrossFailure, read: Reading, model: FingerModel): Reading {
  if (failure === 'smeared') return smeared(read, model.capture);
  return failure === 'damaged' ? damaged(read, model.capture) : read;
}
