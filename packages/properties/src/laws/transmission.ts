import type { SituationCategory } from '@eurodac-sim/law';
import { addHours, instant, isoDate, isoInstant } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { eventDay, momentOn } from '../arbitraries/days.ts';
import { met } from '../arbitraries/plain-situation.ts';
import { question } from '../arbitraries/situations.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName } from '../subject.ts';

type Question = { readonly policy: RulesName; readonly situation: AnySituation };
/** An event at an hour, and what happens some hours later. */
type Timed = {
  readonly text: RulesName;
  readonly category: SituationCategory;
  readonly on: string;
  readonly eventAt: string;
  readonly hours: number;
};
const timed = (...categories: readonly SituationCategory[]): fc.Arbitrary<Timed> =>
  eventDay.chain((day) =>
    fc.record({
      text: fc.constantFrom('rules-2013' as const, 'council-2017' as const, 'rules-2024' as const),
      category: fc.constantFrom(...categories),
      on: fc.constant(isoDate(day)),
      eventAt: momentOn(day),
      hours: fc.oneof(fc.constantFrom(71, 72, 73), fc.integer({ min: 1, max: 200 })),
    }),
  );
const after = (moment: string, hours: number): string => isoInstant(addHours(instant(moment), hours));
const COMMON = ['APPLICANT', 'IRREGULAR_CROSSING'] as const;

const anExtensionNeverShortens: Law = decisionLaw<
  Question & { readonly delay: 'seriousTechnicalProblem' | 'suddenInfluxDerogation' }
>({
  name: 'an-extension-never-shortens',
  statement: 'A technical problem or an influx moves the last moment of transmission by 48 hours or not at all.',
  source: 'Reg. 603/2013 Art. 9(2), 14(5); Reg. 2024/1358 Art. 15(2), 22(6), 23(5), 24(5) and (6)',
  given: fc
    .tuple(question, fc.constantFrom('seriousTechnicalProblem' as const, 'suddenInfluxDerogation' as const))
    .map(([asked, delay]) => ({ ...asked, delay })),
  asks: ({ policy, situation, delay }, subject) =>
    [situation, { ...situation, [delay]: true }].map((facts) => ({ situation: facts, rules: subject.ruleSet(policy) })),
  holds: ([plain, moved]) => {
    const before = plain?.transmitBy ?? null;
    const hours = (Date.parse(moved?.transmitBy ?? '') - Date.parse(before ?? '')) / 3_600_000;
    return before === null ? moved?.transmitBy === null : hours === 0 || hours === 48;
  },
  labels: ([plain, moved], { delay }) => (plain?.transmitBy === moved?.transmitBy ? [] : [delay]),
  exercisedBy: { seriousTechnicalProblem: 0.1, suddenInfluxDerogation: 0.005 },
});

const dataAreDueInThreeDays: Law = decisionLaw<Timed>({
  name: 'data-are-due-in-three-days',
  statement: 'Where nothing stands in the way, data are due 72 hours after the event.',
  source: 'Reg. 603/2013 Art. 9(1), 14(2); Reg. 2024/1358 Art. 15(1)(a), 22(2)',
  given: fc.oneof(
    timed(...COMMON),
    timed('ADMISSION_GRANTED', 'ADMISSION_REFUSED', 'ADMISSION_DISCONTINUED', 'NATIONAL_RESETTLED').map((value) => ({
      ...value,
      text: 'rules-2024' as const,
    })),
  ),
  asks: ({ text, category, on, eventAt }, subject) => [
    { situation: met(category, on, { eventAt }), rules: subject.ruleSet(text) },
  ],
  holds: ([decision], { eventAt }) => decision?.transmitBy === after(eventAt, 72),
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1 },
});

const aTechnicalProblemGivesTwoDays: Law = decisionLaw<Timed>({
  name: 'a-technical-problem-gives-two-days',
  statement: 'Serious technical problems give 48 hours more, to every group whose data are due in three days.',
  source: 'Reg. 603/2013 Art. 9(2), 14(5); Reg. 2024/1358 Art. 15(2), 22(6), 23(5), 24(5)',
  given: timed('APPLICANT', 'IRREGULAR_CROSSING', 'SAR_DISEMBARKED'),
  asks: ({ text, category, on, eventAt }, subject) => [
    { situation: met(category, on, { eventAt, seriousTechnicalProblem: true }), rules: subject.ruleSet(text) },
    { situation: met(category, on, { eventAt }), rules: subject.ruleSet(text) },
  ],
  holds: ([problem, plain]) => problem?.transmitBy === after(String(plain?.transmitBy), 48),
  labels: (_, { text, category }) => [text, category],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1, SAR_DISEMBARKED: 0.1 },
});

const aHealthGroundStopsTheClock: Law = decisionLaw<Timed>({
  name: 'a-health-ground-stops-the-clock',
  statement: 'Data delayed for health are due 48 hours after the ground has ended, whenever the event was.',
  source: 'Reg. 603/2013 Art. 9(2); Reg. 2024/1358 Art. 15(2), 22(6), 23(5), 24(5)',
  given: timed(...COMMON),
  asks: ({ text, category, on, eventAt, hours }, subject) => [
    {
      situation: met(category, on, { eventAt, healthGroundEndedAt: after(eventAt, hours) }),
      rules: subject.ruleSet(text),
    },
  ],
  holds: ([decision], { eventAt, hours }) => decision?.transmitBy === after(eventAt, hours + 48),
  labels: (_, { hours }) => [hours > 72 ? 'long' : 'short'],
  exercisedBy: { long: 0.1, short: 0.1 },
});

