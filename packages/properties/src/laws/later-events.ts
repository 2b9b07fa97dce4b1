import type { LaterEventType, SituationCategory, WrittenLaterEvent } from '@eurodac-sim/law';
import { EVENT_CATEGORIES } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { eventDay } from '../arbitraries/days.ts';
import { met } from '../arbitraries/plain-situation.ts';
import { question } from '../arbitraries/situations.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

/** A registration and what happens some days later, of which the state of origin learns some days after that. */
type Later = {
  readonly text: RulesName;
  readonly category: SituationCategory;
  readonly on: string;
  readonly after: number;
  readonly aware: number;
  readonly happened: LaterEventType;
};
type Kind = { readonly texts: readonly RulesName[]; readonly categories: readonly SituationCategory[] };
const later = ({ texts, categories }: Kind, ...types: readonly LaterEventType[]): fc.Arbitrary<Later> =>
  fc.record({
    text: fc.constantFrom(...texts),
    category: fc.constantFrom(...categories),
    on: eventDay.map(isoDate),
    after: fc.integer({ min: 1, max: 400 }),
    aware: fc.integer({ min: 0, max: 60 }),
    happened: fc.constantFrom(...types),
  });
const TEXTS = ['rules-2000', 'rules-2013', 'council-2017', 'rules-2024'] as const;
const STORED = ['APPLICANT', 'IRREGULAR_CROSSING'] as const;
const BORDER = ['IRREGULAR_CROSSING'] as const;

/** The groups that citizenship erases, text by text. */
const erasedAsCitizens: fc.Arbitrary<Later> = fc.oneof(
  later({ texts: TEXTS, categories: STORED }, 'CITIZENSHIP_ACQUIRED'),
  later({ texts: ['council-2017', 'rules-2024'], categories: ['ILLEGAL_STAY'] }, 'CITIZENSHIP_ACQUIRED'),
  later(
    { texts: ['rules-2024'], categories: ['SAR_DISEMBARKED', 'ADMISSION_GRANTED', 'NATIONAL_RESETTLED'] },
    'CITIZENSHIP_ACQUIRED',
  ),
);

const day = (on: string, days: number): string => isoDate(addDays(calendarDate(on), days));
const event = ({ on, after, aware, happened }: Later, memberState = 'NL'): WrittenLaterEvent => ({
  type: happened,
  date: day(on, after),
  memberState,
  awareDate: day(on, after + aware),
});
const asked = ({ text, category, on }: Later, subject: Subject, ...events: readonly WrittenLaterEvent[]): Ask => ({
  situation: met(category, on, { laterEvents: events }),
  rules: subject.ruleSet(text),
});

const citizenshipErasesWhateverTheText: Law = decisionLaw<Later>({
  name: 'citizenship-erases-whatever-the-text',
  statement: 'Who becomes a citizen of the state of origin is erased that day, under every text.',
  source: 'Reg. 2725/2000 Art. 7, 10(2)(c); Reg. 603/2013 Art. 13(1), 16(2)(c); Reg. 2024/1358 Art. 30(1)',
  given: erasedAsCitizens,
  asks: (value, subject) => [asked(value, subject, event(value))],
  holds: ([decision], { on, after }) => decision?.erasedOn === day(on, after),
  labels: (_, { text, category }) => [text, category],
  exercisedBy: { 'rules-2013': 0.05, 'rules-2024': 0.1, IRREGULAR_CROSSING: 0.05, NATIONAL_RESETTLED: 0.02 },
});

const erasureWaitsUntilTheStateKnows: Law = decisionLaw<Later>({
  name: 'erasure-waits-until-the-state-knows',
  statement: 'Citizenship of another state erases on the day on which the state of origin learns of it.',
  source: 'Reg. 603/2013 Art. 13(1); Reg. 2024/1358 Art. 30(1)',
  given: erasedAsCitizens,
  asks: (value, subject) => [asked(value, subject, event(value, 'SE'))],
  holds: ([decision], { on, after, aware }) => decision?.erasedOn === day(on, after + aware),
  labels: (_, { aware }) => [aware > 0 ? 'known-later' : 'known-at-once'],
  exercisedBy: { 'known-later': 0.2, 'known-at-once': 0.005 },
});

const until2024LeavingErasesBorderData: Law = decisionLaw<Later>({
  name: 'until-2024-leaving-erases-border-data',
  statement: 'Under the law of 2013 a residence document or a departure erases a border case once it is known.',
  source: 'Reg. 603/2013 Art. 16(2)(a) and (b)',
  given: later(
    { texts: ['rules-2013', 'rules-2000'], categories: BORDER },
    'RESIDENCE_DOCUMENT_ISSUED',
    'LEFT_TERRITORY',
  ),
  asks: (value, subject) => [asked(value, subject, event(value))],
  holds: ([decision], { on, after, aware }) => decision?.erasedOn === day(on, after + aware),
  labels: (_, { happened }) => [happened],
  exercisedBy: { RESIDENCE_DOCUMENT_ISSUED: 0.2, LEFT_TERRITORY: 0.2 },
});

