import type { SituationCategory } from '@eurodac-sim/law';
import { EVENT_CATEGORIES } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { eventDay, near } from '../arbitraries/days.ts';
import { GROUPS_OF } from '../arbitraries/groups.ts';
import { heldSince, met } from '../arbitraries/plain-situation.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

type Met = { readonly category: SituationCategory; readonly on: string };
const OUTCOMES = ['ADMISSION_GRANTED', 'ADMISSION_REFUSED', 'ADMISSION_DISCONTINUED', 'NATIONAL_RESETTLED'] as const;

const someone = (...categories: readonly SituationCategory[]): fc.Arbitrary<Met> =>
  fc.record({ category: fc.constantFrom(...categories), on: eventDay.map(isoDate) });
const in2024 = (subject: Subject, ...situations: readonly AnySituation[]): readonly Ask[] =>
  situations.map((situation) => ({ situation, rules: subject.ruleSet('rules-2024') }));
/** A record that the year before left, of a group that an admission check covers too. */
const earlier = (on: string) => [
  heldSince(isoDate(addDays(calendarDate(on), -300)), { category: 'NATIONAL_RESETTLED' }),
];

type Unknown = { readonly text: RulesName; readonly category: SituationCategory; readonly on: string };
const unknownGroup: fc.Arbitrary<Unknown> = fc
  .constantFrom('rules-2000' as const, 'rules-2013' as const, 'council-2017' as const)
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      category: fc.constantFrom(...GROUPS_OF['rules-2024'].filter((group) => !GROUPS_OF[text].includes(group))),
      on: eventDay.map(isoDate),
    }),
  );

const aGroupUnknownToTheTextHasNoAnswer: Law = decisionLaw<Unknown>({
  name: 'a-group-unknown-to-the-text-has-no-answer',
  statement: 'Of a group that a text does not know it neither demands nor forbids anything, and stores nothing.',
  source: 'Reg. 603/2013 Art. 9, 14, 17; COM(2016) 272: no resettlement, no temporary protection',
  given: unknownGroup,
  asks: ({ text, category, on }, subject) => [{ situation: met(category, on), rules: subject.ruleSet(text) }],
  holds: ([decision]) => decision?.mustTake === null && decision.stored === false && decision.applicable === false,
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.1, 'council-2017': 0.1 },
});

const whoIsUnderTheDecisionOf2022StaysOutside: Law = decisionLaw<Met>({
  name: 'who-is-under-the-decision-of-2022-stays-outside',
  statement: 'The law of 2024 does not reach persons protected under Implementing Decision 2022/382.',
  source: 'Reg. 2024/1358 Art. 63(3)',
  given: someone(...EVENT_CATEGORIES, 'TEMP_PROTECTION'),
  asks: ({ category, on }, subject) =>
    in2024(subject, met(category, on, { excludedDecision2022_382: true, councilDecisionInForce: '2022-03-04' })),
  holds: ([decision]) => decision?.applicable === false && decision.mustTake === false,
  labels: (_, { category }) => [category],
  exercisedBy: { TEMP_PROTECTION: 0.05, APPLICANT: 0.05 },
});

const temporaryProtectionWaitsFor2029: Law = decisionLaw<Met>({
  name: 'temporary-protection-waits-for-2029',
  statement: 'Beneficiaries of temporary protection are registered from 12 June 2029 and not before.',
  source: 'Reg. 2024/1358 Art. 63(2) second subparagraph',
  given: fc.record({
    category: fc.constant('TEMP_PROTECTION' as const),
    on: fc.oneof(near(calendarDate('2029-06-12')), eventDay).map(isoDate),
  }),
  asks: ({ category, on }, subject) => in2024(subject, met(category, on, { councilDecisionInForce: on })),
  holds: ([decision], { on }) => decision?.mustTake === on >= '2029-06-12',
  labels: (_, { on }) => [on >= '2029-06-12' ? 'after' : 'before'],
  exercisedBy: { after: 0.1, before: 0.1 },
});

const anAdmissionCheckIsNotRecorded: Law = decisionLaw<Met>({
  name: 'an-admission-check-is-not-recorded',
  statement: 'Data taken to check an admission are compared and leave no dataset.',
  source: 'Reg. 2024/1358 Art. 18(1), 27(2), 29(2)',
  given: someone('ADMISSION_CHECK'),
  asks: ({ category, on }, subject) => in2024(subject, met(category, on)),
  holds: ([decision]) => decision?.compared === true && decision.retainUntil === null,
  labels: ([decision]) => (decision?.mustTake === true ? ['taken'] : []),
  exercisedBy: { taken: 0.5 },
});

