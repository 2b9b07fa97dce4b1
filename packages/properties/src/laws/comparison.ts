import type { SituationCategory, WrittenDecision, WrittenPriorRecord } from '@eurodac-sim/law';
import { DATASET_CATEGORIES } from '@eurodac-sim/law';
import { addDays, addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { eventDay } from '../arbitraries/days.ts';
import { heldSince, met, REGIME_OF } from '../arbitraries/plain-situation.ts';
import { question } from '../arbitraries/situations.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

type Question = { readonly policy: RulesName; readonly situation: AnySituation };
type Records = readonly WrittenPriorRecord[];

/** The question with other records, or other facts. */
const varied = (
  { policy, situation }: Question,
  subject: Subject,
  ...changes: readonly Partial<AnySituation>[]
): readonly Ask[] =>
  changes.map((change) => ({ situation: { ...situation, ...change }, rules: subject.ruleSet(policy) }));
const found = (decision: WrittenDecision | undefined): readonly string[] =>
  Array.isArray(decision?.visiblePrior) ? [...decision.visiblePrior].sort() : [];
const records = ({ situation }: Question): Records => situation.priorRecords ?? [];
const each = ({ situation }: Question, change: Partial<WrittenPriorRecord>): Partial<AnySituation> => ({
  priorRecords: (situation.priorRecords ?? []).map((record) => ({ ...record, ...change })),
});

const BEFORE_2024: Readonly<Record<string, readonly string[]>> = {
  APPLICANT: ['APPLICANT', 'IRREGULAR_CROSSING'],
  IRREGULAR_CROSSING: [],
  ILLEGAL_STAY: ['APPLICANT'],
  SAR_DISEMBARKED: [],
};
const THREE = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'];
const ALIKE = (list: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.keys(BEFORE_2024).map((category) => [category, list]));
/** What an event is compared with, from text to text. @source Reg. 603/2013 Art. 9(3), 15(1), 17(3); COM(2016) 272 Art. 15; Reg. 2024/1358 Art. 27(1) */
const MATRIX: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'rules-2000': BEFORE_2024,
  'rules-2013': BEFORE_2024,
  'council-2017': ALIKE(THREE),
  'rules-2024': ALIKE(DATASET_CATEGORIES),
};
type Cell = { readonly text: RulesName; readonly category: SituationCategory; readonly on: string };

const theMatrixAndNothingElse: Law = decisionLaw<Cell>({
  name: 'the-matrix-and-nothing-else',
  statement: 'An event is compared with the groups of datasets that its text names, and with no other.',
  source: 'Reg. 603/2013 Art. 9(3), 15(1), 17(3); COM(2016) 272 Art. 15; Reg. 2024/1358 Art. 27(1)',
  given: fc.record({
    text: fc.constantFrom(...(Object.keys(MATRIX) as RulesName[])),
    category: fc.constantFrom(...(Object.keys(BEFORE_2024) as SituationCategory[])),
    on: eventDay.map(isoDate),
  }),
  asks: ({ text, category, on }, subject) => [{ situation: met(category, on), rules: subject.ruleSet(text) }],
  holds: ([decision], { text, category }) => {
    const said = decision?.comparedAgainst;
    return Array.isArray(said) && [...said].sort().join() === [...(MATRIX[text]?.[category] ?? [])].sort().join();
  },
  labels: (_, { text, category }) => [text, category],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1, ILLEGAL_STAY: 0.1 },
});

const whatIsFoundWasAskedFor: Law = decisionLaw<Question>({
  name: 'what-is-found-was-asked-for',
  statement: 'Every record found belongs to a category that the event is compared with.',
  source: 'Reg. 603/2013 Art. 9(3), 15(1), 17(3); Reg. 2024/1358 Art. 27(1)',
  given: question,
  asks: (value, subject) => varied(value, subject, {}),
  holds: ([decision], value) => {
    const seen = found(decision);
    const groups = decision?.comparedAgainst ?? [];
    return records(value)
      .filter(({ id }) => seen.includes(id))
      .every(
        ({ category }) =>
          groups.includes(category) || (category === 'SAR_DISEMBARKED' && groups.includes('IRREGULAR_CROSSING')),
      );
  },
  labels: ([decision], value) => [
    ...(found(decision).length > 0 ? ['found'] : []),
    ...(found(decision).length < records(value).length ? ['not-found'] : []),
  ],
  exercisedBy: { found: 0.05, 'not-found': 0.2 },
});

