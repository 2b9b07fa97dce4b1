import type { SituationCategory } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { birthDay, eventDay } from './arbitraries/days.ts';
import { met } from './arbitraries/plain-situation.ts';
import { decisionLaw } from './decision-law.ts';
import type { Law } from './law.ts';
import { moreCoverageIdentifiesAsManyAnywhere } from './laws/monotone-coverage.ts';

type Admission = { readonly category: SituationCategory; readonly on: string; readonly days: number };
const admission: fc.Arbitrary<Admission> = fc.record({
  category: fc.constantFrom<SituationCategory>('ADMISSION_GRANTED', 'ADMISSION_REFUSED', 'ADMISSION_DISCONTINUED'),
  on: eventDay.map(isoDate),
  days: fc.integer({ min: 0, max: 3 }),
});

const admissionDataCountFromTheDecision: Law = decisionLaw<Admission>({
  name: 'admission-data-count-from-the-decision',
  statement: 'Data of an admission are stored for years from the taking or the decision, whenever they are sent.',
  source: 'Reg. 2024/1358 recitals 58 and 59; against them Art. 29(3) and (4)',
  given: admission,
  asks: ({ category, on, days }, subject) =>
    [days, 0].map((waited) => ({
      situation: met(category, on, { transmittedDate: isoDate(addDays(calendarDate(on), waited)) }),
      rules: subject.ruleSet('rules-2024'),
    })),
  holds: ([waited, atOnce]) => waited?.retainUntil === atOnce?.retainUntil,
  labels: (_, { days }) => [days > 0 ? 'sent-later' : 'sent-at-once'],
  exercisedBy: { 'sent-later': 0 },
});

const citizenshipErasesEveryDataset: Law = decisionLaw<Admission>({
  name: 'citizenship-erases-every-dataset',
  statement: 'Who becomes a citizen of the state of origin is erased that day, whatever the group.',
  source: 'Reg. 2024/1358 recital 65; against it Art. 30(1), which does not name Art. 29(4)',
  given: admission,
  asks: ({ category, on, days }, subject) => {
    const date = isoDate(addDays(calendarDate(on), days + 1));
    const laterEvents = [{ type: 'CITIZENSHIP_ACQUIRED', date, memberState: 'NL', awareDate: date }] as const;
    return [{ situation: met(category, on, { laterEvents }), rules: subject.ruleSet('rules-2024') }];
  },
  holds: ([decision]) => decision?.erasedOn !== null,
  labels: (_, { category }) => [category],
  exercisedBy: { ADMISSION_REFUSED: 0 },
});

type Shifted = { readonly birthDate: string; readonly on: string; readonly days: number };
const moved = (day: string, days: number): string => isoDate(addDays(calendarDate(day), days));

const shiftingAllDatesChangesNothing: Law = decisionLaw<Shifted>({
  name: 'shifting-all-dates-changes-nothing',
  statement: 'Birth and event moved by the same number of days leave the duty as it was.',
  source: 'a year is not a number of days: leap days',
  given: fc
    .record({ birthDate: birthDay.map(isoDate), age: fc.constantFrom(6, 14), days: fc.integer({ min: 1, max: 365 }) })
    .map(({ birthDate, age, days }) => ({
      birthDate,
      days,
      on: `${Number(birthDate.slice(0, 4)) + age}${birthDate.slice(4).replace('-02-29', '-03-01')}`,
    })),
  asks: ({ birthDate, on, days }, subject) =>
    [0, days].map((by) => ({
      situation: met('APPLICANT', moved(on, by), { birthDate: moved(birthDate, by) }),
      rules: subject.ruleSet('rules-2024'),
    })),
  holds: ([here, there]) => here?.mustTake === there?.mustTake,
  labels: ([here]) => [here?.mustTake === true ? 'taken' : 'not-taken'],
  exercisedBy: { taken: 0 },
});

type Proved = { readonly years: number; readonly on: string };
const betterEvidenceTakesNothingBack: Law = decisionLaw<Proved>({
  name: 'better-evidence-takes-nothing-back',
  statement: 'Who is not to be taken in doubt is not to be taken once the age is proved.',
  source: 'Reg. 2024/1358 Art. 14(1): what favours the child is a presumption, and proof ends it',
  given: fc.record({ years: fc.integer({ min: 4, max: 8 }), on: eventDay.map(isoDate) }),
  asks: ({ years, on }, subject) => {
    const birthDate = isoDate(addDays(calendarDate(on), -366 * years - 30));
    const doubt = { birthDate, ageUncertain: true, supportingAgeProof: false, ageRangeYears: [4, 9] } as const;
    return [doubt, { ...doubt, supportingAgeProof: true }].map((facts) => ({
      situation: met('APPLICANT', on, facts),
      rules: subject.ruleSet('rules-2024'),
    }));
  },
  holds: ([doubted, proved]) => doubted?.mustTake !== false || proved?.mustTake === false,
  labels: (_, { years }) => [years < 6 ? 'under-six' : 'from-six'],
  exercisedBy: { 'from-six': 0 },
});

/** Sentences that seem to follow from the texts and do not: each is refuted by this library, and the smallest story says why. */
export const falseLaws: readonly Law[] = [
  admissionDataCountFromTheDecision,
  citizenshipErasesEveryDataset,
  shiftingAllDatesChangesNothing,
  betterEvidenceTakesNothingBack,
  moreCoverageIdentifiesAsManyAnywhere,
];
