import { dateOf, daysBetween } from '@eurodac-sim/primitives';
import type { CaptureRequest } from '../biometrics/biometrics.ts';
import { DAYS_PER_YEAR } from '../journey/clock.ts';
import type { World } from '../world.ts';
import { captureOfAdult } from './background.ts';
import { believedBirthDate } from './believed-birth-date.ts';
import { minor } from './minor.ts';
import type { PersonRates } from './person-rates.ts';
import { personRates } from './person-rates.ts';

/** Replication number in the keys of these persons: nobody else has it. */
const THRESHOLD_REPLICATION = 0xfffffffd;

/** How many persons to make for deriving a threshold. */
export type ThresholdPersons = { readonly minors: number; readonly adults: number };

/** One capture session each of persons who are in no replication and not in the background. */
export type ThresholdCaptures = {
  readonly minors: readonly CaptureRequest[];
  readonly adults: readonly CaptureRequest[];
};

/** Minors as they arrive and adults as in the background, who are nobody else; the adults' numbers follow the minors'. */
export function capturesForThreshold(
  world: Omit<World, 'replication'>,
  { minors, adults }: ThresholdPersons,
): ThresholdCaptures {
  const known = personRates(world);
  return {
    minors: Array.from({ length: minors }, (_, person) => captureOfMinor(world, known, person)),
    adults: Array.from({ length: adults }, (_, i) =>
      captureOfAdult(world, { replication: THRESHOLD_REPLICATION, person: minors + i }),
    ),
  };
}

/** A session on the day of arrival, with the age that a first state would write down that day. */
function captureOfMinor(world: Omit<World, 'replication'>, known: PersonRates, person: number): CaptureRequest {
  const key = { replication: THRESHOLD_REPLICATION, person };
  const draw = (purpose: string): number => world.draws.uniform({ ...key, purpose });
  const { birthDate, arrivedAt, sex } = minor({ ...world, replication: THRESHOLD_REPLICATION }, known, person);
  const on = dateOf(arrivedAt);
  const beliefDraws = { whether: draw('birth-date-error'), size: draw('birth-date-error-size') };
  const believed = believedBirthDate(birthDate, on, beliefDraws, world.parameters);
  return {
    owner: { ...key, sex },
    captureIndex: 0,
    trueAgeYears: daysBetween(birthDate, on) / DAYS_PER_YEAR,
    recordedAgeYears: daysBetween(believed, on) / DAYS_PER_YEAR,
  };
}
