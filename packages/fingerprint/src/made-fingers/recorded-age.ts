import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { Owner } from '../owner.ts';
import type { FingerModel } from '../parameters/finger-model.ts';

/**
 * The ages that a file states for a person, one for each true age, in years.
 *
 * The birth date is recorded once, so one error moves all ages; only a person first met as a minor has an error.
 */
export function recordedAgeYears(
  draws: Draws,
  owner: Owner,
  trueAgesYears: readonly number[],
  values: FingerModel['person'],
): readonly number[] {
  const key = { replication: owner.replication, person: owner.person, purpose: 'recorded-age' };
  const minor = Math.min(...trueAgesYears) < values.adultAge;
  const wrong = minor && draws.uniform({ ...key, index: 0 }) < values.recordedAgeWrong;
  const error = wrong ? normal(draws.uniform({ ...key, index: 1 }), 0, values.recordedAgeSd) : 0;
  return trueAgesYears.map((age) => Math.max(0, age + error));
}
