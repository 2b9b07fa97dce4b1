import type { Transmission } from '@eurodac-sim/central-system';
import { EVENT_CATEGORIES } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { RandomStream } from '@eurodac-sim/primitives';
import { addHours, calendarDate, dateOf, draws, startOf } from '@eurodac-sim/primitives';

const FIRST_DAY = calendarDate('2026-07-01');
const YEARS = 4;
const HOURS = YEARS * 365 * 24;
const STATES: readonly string[] = Array.from({ length: 30 }, (_, k) =>
  String.fromCharCode(65 + (k % 26), 65 + (k % 7)),
);

/** A stream of its own for each use. */
export const stream = (seed: number, purpose: string): RandomStream =>
  draws(seed).stream({ replication: 0, person: 0, purpose, index: 0 });

export const below = (random: RandomStream, count: number): number => Math.floor(random.uniform() * count);
export const anyOf = <Value>(random: RandomStream, values: readonly Value[]): Value =>
  values[below(random, values.length)]!;
export const anyState = (random: RandomStream): string => anyOf(random, STATES);

/** Transmissions of four years, evenly in time, from 30 states and in four groups, each of a sample of its own. */
export function registrations(seed: number, count: number): readonly Transmission[] {
  const random = stream(seed, 'registrations');
  return Array.from({ length: count }, (_, k) => {
    const transmittedAt = addHours(startOf(FIRST_DAY), (k / count) * HOURS);
    return {
      reference: k as SampleId,
      memberState: anyState(random),
      category: anyOf(random, EVENT_CATEGORIES),
      takenOn: dateOf(transmittedAt),
      transmittedAt,
      availableFrom: addHours(transmittedAt, 1 + below(random, 24)),
    };
  });
}
