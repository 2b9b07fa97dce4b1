import type { SituationCategory } from '@eurodac-sim/law';
import { addDays, addYears, calendarDate, isoDate, yearMonthDay } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { birthDay, bornAround, eventDay, fewDays } from '../arbitraries/days.ts';
import { met } from '../arbitraries/plain-situation.ts';
import { eventCategory, policy, question } from '../arbitraries/situations.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

/** The first day of some years of age: the anniversary, or 1 March for a leap day in a common year. */
function firstDay(birthDate: string, years: number): string {
  const birth = calendarDate(birthDate);
  const anniversary = addYears(birth, years);
  return isoDate(yearMonthDay(anniversary).day === yearMonthDay(birth).day ? anniversary : addDays(anniversary, 1));
}

const dayBefore = (day: string): string => isoDate(addDays(calendarDate(day), -1));
const minimum = (name: RulesName, subject: Subject): number => subject.ruleSet(name).minimumAgeYears.value;

type Birthday = { readonly policy: RulesName; readonly category: SituationCategory; readonly birthDate: string };
const birthday: fc.Arbitrary<Birthday> = fc.record({
  policy,
  category: eventCategory,
  birthDate: birthDay.map(isoDate),
});
const untaken = { takenDate: null, transmittedDate: null };

const minimumAgeIsABirthday: Law = decisionLaw<Birthday>({
  name: 'minimum-age-is-a-birthday',
  statement: 'A person may be taken from the day of the minimum age on, and not the day before.',
  source: 'Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 15(1), 22(1), 23(1), 24(1)',
  given: birthday,
  asks: ({ policy: name, category, birthDate }, subject) => {
    const rules = subject.ruleSet(name);
    const day = firstDay(birthDate, minimum(name, subject));
    return [dayBefore(day), day].map((on) => ({ situation: met(category, on, { birthDate, ...untaken }), rules }));
  },
  holds: ([before, on]) => before?.mustTake === false && on?.mustTake !== false,
  labels: (_, { birthDate }) => [birthDate.endsWith('-02-29') ? 'leap-day-birth' : 'other-birth'],
  exercisedBy: { 'leap-day-birth': 0.1, 'other-birth': 0.2 },
});

type Older = { readonly policy: RulesName; readonly situation: AnySituation; readonly days: number };
const older = ({ situation, days }: Older): AnySituation => ({
  ...situation,
  birthDate: isoDate(addDays(calendarDate(situation.birthDate ?? situation.eventDate), -days)),
});

const olderIsNeverReleased: Law = decisionLaw<Older>({
  name: 'older-is-never-released',
  statement: 'Of two persons alike but in age, the older is taken where the younger is.',
  source: 'Reg. 603/2013 and Reg. 2024/1358 set a lowest age and no highest',
  given: fc
    .tuple(question, fc.oneof(fewDays, fc.integer({ min: 0, max: 20_000 })))
    .map(([asked, days]) => ({ ...asked, days })),
  asks: (value, subject) =>
    [value.situation, older(value)].map((situation) => ({ situation, rules: subject.ruleSet(value.policy) })),
  holds: ([younger, elder]) => younger?.mustTake === false || elder?.mustTake === younger?.mustTake,
  labels: ([younger]) => (younger?.mustTake === false ? [] : ['younger-is-taken']),
  exercisedBy: { 'younger-is-taken': 0.2 },
});

type Child = {
  readonly policy: RulesName;
  readonly category: SituationCategory;
  readonly on: string;
  readonly birthDate: string;
};

/** Somebody met on a day; the youngest are one in three. */
const child: fc.Arbitrary<Child> = fc.tuple(policy, eventCategory, eventDay).chain(([name, category, day]) =>
  bornAround(day, [0, 5, 6, 13, 14]).map((born) => ({
    policy: name,
    category,
    on: isoDate(day),
    birthDate: isoDate(born),
  })),
);

const nobodyUnderTheMinimumAgeIsRecorded: Law = decisionLaw<Child>({
  name: 'nobody-under-the-minimum-age-is-recorded',
  statement: 'What was taken of a child under the minimum age (six under the law of 2024) is not stored.',
  source: 'Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 13(1), 15(1), 22(1), 23(1), 24(1)',
  given: child,
  asks: ({ policy: name, category, on, birthDate }, subject) => {
    const rules = subject.ruleSet(name);
    const young = met(category, on, { birthDate });
    return on < firstDay(birthDate, minimum(name, subject)) ? [{ situation: young, rules }] : [];
  },
  holds: ([decision]) => decision === undefined || decision.stored === false,
  labels: ([decision]) => (decision === undefined ? [] : ['under-age']),
  exercisedBy: { 'under-age': 0.2 },
});

type Waiting = {
  readonly policy: RulesName;
  readonly category: SituationCategory;
  readonly birthDate: string;
  readonly days: number;
};

const ageIsTestedOnTheDayOfTheEvent: Law = decisionLaw<Waiting>({
  name: 'age-is-tested-on-the-day-of-the-event',
  statement: 'A child who reaches the minimum age only while the data wait to be sent was not to be taken.',
  source: 'Reg. 2024/1358 Art. 15(1), 22(1), 23(1), 24(1); interpretation ageTest',
  given: fc.record({
    policy,
    category: eventCategory,
    birthDate: birthDay.map(isoDate),
    days: fc.integer({ min: 1, max: 3 }),
  }),
  asks: ({ policy: name, category, birthDate, days }, subject) => {
    const rules = subject.ruleSet(name);
    const reached = firstDay(birthDate, minimum(name, subject));
    const on = dayBefore(reached);
    const transmittedDate = isoDate(addDays(calendarDate(on), days));
    return [{ situation: met(category, on, { birthDate, transmittedDate }), rules }];
  },
  holds: ([decision]) => decision?.mustTake === false,
  labels: (_, { days }) => [days === 1 ? 'sent-on-the-birthday' : 'sent-later'],
  exercisedBy: { 'sent-on-the-birthday': 0.1, 'sent-later': 0.1 },
});

export const AGE_LAWS: readonly Law[] = [
  minimumAgeIsABirthday,
  olderIsNeverReleased,
  nobodyUnderTheMinimumAgeIsRecorded,
  ageIsTestedOnTheDayOfTheEvent,
];