const ownDataOnlyOnRequest: Law = decisionLaw<Question>({
  name: 'own-data-only-on-request',
  statement: 'Data of the searching state are found only when it asks, and asking adds its own data and nothing else.',
  source: 'Reg. 603/2013 Art. 9(4); Reg. 2024/1358 Art. 27(1) and (3)',
  given: question,
  asks: (value, subject) => varied(value, subject, { includeOwnData: false }, { includeOwnData: true }),
  holds: ([without, asking], value) => {
    const own = records(value)
      .filter(({ memberState }) => memberState === value.situation.memberState)
      .map(({ id }) => id);
    const foreign = found(asking).filter((id) => !own.includes(id));
    return !found(without).some((id) => own.includes(id)) && foreign.join() === found(without).join();
  },
  labels: ([without, asking]) => (found(asking).length > found(without).length ? ['own-data-added'] : []),
  exercisedBy: { 'own-data-added': 0.01 },
});

/** Who may ask for own data too, text by text. @source Reg. 2725/2000 Art. 4(4); Reg. 603/2013 Art. 9(4); COM(2016) 272 Art. 15; Reg. 2024/1358 Art. 27(3) */
const MAY_ASK: readonly (readonly [RulesName, readonly SituationCategory[]])[] = [
  ['rules-2000', ['APPLICANT']],
  ['rules-2013', ['APPLICANT', 'LE_REQUEST']],
  ['council-2017', ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED', 'LE_REQUEST']],
  [
    'rules-2024',
    ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED', 'TEMP_PROTECTION', 'LE_REQUEST'],
  ],
];

const ownDataAreFoundOnRequest: Law = decisionLaw<Cell>({
  name: 'own-data-are-found-on-request',
  statement: 'A group whose text lets the state ask for its own data finds them when it asks.',
  source: 'Reg. 2725/2000 Art. 4(4); Reg. 603/2013 Art. 9(4); COM(2016) 272 Art. 15; Reg. 2024/1358 Art. 27(3)',
  given: fc
    .constantFrom(...MAY_ASK.flatMap(([text, groups]) => groups.map((category) => ({ text, category }))))
    .chain(({ text, category }) =>
      fc.record({
        text: fc.constant(text),
        category: fc.constant(category),
        on: fc.constantFrom('2029-06-12', '2030-02-28', '2035-01-01'),
      }),
    ),
  asks: ({ text, category, on }, subject) => {
    const own = heldSince(isoDate(addDays(calendarDate(on), -30)), { regime: REGIME_OF[text], memberState: 'NL' });
    const facts = { includeOwnData: true, leConditionsMet: true, councilDecisionInForce: on, priorRecords: [own] };
    return [{ situation: met(category, on, facts), rules: subject.ruleSet(text) }];
  },
  holds: ([decision]) => found(decision).includes('first'),
  labels: (_, { text, category }) => [text, category],
  exercisedBy: { 'rules-2024': 0.1, LE_REQUEST: 0.05 },
});

const theErasedIsNotFound: Law = decisionLaw<Question>({
  name: 'the-erased-is-not-found',
  statement: 'Nothing that was erased by the day of the search is found.',
  source: 'Reg. 603/2013 Art. 13, 16(2); Reg. 2024/1358 Art. 29(10), 30(1)',
  given: question,
  asks: (value, subject) =>
    varied(value, subject, each(value, { erasedOn: value.situation.transmittedDate ?? null }), {}),
  holds: ([erased]) => found(erased).length === 0,
  labels: ([, before]) => (found(before).length > 0 ? ['found-before'] : []),
  exercisedBy: { 'found-before': 0.05 },
});

const whatIsNotYetSentIsNotFound: Law = decisionLaw<Question>({
  name: 'what-is-not-yet-sent-is-not-found',
  statement: 'Nothing is found that was sent after the day of the search.',
  source: 'Reg. 603/2013 Art. 9(3): already recorded; Reg. 2024/1358 Art. 27(1): already stored',
  given: question,
  asks: (value, subject) => {
    const tomorrow = isoDate(addDays(calendarDate(value.situation.transmittedDate ?? value.situation.eventDate), 1));
    return varied(value, subject, each(value, { transmittedDate: tomorrow }), {});
  },
  holds: ([unsent]) => found(unsent).length === 0,
  labels: ([, before]) => (found(before).length > 0 ? ['found-before'] : []),
  exercisedBy: { 'found-before': 0.05 },
});

const noRecordHidesAnother: Law = decisionLaw<Question>({
  name: 'no-record-hides-another',
  statement: 'All records together are found where each alone is.',
  source: 'Reg. 603/2013 Art. 9(3); Reg. 2024/1358 Art. 27(1): all data already stored',
  given: question,
  asks: (value, subject) => varied(value, subject, {}, ...records(value).map((record) => ({ priorRecords: [record] }))),
  holds: ([together, ...alone]) => found(together).join() === alone.flatMap(found).sort().join(),
  labels: ([together]) => (found(together).length > 1 ? ['several-found'] : []),
  exercisedBy: { 'several-found': 0.02 },
});

const theOrderOfRecordsDoesNotMatter: Law = decisionLaw<Question>({
  name: 'the-order-of-records-does-not-matter',
  statement: 'The same records are found in whatever order they are told.',
  source: 'Reg. 603/2013 Art. 9(3); Reg. 2024/1358 Art. 27(1)',
  given: question,
  asks: (value, subject) => varied(value, subject, {}, { priorRecords: [...records(value)].reverse() }),
  holds: ([one, other]) => found(one).join() === found(other).join(),
  labels: (_, value) => (records(value).length > 1 ? ['several'] : []),
  exercisedBy: { several: 0.1 },
});

const marksAreSeenWithTheirRecords: Law = decisionLaw<Question>({
  name: 'marks-are-seen-with-their-records',
  statement: 'A hit tells of every record found, and of no other, whether it is marked.',
  source: 'Reg. 603/2013 Art. 9(5), 18(1); Reg. 2024/1358 Art. 27(4), 31(1)',
  given: question,
  asks: (value, subject) => varied(value, subject, {}),
  holds: ([decision], value) => {
    const expected = records(value)
      .filter(({ id }) => found(decision).includes(id))
      .map(({ id, marked }) => `${id}:${marked}`);
    return (
      expected.sort().join() ===
      Object.entries(decision?.visibleMarks ?? {})
        .map(([id, marked]) => `${id}:${marked}`)
        .sort()
        .join()
    );
  },
  labels: (_, value) => (records(value).some(({ marked }) => marked) ? ['marked'] : []),
  exercisedBy: { marked: 0.1 },
});

const linksComeFromHits: Law = decisionLaw<Question>({
  name: 'links-come-from-hits',
  statement: 'Only what a search found is linked, and only with data that are stored.',
  source: 'Reg. 2024/1358 Art. 3(6); interpretation linksOfOwnData',
  given: question,
  asks: (value, subject) => varied(value, subject, {}),
  holds: ([decision]) => {
    const linked = Array.isArray(decision?.linkedPrior) ? decision.linkedPrior : [];
    return linked.length === 0 || (decision?.stored === true && linked.every((id) => found(decision).includes(id)));
  },
  labels: ([decision]) => ((decision?.linkedPrior.length ?? 0) > 0 ? ['linked'] : []),
  exercisedBy: { linked: 0.01 },
});

type Hidden = { readonly blocked: boolean; readonly on: string; readonly ago: number };

const aBlockHidesUnderTheFirstText: Law = decisionLaw<Hidden>({
  name: 'a-block-hides-under-the-first-text',
  statement: 'Under the law of 2000 a blocked dataset gives no hit, one that is not blocked does.',
  source: 'Reg. 2725/2000 Art. 12(1)',
  given: fc.record({
    blocked: fc.boolean(),
    on: fc.constantFrom('2008-02-29', '2012-06-01', '2015-07-19'),
    ago: fc.integer({ min: 1, max: 700 }),
  }),
  asks: ({ blocked, on, ago }, subject) => {
    const day = isoDate(addDays(calendarDate(on), -ago));
    const record = heldSince(day, { regime: 'EC2725-2000', blocked });
    return [{ situation: met('APPLICANT', on, { priorRecords: [record] }), rules: subject.ruleSet('rules-2000') }];
  },
  holds: ([decision], { blocked }) => found(decision).includes('first') === !blocked,
  labels: (_, { blocked }) => [blocked ? 'blocked' : 'open'],
  exercisedBy: { blocked: 0.2, open: 0.2 },
});

type Face = { readonly live: boolean; readonly same: boolean; readonly on: string };
const face: fc.Arbitrary<Face> = fc.record({ live: fc.boolean(), same: fc.boolean(), on: eventDay.map(isoDate) });
const byFace = ({ live, same, on }: Face, subject: Subject): Ask => {
  const record = heldSince(isoDate(addDays(calendarDate(on), -30)), { face: true, sex: same ? 'F' : 'M' });
  const facts = { fingertips: 'unusable', facialRecognitionLive: live, priorRecords: [record] } as const;
  return { situation: met('APPLICANT', on, facts), rules: subject.ruleSet('rules-2024') };
};

const facesWaitForTheSoftware: Law = decisionLaw<Face>({
  name: 'faces-wait-for-the-software',
  statement: 'Without usable fingertips nothing is compared until faces can be; the dataset is stored all the same.',
  source: 'Reg. 2024/1358 Art. 28(1), 63(5)',
  given: face,
  asks: (value, subject) => [byFace(value, subject)],
  holds: ([decision], { live }) => decision?.compared === live && decision.stored === true,
  labels: (_, { live }) => [live ? 'live' : 'not-yet'],
  exercisedBy: { live: 0.2, 'not-yet': 0.2 },
});

const aFaceOfAnotherSexIsNotFound: Law = decisionLaw<Face>({
  name: 'a-face-of-another-sex-is-not-found',
  statement: 'A search by the face finds a face of the same recorded sex and no other.',
  source: 'Reg. 2024/1358 Art. 28(2); interpretation sexInFaceSearch',
  given: face,
  asks: (value, subject) => [byFace({ ...value, live: true }, subject)],
  holds: ([decision], { same }) => found(decision).includes('first') === same,
  labels: (_, { same }) => [same ? 'same-sex' : 'other-sex'],
  exercisedBy: { 'same-sex': 0.2, 'other-sex': 0.2 },
});

/** @source Reg. 2024/1358 Art. 29(5) */
const RESETTLED_YEARS = 5;
type Delayed = { readonly on: string; readonly days: number };
const theSearchIsOnTheDayOfSending: Law = decisionLaw<Delayed>({
  name: 'the-search-is-on-the-day-of-sending',
  statement: 'What was stored on the day of the event and no longer on that of the transmission is not found.',
  source: 'Reg. 2024/1358 Art. 27(1): upon transmission; 29(10)',
  given: fc.record({
    on: eventDay.map(isoDate).filter((day) => !day.endsWith('-02-29')),
    days: fc.integer({ min: 1, max: 3 }),
  }),
  asks: ({ on, days }, subject) => {
    const recorded = isoDate(addYears(calendarDate(on), -RESETTLED_YEARS));
    const facts = {
      transmittedDate: isoDate(addDays(calendarDate(on), days)),
      priorRecords: [heldSince(recorded, { category: 'NATIONAL_RESETTLED' })],
    };
    return [{ situation: met('APPLICANT', on, facts), rules: subject.ruleSet('rules-2024') }];
  },
  holds: ([decision]) => found(decision).length === 0,
  labels: (_, { days }) => [days === 1 ? 'next-day' : 'days-later'],
  exercisedBy: { 'next-day': 0.1, 'days-later': 0.1 },
});

export const COMPARISON_LAWS: readonly Law[] = [
  theMatrixAndNothingElse,
  whatIsFoundWasAskedFor,
  ownDataOnlyOnRequest,
  ownDataAreFoundOnRequest,
  theErasedIsNotFound,
  whatIsNotYetSentIsNotFound,
  noRecordHidesAnother,
  theOrderOfRecordsDoesNotMatter,
  marksAreSeenWithTheirRecords,
  linksComeFromHits,
  aBlockHidesUnderTheFirstText,
  facesWaitForTheSoftware,
  aFaceOfAnotherSexIsNotFound,
  theSearchIsOnTheDayOfSending,
];
