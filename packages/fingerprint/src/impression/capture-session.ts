import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { FingerPosition } from '../finger-position.ts';
import { nextOfHand, otherHand } from '../finger-position.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import type { Capture } from './capture.ts';
import { yearsBelow } from './years-below.ts';

/**
 * What goes wrong with a whole session: the hands are swapped, the fingers are taken in another order, their skin was
 * damaged on purpose, or nothing of the ridges is left.
 */
export type GrossFailure = 'none' | 'wrong-hand' | 'wrong-order' | 'damaged' | 'smeared';

/** Whether, and how, the whole session of a person goes wrong: the same for all ten fingers. */
export function grossFailure(draws: Draws, owner: Owner, capture: Capture, model: FingerModel): GrossFailure {
  const { grossFailure: adults, childGrossFailure, childUntil } = model.capture;
  const { wrongHandShare, wrongOrderShare, damageShare } = model.capture;
  const probability = adults * (1 + childGrossFailure * yearsBelow(capture.trueAgeYears, childUntil));
  const u = draws.uniform({
    replication: owner.replication,
    person: owner.person,
    purpose: 'gross-failure',
    index: capture.index,
  });
  if (u >= probability) return 'none';
  const share = u / probability;
  if (share < wrongHandShare) return 'wrong-hand';
  if (share < wrongHandShare + wrongOrderShare) return 'wrong-order';
  return share < wrongHandShare + wrongOrderShare + damageShare ? 'damaged' : 'smeared';
}

/** The finger that is pressed where another is asked for. */
export function pressedPosition(asked: FingerPosition, failure: GrossFailure): FingerPosition {
  if (failure === 'wrong-hand') return otherHand(asked);
  return failure === 'wrong-order' ? nextOfHand(asked) : asked;
}

/** What a session adds to the quality of all its impressions, in points. */
export function sessionQuality(draws: Draws, owner: Owner, capture: Capture, model: FingerModel): number {
  const u = draws.uniform({
    replication: owner.replication,
    person: owner.person,
    purpose: 'session-quality',
    index: capture.index,
  });
  return normal(u, 0, model.quality.sessionSd);
}
