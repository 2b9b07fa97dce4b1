import type { LaterEventType, SituationCategory } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';

/** Somebody is met by a state; days are counted from the meeting before. */
type Encounter = {
  readonly on: string;
  readonly memberState: string;
  readonly category: SituationCategory;
  readonly sentOn: string;
  readonly optionExercised: boolean;
  readonly includeOwnData: boolean;
  readonly turnedBack: boolean;
  /** What becomes of the dataset made here, if one is, in order of its days. */
  readonly laterEvents: readonly {
    readonly type: LaterEventType;
    readonly date: string;
    readonly memberState: string;
    readonly awareDate: string;
  }[];
};

/** A person met now and then over the years: a birth and encounters in order of time, each after the data of the one before were sent. */
export type Life = { readonly birthDate: string; readonly encounters: readonly Encounter[] };

const STATES = ['IT', 'EL', 'NL', 'DE'] as const;
const state = fc.constantFrom(...STATES);
const category: Arbitrary<SituationCategory> = fc.oneof(
  {
    arbitrary: fc.constantFrom<SituationCategory>('APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'),
    weight: 5,
  },
  {
    arbitrary: fc.constantFrom<SituationCategory>(
      'ADMISSION_CHECK',
      'ADMISSION_GRANTED',
      'ADMISSION_REFUSED',
      'ADMISSION_DISCONTINUED',
      'NATIONAL_RESETTLED',
    ),
    weight: 1,
  },
);
const event = fc.record({
  type: fc.constantFrom<LaterEventType>(
    'PROTECTION_GRANTED',
    'STATUS_WITHDRAWN',
    'RESIDENCE_DOCUMENT_ISSUED',
    'LEFT_TERRITORY',
    'CITIZENSHIP_ACQUIRED',
  ),
  after: fc.integer({ min: 0, max: 1500 }),
  aware: fc.integer({ min: 0, max: 40 }),
  memberState: state,
});
/** Days from one encounter to the next: about as often within a month, a year, and the years that data are stored. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 31 }),
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 500, max: 600 }),
  fc.integer({ min: 0, max: 3700 }),
);
const encounter = fc.record({
  gap,
  memberState: state,
  category,
  waited: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 })),
  optionExercised: fc.boolean(),
  includeOwnData: fc.boolean(),
  turnedBack: fc.integer({ min: 0, max: 9 }).map((one) => one === 9),
  events: fc.array(event, { maxLength: 2 }),
});

/** A day between the first two texts and the years after the third began. */
const start = fc.oneof(
  fc.constantFrom('2015-07-01', '2026-06-01', '2026-06-12', '2024-02-29').map(calendarDate),
  fc.integer({ min: calendarDate('2012-01-01'), max: calendarDate('2030-12-31') }),
);

/** A whole life of up to five encounters. It shrinks to the fewest encounters, close together. */
export const life: Arbitrary<Life> = fc
  .tuple(start, fc.integer({ min: 0, max: 7000 }), fc.array(encounter, { minLength: 1, maxLength: 5 }))
  .map(([first, age, list]) => {
    let day = first as ReturnType<typeof calendarDate>;
    const encounters = list.map(({ gap: days, waited, events, ...facts }): Encounter => {
      const on = addDays(day, days);
      const sent = addDays(on, waited);
      day = sent;
      const laterEvents = events.map(({ after, aware, type, memberState }) => {
        const date = addDays(sent, after);
        return { type, memberState, date: isoDate(date), awareDate: isoDate(addDays(date, aware)) };
      });
      return { ...facts, on: isoDate(on), sentOn: isoDate(sent), laterEvents };
    });
    return { birthDate: isoDate(addDays(first as ReturnType<typeof calendarDate>, -age)), encounters };
  });

/** A life in words, meeting by meeting. */
export const lifeStory = ({ birthDate, encounters }: Life): string =>
  [
    `Born on ${birthDate}.`,
    ...encounters.map(
      ({ on, memberState, category: group, sentOn, laterEvents, ...facts }) =>
        `${on} in ${memberState}: ${group}, sent on ${sentOn}${facts.turnedBack ? ', turned back' : ''}${facts.optionExercised ? ', option used' : ''}${facts.includeOwnData ? ', own data asked for' : ''}${laterEvents
          .map(
            ({ type, date, memberState: where, awareDate }) => `; ${type} on ${date} in ${where}, known ${awareDate}`,
          )
          .join('')}.`,
    ),
  ].join('\n');