const since2024CitizenshipAloneErases: Law = decisionLaw<Later>({
  name: 'since-2024-citizenship-alone-erases',
  statement: 'Under the law of 2024 neither protection, a residence document nor a departure erases anything.',
  source: 'Reg. 2024/1358 Art. 22(7), 23(6), 24(7), 30(1), 31(1) and (4)',
  given: later(
    { texts: ['rules-2024'], categories: EVENT_CATEGORIES },
    'PROTECTION_GRANTED',
    'STATUS_WITHDRAWN',
    'RESIDENCE_DOCUMENT_ISSUED',
    'LEFT_TERRITORY',
  ),
  asks: (value, subject) => [asked(value, subject, event(value))],
  holds: ([decision]) => decision?.erasedOn === null && decision.stored === true,
  labels: (_, { happened }) => [happened],
  exercisedBy: { RESIDENCE_DOCUMENT_ISSUED: 0.1, LEFT_TERRITORY: 0.1 },
});

const protectionMarksAnApplicant: Law = decisionLaw<Later>({
  name: 'protection-marks-an-applicant',
  statement: 'A grant of protection marks the dataset of an applicant.',
  source: 'Reg. 603/2013 Art. 18(1); Reg. 2024/1358 Art. 31(1)',
  given: later(
    { texts: ['rules-2013', 'council-2017', 'rules-2024'], categories: ['APPLICANT'] },
    'PROTECTION_GRANTED',
  ),
  asks: (value, subject) => [asked(value, subject, event(value))],
  holds: ([decision]) => decision?.marked === true,
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1 },
});

const withdrawalTakesTheMarkAway: Law = decisionLaw<Later>({
  name: 'withdrawal-takes-the-mark-away',
  statement: 'Once protection is withdrawn no mark is left.',
  source: 'Reg. 603/2013 Art. 18(3); Reg. 2024/1358 Art. 31(3)',
  given: later(
    { texts: ['rules-2013', 'council-2017', 'rules-2024'], categories: ['APPLICANT'] },
    'PROTECTION_GRANTED',
  ),
  asks: (value, subject) => [
    asked(value, subject, event(value), event({ ...value, after: value.after + 100, happened: 'STATUS_WITHDRAWN' })),
  ],
  holds: ([decision]) => decision?.marked === false,
  labels: (_, { text }) => [text],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1 },
});

const aResidenceDocumentMarksWhoDidNotApply: Law = decisionLaw<Later>({
  name: 'a-residence-document-marks-who-did-not-apply',
  statement: 'Since the proposal of 2016 a residence document marks the dataset of somebody who did not apply.',
  source: 'COM(2016) 272 Art. 19(4); Reg. 2024/1358 Art. 31(4)',
  given: later(
    { texts: ['council-2017', 'rules-2024'], categories: ['IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'] },
    'RESIDENCE_DOCUMENT_ISSUED',
  ),
  asks: (value, subject) => [asked(value, subject, event(value))],
  holds: ([decision]) => decision?.marked === true,
  labels: (_, { category }) => [category],
  exercisedBy: { ILLEGAL_STAY: 0.1, SAR_DISEMBARKED: 0.1 },
});

const aMarkLeavesThePeriod: Law = decisionLaw<Later>({
  name: 'a-mark-leaves-the-period',
  statement: 'A marked dataset is stored as long as it would be without the mark.',
  source: 'Reg. 603/2013 Art. 18(1); Reg. 2024/1358 Art. 29, 31',
  given: later({ texts: ['rules-2013', 'rules-2024'], categories: ['APPLICANT'] }, 'PROTECTION_GRANTED'),
  asks: (value, subject) => [asked(value, subject, event(value)), asked(value, subject)],
  holds: ([marked, plain]) => marked?.retainUntil === plain?.retainUntil,
  labels: ([marked]) => (marked?.marked === true ? ['marked'] : []),
  exercisedBy: { marked: 0.5 },
});

const aDepartureLeavesTheData: Law = decisionLaw<Later>({
  name: 'a-departure-leaves-mark-and-storage',
  statement: 'A departure takes no mark away, sets none and ends no storage, but that of border cases until 2024.',
  source: 'Reg. 603/2013 Art. 10(c); COM(2016) 272 Art. 11, 13, 14; Reg. 2024/1358 Art. 16(2)(c), 22(7), 23(6), 24(7)',
  given: fc.oneof(
    later({ texts: ['rules-2013', 'council-2017', 'rules-2024'], categories: ['APPLICANT'] }, 'PROTECTION_GRANTED'),
    later(
      { texts: ['council-2017', 'rules-2024'], categories: ['IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'] },
      'RESIDENCE_DOCUMENT_ISSUED',
    ),
  ),
  asks: (value, subject) => {
    const left = event({ ...value, after: value.after + 100, happened: 'LEFT_TERRITORY' });
    return [
      asked(value, subject, event(value), left),
      asked(value, subject, event(value)),
      asked(value, subject, left),
      asked(value, subject),
    ];
  },
  holds: ([markedAndLeft, marked, left, plain]) =>
    markedAndLeft?.marked === marked?.marked &&
    markedAndLeft?.retainUntil === marked?.retainUntil &&
    left?.marked === plain?.marked &&
    left?.retainUntil === plain?.retainUntil,
  labels: (_, { text, category }) => [text, category],
  exercisedBy: { 'rules-2024': 0.1, APPLICANT: 0.1, ILLEGAL_STAY: 0.05 },
});

