import type { Draws } from '@eurodac-sim/primitives';
import type { FingerPosition } from '../finger-position.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { FingerTraits } from './finger-traits.ts';
import { fingerTraits } from './finger-traits.ts';
import type { Minutiae } from './minutiae.ts';
import { minutiae } from './minutiae.ts';
import type { Pattern } from './pattern.ts';
import { pattern } from './pattern.ts';

/** A finger as it is laid down before birth, in mm at adult size: nothing here depends on age or on a capture. */
export type Finger = FingerTraits & { readonly pattern: Pattern; readonly minutiae: Minutiae };

/**
 * The finger of a person: the same for the same seed, owner and position, whatever else was drawn.
 *
 * @param model constants of the model, where a scenario changes them
 */
export function finger(
  draws: Draws,
  owner: Owner,
  position: FingerPosition,
  model: FingerModel = FINGER_MODEL,
): Finger {
  const index = FINGER_POSITIONS.indexOf(position);
  const { replication, person } = owner;
  const topology = draws.stream({ replication, person, index, purpose: 'topology' });
  const ridges = pattern(topology, model.topology);
  return {
    ...fingerTraits(draws, owner, position, model),
    pattern: ridges,
    minutiae: minutiae(topology, ridges, model.topology),
  };
}
