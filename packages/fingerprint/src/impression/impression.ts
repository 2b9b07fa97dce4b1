import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { Finger } from '../finger/finger.ts';
import { finger as fingerOf } from '../finger/finger.ts';
import { FINGER_POSITIONS, otherHand } from '../finger-position.ts';
import { growth } from '../growth/growth.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { encode } from '../template/encode.ts';
import type { Template } from '../template/template.ts';
import type { Capture } from './capture.ts';
import { grossFailure, sessionQuality } from './capture-session.ts';
import { DEVICES } from './device.ts';
import { imageOf } from './image.ts';
import { impress } from './impress.ts';
import { placement } from './placement.ts';
import { press } from './press.ts';
import { pressedMinutiae } from './pressed-minutiae.ts';
import { clampedQuality, expectedQuality } from './quality.ts';
import { reading, smeared } from './reading.ts';

/** What a capture of one finger gives. */
export type Impression =
  | {
      readonly kind: 'acquired';
      readonly template: Template;
      /** Whole points of the scale of NFIQ 2, 0 to 100, as in the template. */
      readonly quality: number;
      /** Size of the finger on this day as a share of its size at adult age. */
      readonly scale: number;
      /** The session went wrong as a whole: hands swapped or prints smeared. Nobody in the simulated world knows. */
      readonly grossFailure: boolean;
    }
  | { readonly kind: 'not-acquired'; readonly because: 'missing-finger' | 'quality-too-low' };

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
  const pressed = failure === 'wrong-hand' ? fingerOf(draws, finger.owner, otherHand(finger.position), model) : finger;
  if (pressed.missing) return { kind: 'not-acquired', because: 'missing-finger' };
  const { attempt, quality } = bestAttempt(draws, pressed, capture, model);
  if (quality < model.quality.gate) return { kind: 'not-acquired', because: 'quality-too-low' };

  const image = imageOf(capture.device ?? DEVICES[0]!, model.device);
  const grown = growth(draws, finger.owner, capture.trueAgeYears, model);
  const read = reading(quality, pressed.ridgePeriodMm * grown.size * image.pixelsPerMm, model.capture);
  const stream = draws.stream(attemptKey(pressed, capture, 'impression', attempt));
  const placed = placement(pressed, grown, press(stream, capture.trueAgeYears, model.capture), image);
  const seen = failure === 'smeared' ? smeared(read, model.capture) : read;
  impress(stream, { finger: pressed, placed, read: seen, model }, scratch);
  const labels = { position: finger.position, quality: Math.round(quality) };
  return {
    kind: 'acquired',
    template: encode(scratch, image, labels),
    quality: labels.quality,
    scale: grown.size,
    grossFailure: failure !== 'none',
  };
}

/** The first attempt that passes the quality gate, or the best of all attempts where none does. */
function bestAttempt(
  draws: Draws,
  finger: Finger,
  capture: Capture,
  model: FingerModel,
): { readonly attempt: number; readonly quality: number } {
  const values = model.quality;
  const expected =
    expectedQuality(finger, capture.trueAgeYears, values) + sessionQuality(draws, finger.owner, capture, model);
  let best = { attempt: 0, quality: Number.NEGATIVE_INFINITY };
  for (let attempt = 0; attempt < values.attempts && best.quality < values.gate; attempt++) {
    const u = draws.uniform(attemptKey(finger, capture, 'attempt-quality', attempt));
    const quality = clampedQuality(normal(u, expected, values.attemptSd), values);
    if (quality > best.quality) best = { attempt, quality };
  }
  return best;
}

/** Room for attempts in the index of a draw. */
const ATTEMPTS = 8;

function attemptKey(finger: Finger, capture: Capture, purpose: string, attempt: number) {
  const { replication, person } = finger.owner;
  const place = FINGER_POSITIONS.indexOf(finger.position);
  return {
    replication,
    person,
    purpose,
    index: (capture.index * FINGER_POSITIONS.length + place) * ATTEMPTS + attempt,
  };
}
