import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { FingerPosition } from '../finger-position.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import type { Minutiae } from './minutiae.ts';
import { minutiae } from './minutiae.ts';
import type { Pattern } from './pattern.ts';
import { pattern } from './pattern.ts';

/** A finger as it is laid down before birth, in mm at adult size: nothing here depends on age or on a capture. */
export type Finger = {
  readonly owner: Owner;
  readonly position: FingerPosition;
  /** Missing for life: no impression can be made. */
  readonly missing: boolean;
  /** Size of the person's adult fingers relative to the mean of both sexes. */
  readonly adultSize: number;
  /** Distance from ridge to ridge at adult age, in mm. */
  readonly ridgePeriodMm: number;
  /** What the person and this finger add to the quality of every impression, in points. */
  readonly qualityOffset: number;
  readonly pattern: Pattern;
  readonly minutiae: Minutiae;
};

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
  const values = model.person;
  const ofPerson = { replication: owner.replication, person: owner.person };
  const ofFinger = { ...ofPerson, index: FINGER_POSITIONS.indexOf(position) };
  const sexSize = owner.sex === 'male' ? values.maleSize : values.femaleSize;
  const adultSize =
    sexSize * Math.exp(normal(draws.uniform({ ...ofPerson, purpose: 'finger-size' }), 0, values.sizeSd));
  const ridge = normal(draws.uniform({ ...ofFinger, purpose: 'ridge-period' }), 0, values.fingerRidgeSd);
  const topology = draws.stream({ ...ofFinger, purpose: 'topology' });
  const ridges = pattern(topology, model.topology);
  return {
    owner,
    position,
    missing: draws.uniform({ ...ofFinger, purpose: 'missing-finger' }) < values.missingFinger,
    adultSize,
    ridgePeriodMm: values.ridgePeriodMm * adultSize * Math.exp(ridge),
    qualityOffset:
      normal(draws.uniform({ ...ofPerson, purpose: 'person-quality' }), 0, model.quality.personSd) +
      normal(draws.uniform({ ...ofFinger, purpose: 'finger-quality' }), 0, model.quality.fingerSd),
    pattern: ridges,
    minutiae: minutiae(topology, ridges, model.topology),
  };
}
