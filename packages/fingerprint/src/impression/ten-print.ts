import type { Draws } from '@eurodac-sim/primitives';
import { finger } from '../finger/finger.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { Capture } from './capture.ts';
import type { Impression } from './impression.ts';
import { impression } from './impression.ts';

/**
 * The impressions of all ten fingers of a person in one capture session, in ISO order.
 *
 * @param model constants of the model, where a scenario changes them
 */
export function tenPrint(
  draws: Draws,
  owner: Owner,
  capture: Capture,
  model: FingerModel = FINGER_MODEL,
): readonly Impression[] {
  return FINGER_POSITIONS.map((position) => impression(draws, finger(draws, owner, position, model), capture, model));
}
