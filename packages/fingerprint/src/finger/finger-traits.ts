import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { FingerPosition } from '../finger-position.ts';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';

/** What is known of a finger without its ridges. */
export type FingerTraits = {
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
};

/** The traits of a finger: much quicker to make than the finger. */
export function fingerTraits(draws: Draws, owner: Owner, position: FingerPosition, model: FingerModel): FingerTraits {
  const values = model.person;
  const ofPerson = { replication: owner.replication, person: owner.person };
  const ofFinger = { ...ofPerson, index: FINGER_POSITIONS.indexOf(position) };
  const sexSize = owner.sex === 'male' ? values.maleSize : values.femaleSize;
  const adultSize =
    sexSize * Math.exp(normal(draws.uniform({ ...ofPerson, purpose: 'finger-size' }), 0, values.sizeSd));
  const ridge = normal(draws.uniform({ ...ofFinger, purpose: 'ridge-period' }), 0, values.fingerRidgeSd);
  return {
    owner,
    position,
    missing: draws.uniform({ ...ofFinger, purpose: 'missing-finger' }) < values.missingFinger,
    adultSize,
    ridgePeriodMm: values.ridgePeriodMm * adultSize * Math.exp(ridge),
    qualityOffset:
      normal(draws.uniform({ ...ofPerson, purpose: 'person-quality' }), 0, model.quality.personSd) +
      normal(draws.uniform({ ...ofFinger, purpose: 'finger-quality' }), 0, model.quality.fingerSd),
  };
}
