import type { SituationCategory } from '@eurodac-sim/law';
import { addDays, addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { bornYearsBefore } from '../arbitraries/ages.ts';
import { eventDay } from '../arbitraries/days.ts';
import { met } from '../arbitraries/plain-situation.ts';
import { eventCategory } from '../arbitraries/situations.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, Subject } from '../subject.ts';

/** A person of some age, well inside that year of age, under the law of 2024. */
type Young = {
  readonly category: SituationCategory;
  readonly on: string;
  readonly years: number;
  readonly unaccompanied: boolean;
};
const aged = (min: number, max: number): fc.Arbitrary<Young> =>
  fc.record({
    category: eventCategory,
    on: eventDay.map(isoDate),
    years: fc.integer({ min, max }),
    unaccompanied: fc.boolean(),
  });
const minor = aged(6, 17);
const adult = aged(25, 60);

const person = ({ category, on, years, unaccompanied }: Young, facts: Partial<AnySituation>): AnySituation =>
  met(category, on, { birthDate: bornYearsBefore(on, years, 100), unaccompanied, ...facts });
const in2024 = (situations: readonly AnySituation[], subject: Subject): readonly Ask[] =>
  situations.map((situation) => ({ situation, rules: subject.ruleSet('rules-2024') }));
const nobody = { representativePresent: false, trainedPersonPresent: false };
const refused = { fingertips: 'refused', takenDate: null, transmittedDate: null } as const;

const aChildAloneIsAccompanied: Law = decisionLaw<Young>({
  name: 'a-child-alone-is-accompanied',
  statement: 'Of an unaccompanied minor nothing is taken while neither a representative nor a trained person is there.',
  source: 'Reg. 2024/1358 Art. 14(1) third subparagraph',
  given: minor,
  asks: (value, subject) => in2024([person(value, { ...nobody, unaccompanied: true })], subject),
  holds: ([decision]) => decision?.lawfulNow === false,
  labels: ([decision]) => (decision?.mustTake === true ? ['owed-all-the-same'] : []),
  exercisedBy: { 'owed-all-the-same': 0.5 },
});

const oneCompanionIsEnough: Law = decisionLaw<Young>({
  name: 'one-companion-is-enough',
  statement: 'Either a representative or a trained person makes the taking lawful.',
  source: 'Reg. 2024/1358 Art. 14(1) third subparagraph',
  given: minor,
  asks: (value, subject) =>
    in2024(
      [{ representativePresent: true }, { trainedPersonPresent: true }].map((present) =>
        person(value, { ...nobody, ...present, unaccompanied: true }),
      ),
      subject,
    ),
  holds: (decisions) => decisions.every(({ lawfulNow }) => lawfulNow === true),
  labels: (_, { years }) => [years < 14 ? 'child' : 'near-majority'],
  exercisedBy: { child: 0.2, 'near-majority': 0.1 },
});

const adultsNeedNoCompanion: Law = decisionLaw<Young>({
  name: 'adults-need-no-companion',
  statement: 'Who is no minor is taken with nobody else present.',
  source: 'Reg. 2024/1358 Art. 14(1), 2(1): minors are under eighteen',
  given: adult,
  asks: (value, subject) => in2024([person(value, nobody)], subject),
  holds: ([decision]) => decision?.lawfulNow === true,
  labels: (_, { unaccompanied }) => [unaccompanied ? 'alone' : 'with-family'],
  exercisedBy: { alone: 0.2, 'with-family': 0.2 },
});

const majorityIsABirthday: Law = decisionLaw<Young>({
  name: 'majority-is-a-birthday',
  statement: 'The protection of minors lasts to the day before the eighteenth birthday.',
  source: 'Reg. 2024/1358 Art. 2(1), 14(1)',
  given: minor.filter(({ on }) => !on.endsWith('-02-29')),
  asks: (value, subject) => {
    const eighteen = addYears(calendarDate(value.on), -18);
    return in2024(
      [addDays(eighteen, 1), eighteen].map((born) =>
        person(value, { ...nobody, unaccompanied: true, birthDate: isoDate(born) }),
      ),
      subject,
    );
  },
  holds: ([dayBefore, birthday]) => dayBefore?.lawfulNow === false && birthday?.lawfulNow === true,
  labels: (_, { category }) => [category],
  exercisedBy: { APPLICANT: 0.1, ILLEGAL_STAY: 0.1 },
});

const aChildAtRiskIsReferred: Law = decisionLaw<Young>({
  name: 'a-child-at-risk-is-referred',
  statement: 'A minor who refuses and may be in danger is referred to child protection; without danger not.',
  source: 'Reg. 2024/1358 Art. 14(1) fifth subparagraph',
  given: minor,
  asks: (value, subject) =>
    in2024(
      [true, false].map((protectionRiskOnRefusal) => person(value, { ...refused, protectionRiskOnRefusal })),
      subject,
    ),
  holds: ([atRisk, safe]) => atRisk?.referral === true && safe?.referral === false,
  labels: (_, { unaccompanied }) => [unaccompanied ? 'alone' : 'with-family'],
  exercisedBy: { alone: 0.2, 'with-family': 0.2 },
});

const referralIsForMinorsWhoRefuse: Law = decisionLaw<Young>({
  name: 'referral-is-for-minors-who-refuse',
  statement: 'Neither an adult who refuses nor a minor who complies is referred to child protection.',
  source: 'Reg. 2024/1358 Art. 14(1) fifth subparagraph',
  given: minor,
  asks: (value, subject) =>
    in2024(
      [
        person(value, { protectionRiskOnRefusal: true }),
        person({ ...value, years: value.years + 20 }, { ...refused, protectionRiskOnRefusal: true }),
      ],
      subject,
    ),
  holds: (decisions) => decisions.every(({ referral }) => referral === false),
  labels: (_, { years }) => [years < 14 ? 'child' : 'near-majority'],
  exercisedBy: { child: 0.2, 'near-majority': 0.1 },
});

const coercionIsALastResort: Law = decisionLaw<Young>({
  name: 'coercion-is-a-last-resort',
  statement: 'A minor who refuses may be coerced as a last resort at most, and a minor who complies not at all.',
  source: 'Reg. 2024/1358 Art. 14(1) fourth subparagraph',
  given: minor,
  asks: (value, subject) => in2024([person(value, refused), person(value, {})], subject),
  holds: ([refusing, complying]) => refusing?.coercion === 'last-resort' && complying?.coercion === null,
  labels: (_, { unaccompanied }) => [unaccompanied ? 'alone' : 'with-family'],
  exercisedBy: { alone: 0.2, 'with-family': 0.2 },
});

const aRefusalLeavesTheDuty: Law = decisionLaw<Young>({
  name: 'a-refusal-leaves-the-duty',
  statement: 'Who refuses is still to be taken, and nothing is stored of them.',
  source: 'Reg. 2024/1358 Art. 13(1) and (3)',
  given: fc.oneof(minor, adult),
  asks: (value, subject) => in2024([person(value, refused)], subject),
  holds: ([decision]) => decision?.mustTake === true && decision.stored === false,
  labels: (_, { years }) => [years < 18 ? 'minor' : 'adult'],
  exercisedBy: { minor: 0.2, adult: 0.2 },
});

export const MINOR_LAWS: readonly Law[] = [
  aChildAloneIsAccompanied,
  oneCompanionIsEnough,
  adultsNeedNoCompanion,
  majorityIsABirthday,
  aChildAtRiskIsReferred,
  referralIsForMinorsWhoRefuse,
  coercionIsALastResort,
  aRefusalLeavesTheDuty,
];
