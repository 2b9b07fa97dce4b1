import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { Impression } from './impression.ts';

type Reason = Extract<Impression, { kind: 'not-acquired' }>['because'];

/** What capture sessions gave, counted: nothing that failed is left out of a denominator unless it says so. */
export type CaptureCounts = {
  readonly sessions: number;
  /** Fingers asked for, missing ones among them. */
  readonly fingers: number;
  readonly acquired: number;
  readonly attempts: number;
  readonly notAcquired: Readonly<Record<Reason, number>>;
  /** Share of the fingers that are there of which nothing was acquired. */
  readonly ftaRate: number;
  /** Share of sessions without enough fingers for a reference. */
  readonly fteRate: number;
};

/** Whether the impressions of a session are enough for a reference of the person. */
export function isEnrolled(session: readonly Impression[], model: FingerModel = FINGER_MODEL): boolean {
  return session.filter(({ kind }) => kind === 'acquired').length >= model.quality.fewestFingers;
}

/** Counts what sessions gave. Rates of nothing are NaN. */
export function captureCounts(
  sessions: readonly (readonly Impression[])[],
  model: FingerModel = FINGER_MODEL,
): CaptureCounts {
  const impressions = sessions.flat();
  const notAcquired = { 'missing-finger': 0, 'no-image': 0, 'quality-too-low': 0, 'not-segmented': 0 };
  for (const one of impressions) if (one.kind === 'not-acquired') notAcquired[one.because]++;
  const acquired = impressions.filter(({ kind }) => kind === 'acquired').length;
  const there = impressions.length - notAcquired['missing-finger'];
  return {
    sessions: sessions.length,
    fingers: impressions.length,
    acquired,
    attempts: impressions.reduce((sum, { attempts }) => sum + attempts, 0),
    notAcquired,
    ftaRate: 1 - acquired / there,
    fteRate: sessions.filter((session) => !isEnrolled(session, model)).length / sessions.length,
  };
}
