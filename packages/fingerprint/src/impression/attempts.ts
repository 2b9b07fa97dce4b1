import type { DrawKey, Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { FingerTraits } from '../finger/finger-traits.ts';
import { fingerTraits } from '../finger/finger-traits.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import type { Capture } from './capture.ts';
import { sessionQuality } from './capture-session.ts';
import { clampedQuality, expectedQuality } from './quality.ts';
import { slapOf } from './slap.ts';

/** The attempt that is kept, and how many were made. `quality` is undefined where the device gave no image. */
export type KeptAttempt = { readonly attempt: number; readonly made: number; readonly quality: number | undefined };

/** Room for attempts in the index of a draw. */
const ATTEMPTS = 8;

/** The key of a draw of one attempt at one finger. */
export function attemptKey(
  { owner, position }: FingerTraits,
  capture: Capture,
  purpose: string,
  attempt: number,
): DrawKey {
  const place = FINGER_POSITIONS.indexOf(position);
  return {
    replication: owner.replication,
    person: owner.person,
    purpose,
    index: (capture.index * FINGER_POSITIONS.length + place) * ATTEMPTS + attempt,
  };
}

/**
 * The first attempt whose image passes the quality gate, or the best of all attempts where none does.
 *
 * The fingers of a slap are attempted together: another attempt is made while one of them does not pass, and the attempt
 * that is kept is the one in which most pass.
 */
export function keptAttempt(draws: Draws, finger: FingerTraits, capture: Capture, model: FingerModel): KeptAttempt {
  const together = capture.device === 'slap-4-4-2' ? presentTogether(draws, finger, model) : [finger];
  const { attempts, gate } = model.quality;
  const expected = together.map((one) => expectedQuality(one, capture.trueAgeYears, model.quality));
  const session = sessionQuality(draws, finger.owner, capture, model);
  let kept: KeptAttempt = { attempt: 0, made: 0, quality: undefined };
  let best = Number.NEGATIVE_INFINITY;
  let made = 0;
  for (let passing = 0; made < attempts && passing < together.length; made++) {
    passing = 0;
    if (isWithoutImage(draws, { finger: together[0]!, capture, attempt: made }, model)) continue;
    let total = 0;
    let own = 0;
    for (const [k, one] of together.entries()) {
      const u = draws.uniform(attemptKey(one, capture, 'attempt-quality', made));
      const quality = clampedQuality(normal(u, expected[k]! + session, model.quality.attemptSd), model.quality);
      if (quality >= gate) passing++;
      if (one.position === finger.position) own = quality;
      total += quality;
    }
    // A finger more that passes outweighs any total.
    const worth = passing * together.length * model.quality.highest + total;
    if (worth > best) {
      best = worth;
      kept = { attempt: made, made, quality: own };
    }
  }
  return { ...kept, made };
}

function presentTogether(draws: Draws, finger: FingerTraits, model: FingerModel): readonly FingerTraits[] {
  return slapOf(finger.position)
    .map((position) => fingerTraits(draws, finger.owner, position, model))
    .filter(({ missing }) => !missing);
}

type Attempt = { readonly finger: FingerTraits; readonly capture: Capture; readonly attempt: number };

function isWithoutImage(draws: Draws, { finger, capture, attempt }: Attempt, model: FingerModel): boolean {
  const u = draws.uniform(attemptKey(finger, capture, 'attempt-image', attempt));
  return u < model.capture.captureFailure;
}