const tooLateChangesNothing: Law = decisionLaw<Later>({
  name: 'too-late-changes-nothing',
  statement: 'What happens after storage has ended neither erases nor marks.',
  source: 'Reg. 603/2013 Art. 12(2), 16(1); Reg. 2024/1358 Art. 29(10)',
  given: later({ texts: TEXTS, categories: STORED }, 'CITIZENSHIP_ACQUIRED', 'PROTECTION_GRANTED').map((value) => ({
    ...value,
    after: value.after + 4000,
  })),
  asks: (value, subject) => [asked(value, subject, event(value))],
  holds: ([decision]) => decision?.erasedOn === null && decision.marked === false,
  labels: (_, { happened }) => [happened],
  exercisedBy: { CITIZENSHIP_ACQUIRED: 0.2, PROTECTION_GRANTED: 0.2 },
});

const whatIsYetToHappenDoesNotCount: Law = decisionLaw<Later>({
  name: 'what-is-yet-to-happen-does-not-count',
  statement: 'Asked on a day, what takes effect after it changes nothing.',
  source: 'Reg. 603/2013 Art. 13(1); Reg. 2024/1358 Art. 30(1), 31',
  given: later({ texts: TEXTS, categories: STORED }, 'CITIZENSHIP_ACQUIRED', 'PROTECTION_GRANTED'),
  asks: (value, subject) => {
    const { situation, rules } = asked(value, subject, event(value));
    return [{ situation: { ...situation, asOf: day(value.on, value.after - 1) }, rules }];
  },
  holds: ([decision]) => decision?.erasedOn === null && decision.marked === false,
  labels: (_, { happened }) => [happened],
  exercisedBy: { CITIZENSHIP_ACQUIRED: 0.2, PROTECTION_GRANTED: 0.2 },
});

type Question = { readonly policy: RulesName; readonly situation: AnySituation };
const onQuestion = (
  { policy, situation }: Question,
  subject: Subject,
  ...changes: readonly Partial<AnySituation>[]
): readonly Ask[] =>
  changes.map((change) => ({ situation: { ...situation, ...change }, rules: subject.ruleSet(policy) }));

const laterEventsOnlyShorten: Law = decisionLaw<Question>({
  name: 'later-events-only-shorten',
  statement: 'Nothing that happens later lengthens storage; an erasure ends it on its day.',
  source: 'Reg. 603/2013 Art. 13, 16(2); Reg. 2024/1358 Art. 30(1), 31',
  given: question,
  asks: (value, subject) => onQuestion(value, subject, { laterEvents: [] }, {}),
  holds: ([plain, decision]) => {
    const before = plain?.retainUntil ?? null;
    const { retainUntil = null, erasedOn = null } = decision ?? {};
    if (before === null || retainUntil === null) return before === retainUntil;
    return retainUntil <= before && (erasedOn === null || erasedOn === retainUntil);
  },
  labels: ([, decision]) => [
    ...(decision?.erasedOn == null ? [] : ['erased']),
    ...(decision?.marked === true ? ['marked'] : []),
  ],
  exercisedBy: { erased: 0.05, marked: 0.02 },
});

const theOrderOfTellingDoesNotMatter: Law = decisionLaw<Question>({
  name: 'the-order-of-telling-does-not-matter',
  statement: 'Events on different days have the same effect in whatever order they are told.',
  source: 'Reg. 603/2013 Art. 13, 18; Reg. 2024/1358 Art. 30, 31: each on its own day',
  given: question.filter(({ situation }) => {
    const days = (situation.laterEvents ?? []).flatMap(({ date, awareDate }) => [date, awareDate]);
    return new Set(days).size >= days.length;
  }),
  asks: (value, subject) =>
    onQuestion(value, subject, {}, { laterEvents: [...(value.situation.laterEvents ?? [])].reverse() }),
  holds: ([one, other]) => one?.erasedOn === other?.erasedOn && one?.marked === other?.marked,
  labels: (_, { situation }) => ((situation.laterEvents?.length ?? 0) > 1 ? ['several'] : []),
  exercisedBy: { several: 0.2 },
});

export const LATER_EVENT_LAWS: readonly Law[] = [
  citizenshipErasesWhateverTheText,
  erasureWaitsUntilTheStateKnows,
  until2024LeavingErasesBorderData,
  since2024CitizenshipAloneErases,
  protectionMarksAnApplicant,
  withdrawalTakesTheMarkAway,
  aResidenceDocumentMarksWhoDidNotApply,
  aMarkLeavesThePeriod,
  aDepartureLeavesTheData,
  tooLateChangesNothing,
  whatIsYetToHappenDoesNotCount,
  laterEventsOnlyShorten,
  theOrderOfTellingDoesNotMatter,
];