const aRetakeStartsItsOwnClock: Law = decisionLaw<Timed>({
  name: 'a-retake-starts-its-own-clock',
  statement: 'Prints taken again are due 48 hours after the successful retake.',
  source: 'Reg. 603/2013 Art. 9(1); Reg. 2024/1358 Art. 15(1) last subparagraph, 22(5)',
  given: timed(...COMMON),
  asks: ({ text, category, on, eventAt, hours }, subject) => [
    {
      situation: met(category, on, { eventAt, fingertips: 'retaken', retakenAt: after(eventAt, hours) }),
      rules: subject.ruleSet(text),
    },
  ],
  holds: ([decision], { eventAt, hours }) => decision?.transmitBy === after(eventAt, hours + 48),
  labels: (_, { hours }) => [hours > 72 ? 'late' : 'early'],
  exercisedBy: { late: 0.1, early: 0.1 },
});

const whoIsHeldLongIsSentBeforeRelease: Law = decisionLaw<Timed>({
  name: 'who-is-held-long-is-sent-before-release',
  statement:
    'Data of an irregular crosser held for more than 72 hours are due before release, of others after 72 hours.',
  source: 'Reg. 603/2013 Art. 14(3); Reg. 2024/1358 Art. 22(4)',
  given: timed('IRREGULAR_CROSSING'),
  asks: ({ text, category, on, eventAt, hours }, subject) => [
    {
      situation: met(category, on, { eventAt, releasedFromDetentionAt: after(eventAt, hours) }),
      rules: subject.ruleSet(text),
    },
  ],
  holds: ([decision], { eventAt, hours }) => decision?.transmitBy === after(eventAt, Math.max(72, hours)),
  labels: (_, { hours }) => [hours > 72 ? 'held-long' : 'held-briefly'],
  exercisedBy: { 'held-long': 0.1, 'held-briefly': 0.1 },
});

const atTheBorderTheTakingCounts: Law = decisionLaw<Timed>({
  name: 'at-the-border-the-taking-counts',
  statement: 'For an application made at a crossing point the 72 hours run from the taking.',
  source: 'Reg. 2024/1358 Art. 15(1)(b)',
  given: timed('APPLICANT'),
  asks: ({ category, on, eventAt, hours }, subject) => [
    {
      situation: met(category, on, { eventAt, borderApplication: true, takenAt: after(eventAt, hours) }),
      rules: subject.ruleSet('rules-2024'),
    },
  ],
  holds: ([decision], { eventAt, hours }) => decision?.transmitBy === after(eventAt, hours + 72),
  labels: (_, { hours }) => [hours > 72 ? 'late' : 'early'],
  exercisedBy: { late: 0.1, early: 0.1 },
});

const temporaryProtectionHasTenDays: Law = decisionLaw<Timed>({
  name: 'temporary-protection-has-ten-days',
  statement: 'Data of beneficiaries of temporary protection are due by the tenth day after registration.',
  source: 'Reg. 2024/1358 Art. 26(2)',
  given: timed('TEMP_PROTECTION').filter(({ on }) => on >= '2029-06-12'),
  asks: ({ category, on, eventAt }, subject) => [
    { situation: met(category, on, { eventAt, councilDecisionInForce: on }), rules: subject.ruleSet('rules-2024') },
  ],
  holds: ([decision], { on }) => decision?.transmitByDate === after(`${on}T00:00:00Z`, 240).slice(0, 10),
  labels: (_, { eventAt }) => [eventAt.endsWith('T00:00:00Z') ? 'at-midnight' : 'during-the-day'],
  exercisedBy: { 'during-the-day': 0.2 },
});

const nothingIsDueWithoutDuty: Law = decisionLaw<Question>({
  name: 'nothing-is-due-without-duty',
  statement: 'There is a last moment of transmission only where data must or may be taken.',
  source: 'Reg. 603/2013 Art. 9(1), 14(2); Reg. 2024/1358 Art. 15(1), 22(2), 23(2), 24(2)',
  given: question,
  asks: ({ policy, situation }, subject) => [{ situation, rules: subject.ruleSet(policy) }],
  holds: ([decision]) => decision?.mustTake !== false || decision.transmitBy === null,
  labels: ([decision]) => (decision?.mustTake === false ? ['no-duty'] : []),
  exercisedBy: { 'no-duty': 0.1 },
});

const theDueDayIsThatOfTheMoment: Law = decisionLaw<Question>({
  name: 'the-due-day-is-that-of-the-moment',
  statement: 'The last day of transmission is the day of its last moment.',
  source: 'Reg. 603/2013 Art. 9(1); Reg. 2024/1358 Art. 15(1), 22(2), 23(2), 24(2)',
  given: question,
  asks: ({ policy, situation }, subject) => [{ situation, rules: subject.ruleSet(policy) }],
  holds: ([decision]) => (decision?.transmitBy?.slice(0, 10) ?? null) === decision?.transmitByDate,
  labels: ([decision]) => (decision?.transmitBy ? ['due'] : []),
  exercisedBy: { due: 0.2 },
});

export const TRANSMISSION_LAWS: readonly Law[] = [
  anExtensionNeverShortens,
  dataAreDueInThreeDays,
  aTechnicalProblemGivesTwoDays,
  aHealthGroundStopsTheClock,
  aRetakeStartsItsOwnClock,
  whoIsHeldLongIsSentBeforeRelease,
  atTheBorderTheTakingCounts,
  temporaryProtectionHasTenDays,
  nothingIsDueWithoutDuty,
  theDueDayIsThatOfTheMoment,
];