const aRefusalOnOtherGroundsNeedsNoData: Law = decisionLaw<Met>({
  name: 'a-refusal-on-other-grounds-needs-no-data',
  statement: 'No data are owed for an admission that is refused without a comparison.',
  source: 'Reg. 2024/1358 Art. 18(1) last sentence',
  given: someone('ADMISSION_CHECK'),
  asks: ({ category, on }, subject) => in2024(subject, met(category, on, { negativeWithoutComparison: true })),
  holds: ([decision]) => decision?.mustTake === false && decision.applicable === false,
  labels: () => ['refused'],
  exercisedBy: { refused: 1 },
});

const anAdmissionOutcomeIsNotSearchedWith: Law = decisionLaw<Met>({
  name: 'an-admission-outcome-is-not-searched-with',
  statement: 'Data of persons admitted, refused or resettled are recorded and compared with nothing.',
  source: 'Reg. 2024/1358 Art. 27(1): except Art. 18(2) and 20',
  given: someone(...OUTCOMES),
  asks: ({ category, on }, subject) => in2024(subject, met(category, on, { priorRecords: earlier(on) })),
  holds: ([decision]) => decision?.compared === false && decision.visiblePrior.length === 0,
  labels: (_, { category }) => [category],
  exercisedBy: { ADMISSION_GRANTED: 0.1, NATIONAL_RESETTLED: 0.1 },
});

type Marked = Met & { readonly marked: boolean };
const anAdmissionCheckFindsMarkedApplicantsAlone: Law = decisionLaw<Marked>({
  name: 'an-admission-check-finds-marked-applicants-alone',
  statement: 'An admission check finds an applicant if a mark of protection stands, and otherwise not.',
  source: 'Reg. 2024/1358 Art. 27(2), 31(1)',
  given: fc.record({
    category: fc.constant('ADMISSION_CHECK' as const),
    on: eventDay.map(isoDate),
    marked: fc.boolean(),
  }),
  asks: ({ category, on, marked }, subject) => {
    const day = isoDate(addDays(calendarDate(on), -30));
    return in2024(subject, met(category, on, { priorRecords: [heldSince(day, { marked })] }));
  },
  holds: ([decision], { marked }) => decision?.visiblePrior.includes('first') === marked,
  labels: (_, { marked }) => [marked ? 'marked' : 'unmarked'],
  exercisedBy: { marked: 0.2, unmarked: 0.2 },
});

const aTakeChargeArrivalIsRecordedUncompared: Law = decisionLaw<Met>({
  name: 'a-take-charge-arrival-is-recorded-uncompared',
  statement: 'Data sent on arrival after a take-charge transfer are recorded and not compared.',
  source: 'Reg. 603/2013 Art. 9(3), 10(b); Reg. 2024/1358 Art. 16(2)(a), 27(1)',
  given: someone('APPLICANT'),
  asks: ({ category, on }, subject) =>
    (['rules-2013', 'rules-2024'] as const).map((text) => ({
      situation: met(category, on, { transferArrival: 'TAKE_CHARGE' }),
      rules: subject.ruleSet(text),
    })),
  holds: (decisions) => decisions.every(({ compared, stored }) => compared === false && stored === true),
  labels: ([decision]) => (decision?.mustTake === true ? ['taken'] : []),
  exercisedBy: { taken: 0.5 },
});

const aRelocationArrivalIsKeptLikeAClaim: Law = decisionLaw<Met>({
  name: 'a-relocation-arrival-is-kept-like-a-claim',
  statement: 'On arrival after relocation a dataset is stored as long as that of an applicant, whatever its group.',
  source: 'Reg. 2024/1358 Art. 25(2), 29(1)',
  given: someone('ILLEGAL_STAY'),
  asks: ({ category, on }, subject) =>
    in2024(subject, met(category, on, { relocationArrival: true }), met('APPLICANT', on)),
  holds: ([relocated, applicant]) => relocated?.retainUntil === applicant?.retainUntil,
  labels: ([relocated]) => (relocated?.stored === true ? ['stored'] : []),
  exercisedBy: { stored: 0.5 },
});

export const GROUP_LAWS: readonly Law[] = [
  aGroupUnknownToTheTextHasNoAnswer,
  whoIsUnderTheDecisionOf2022StaysOutside,
  temporaryProtectionWaitsFor2029,
  anAdmissionCheckIsNotRecorded,
  aRefusalOnOtherGroundsNeedsNoData,
  anAdmissionOutcomeIsNotSearchedWith,
  anAdmissionCheckFindsMarkedApplicantsAlone,
  aTakeChargeArrivalIsRecordedUncompared,
  aRelocationArrivalIsKeptLikeAClaim,
];
