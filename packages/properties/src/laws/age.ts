import type { PolicyName, WrittenSituation } from '@eurodac-sim/law';
import { addDays, addYears, calendarDate, isoDate, yearMonthDay } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { birthDay, fewDays } from '../arbitraries/days.ts';
import { eventCategory, policy, question } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import { bothStory } from '../story.ts';

/** The first day of the minimum age: the anniversary, or 1 March for a leap day in a common year. */
function firstDay(birthDate: string, years: number): string {
  const birth = calendarDate(birthDate);
  const anniversary = addYears(birth, years);
  return isoDate(yearMonthDay(anniversary).day === yearMonthDay(birth).day ? anniversary : addDays(anniversary, 1));
}

const met = (category: WrittenSituation['category'], birthDate: string, eventDate: string): WrittenSituation => ({
  category,
  memberState: 'NL',
  eventDate,
  birthDate,
  ageUncertain: false,
  takenDate: null,
  transmittedDate: null,
});

const isLeapDay = (date: string): boolean => date.endsWith('-02-29');

type Birthday = {
  readonly policy: PolicyName;
  readonly category: WrittenSituation['category'];
  readonly birthDate: string;
};

const minimumAgeIsABirthday: Law = law<Birthday>({
  name: 'minimum-age-is-a-birthday',
  statement: 'A person may be taken from the day of the minimum age on, and not the day before.',
  source: 'Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 15(1), 22(1), 23(1), 24(1)',
  given: fc.record({ policy, category: eventCategory, birthDate: birthDay.map(isoDate) }),
  holds: ({ policy: name, category, birthDate }, subject) => {
    const rules = subject.ruleSet(name);
    const day = firstDay(birthDate, rules.minimumAgeYears.value);
    const before = isoDate(addDays(calendarDate(day), -1));
    return (
      subject.decide(met(category, birthDate, before), rules).mustTake === false &&
      subject.decide(met(category, birthDate, day), rules).mustTake !== false
    );
  },
  labels: ({ policy: name, birthDate }, subject) => [
    `age-${subject.ruleSet(name).minimumAgeYears.value}`,
    ...(isLeapDay(birthDate) ? ['leap-day-birth'] : []),
  ],
  exercisedBy: { 'age-6': 0.2, 'age-14': 0.2, 'leap-day-birth': 0.1 },
  story: ({ policy: name, category, birthDate }, subject) => {
    const rules = subject.ruleSet(name);
    const day = firstDay(birthDate, rules.minimumAgeYears.value);
    const before = isoDate(addDays(calendarDate(day), -1));
    return bothStory(
      [before, day].map((on) => met(category, birthDate, on)),
      rules,
      subject,
    );
  },
});

const older = ({ situation, days }: Older): WrittenSituation => ({
  ...situation,
  birthDate: isoDate(addDays(calendarDate(situation.birthDate ?? situation.eventDate), -days)),
});

type Older = { readonly policy: PolicyName; readonly situation: WrittenSituation; readonly days: number };

const olderIsNeverReleased: Law = law<Older>({
  name: 'older-is-never-released',
  statement: 'Of two persons alike but in age, the older is taken where the younger is.',
  source: 'Reg. 603/2013 and Reg. 2024/1358 set a lowest age and no highest',
  given: fc
    .tuple(question, fc.oneof(fewDays, fc.integer({ min: 0, max: 10_000 })))
    .map(([asked, days]) => ({ ...asked, days })),
  holds: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const younger = subject.decide(value.situation, rules).mustTake;
    return younger === false || subject.decide(older(value), rules).mustTake === younger;
  },
  labels: ({ policy: name, situation }, subject) =>
    subject.decide(situation, subject.ruleSet(name)).mustTake === false ? [] : ['younger-is-taken'],
  exercisedBy: { 'younger-is-taken': 0.2 },
  story: (value, subject) => bothStory([value.situation, older(value)], subject.ruleSet(value.policy), subject),
});

type Doubtful = {
  readonly policy: PolicyName;
  readonly category: WrittenSituation['category'];
  readonly eventDate: string;
  readonly range: readonly [number, number];
};

const doubtful: fc.Arbitrary<Doubtful> = fc.record({
  policy,
  category: eventCategory,
  eventDate: fc.constantFrom('2026-06-12', '2027-02-28', '2028-02-29', '2030-07-01'),
  range: fc
    .tuple(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 4 }))
    .map(([low, width]) => [low, low + width] as const),
});

const inDoubt = ({ category, eventDate, range }: Doubtful, ageRangeYears = range): WrittenSituation => ({
  ...met(category, eventDate, eventDate),
  birthDate: null,
  ageUncertain: true,
  supportingAgeProof: false,
  unaccompanied: true,
  ageRangeYears,
});

const doubtFavoursTheChild: Law = law<Doubtful>({
  name: 'doubt-favours-the-child',
  statement: 'Under the law of 2024 nobody who may be under six and has no proof of age is taken.',
  source: 'Reg. 2024/1358 Art. 14(1) second subparagraph',
  given: doubtful,
  holds: (value, subject) =>
    value.range[0] >= 6 || subject.decide(inDoubt(value), subject.ruleSet('rules-2024')).mustTake === false,
  labels: ({ range: [low, high] }) => (low < 6 ? [high >= 6 ? 'about-six' : 'under-six'] : []),
  exercisedBy: { 'about-six': 0.03, 'under-six': 0.03 },
  story: (value, subject) => bothStory([inDoubt(value)], subject.ruleSet('rules-2024'), subject),
});

const narrowed = (value: Doubtful): WrittenSituation => inDoubt(value, [value.range[1], value.range[1]]);

const knowingMoreKeepsTheDuty: Law = law<Doubtful>({
  name: 'knowing-more-keeps-the-duty',
  statement: 'A duty or option that rests on a range of ages stands when the range is narrowed to its upper end.',
  source: 'Reg. 603/2013 Art. 9(1), 14(1), 17(1); Reg. 2024/1358 Art. 14(1), 15(1), 22(1), 23(1), 24(1)',
  given: doubtful,
  holds: (value, subject) => {
    const rules = subject.ruleSet(value.policy);
    const wide = subject.decide(inDoubt(value), rules).mustTake;
    return wide === false || wide === null || subject.decide(narrowed(value), rules).mustTake === wide;
  },
  labels: (value, subject) => {
    const { mustTake } = subject.decide(inDoubt(value), subject.ruleSet(value.policy));
    return [mustTake === null ? 'no-answer' : mustTake === false ? 'not-taken' : 'taken'];
  },
  exercisedBy: { taken: 0.1, 'no-answer': 0.02 },
  story: (value, subject) => bothStory([inDoubt(value), narrowed(value)], subject.ruleSet(value.policy), subject),
});

export const AGE_LAWS: readonly Law[] = [
  minimumAgeIsABirthday,
  olderIsNeverReleased,
  doubtFavoursTheChild,
  knowingMoreKeepsTheDuty,
];
