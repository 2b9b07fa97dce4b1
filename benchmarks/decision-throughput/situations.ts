import type { Situation } from '@eurodac-sim/law';
import { DATASET_CATEGORIES, EVENT_CATEGORIES, readSituation } from '@eurodac-sim/law';
import type { RandomStream } from '@eurodac-sim/primitives';
import { addDays, calendarDate, draws, isoDate } from '@eurodac-sim/primitives';

const FIRST_DAY = calendarDate('2026-06-12');

const below = (stream: RandomStream, count: number): number => Math.floor(stream.uniform() * count);

/** Parsed situations of persons between 0 and 40 years, each with one earlier record of another Member State. */
export function situations(seed: number, count: number): readonly Situation[] {
  const stream = draws(seed).stream({ replication: 0, person: 0, purpose: 'situations', index: 0 });
  return Array.from({ length: count }, () => {
    const day = addDays(FIRST_DAY, below(stream, 3000));
    const earlier = addDays(day, -below(stream, 2500));
    return readSituation({
      category: EVENT_CATEGORIES[below(stream, EVENT_CATEGORIES.length)],
      memberState: 'NL',
      eventDate: isoDate(day),
      birthDate: isoDate(addDays(day, -below(stream, 40 * 365))),
      ageUncertain: false,
      supportingAgeProof: true,
      unaccompanied: true,
      fingertips: 'usable',
      takenDate: isoDate(day),
      transmittedDate: isoDate(addDays(day, below(stream, 3))),
      eventAt: `${isoDate(day)}T08:00:00Z`,
      representativePresent: true,
      familyInMemberStates: false,
      firstApplicationRegisteredIn: 'NL',
      priorRecords: [
        {
          id: 'p1',
          regime: 'EU2024-1358',
          memberState: 'IT',
          category: DATASET_CATEGORIES[below(stream, 4)],
          takenDate: isoDate(earlier),
          transmittedDate: isoDate(earlier),
          marked: false,
          blocked: false,
          erasedOn: null,
        },
      ],
      laterEvents: [],
    });
  });
}
