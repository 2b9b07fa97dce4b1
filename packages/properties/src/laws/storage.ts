import type { EventCategory, SituationCategory } from '@eurodac-sim/law';
import { addDays, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { daysInOrder, eventDay } from '../arbitraries/days.ts';
import { heldSince, met, REGIME_OF } from '../arbitraries/plain-situation.ts';
import { eventCategory, policy, question } from '../arbitraries/situations.ts';
import type { Ask } from '../ask.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { AnySituation, RulesName, Subject } from '../subject.ts';

type TwoDays = {
  readonly policy: RulesName;
  readonly category: EventCategory;
  readonly days: readonly [string, string];
};
const twoDays: fc.Arbitrary<TwoDays> = fc.record({
  policy,
  category: eventCategory,
  days: daysInOrder.map(([one, other]) => [isoDate(one), isoDate(other)] as const),
});

const laterIsNotErasedEarlier: Law = decisionLaw<TwoDays>({
  name: 'later-is-not-erased-earlier',
  statement: 'Of two datasets in one category, the one taken and transmitted later is not erased earlier.',
  source: 'Reg. 603/2013 Art. 12(1), 16(1); Reg. 2024/1358 Art. 29; Reg. 1182/71 Art. 3(2)(c)',
  given: twoDays,
  asks: ({ policy: name, category, days }, subject) =>
    days.map((day) => ({ situation: met(category, day), rules: subject.ruleSet(name) })),
  holds: ([first, second]) =>
    first?.retainUntil === null ||
    (second?.retainUntil !== null && String(first?.retainUntil) <= String(second?.retainUntil)),
  labels: (_, { days: [one, other] }) => [
    ...(one < other ? ['apart'] : []),
    ...(one <= `${one.slice(0, 4)}-02-29` && other >= `${one.slice(0, 4)}-02-29` ? ['around-leap-day'] : []),
  ],
  exercisedBy: { apart: 0.2, 'around-leap-day': 0.03 },
});

/** Years and months of storage, from law to law; where a text is not named nothing is stored. @source Reg. 603/2013 Art. 12, 16, 17(3); COM(2016) 272 Art. 17; Reg. 2024/1358 Art. 29 */
const MONTHS: Readonly<Record<string, Readonly<Partial<Record<SituationCategory, number>>>>> = {
  'rules-2000': { APPLICANT: 120, IRREGULAR_CROSSING: 24 },
  'rules-2013': { APPLICANT: 120, IRREGULAR_CROSSING: 18 },
  'council-2017': { APPLICANT: 120, IRREGULAR_CROSSING: 60, ILLEGAL_STAY: 60 },
  'rules-2024': {
    APPLICANT: 120,
    IRREGULAR_CROSSING: 60,
    ILLEGAL_STAY: 60,
    SAR_DISEMBARKED: 60,
    ADMISSION_GRANTED: 60,
    ADMISSION_REFUSED: 36,
    ADMISSION_DISCONTINUED: 36,
    NATIONAL_RESETTLED: 60,
  },
};
type Stored = { readonly text: RulesName; readonly category: SituationCategory; readonly on: string };
const stored = (day: fc.Arbitrary<string>): fc.Arbitrary<Stored> =>
  fc.constantFrom(...(Object.keys(MONTHS) as RulesName[])).chain((text) =>
    fc.record({
      text: fc.constant(text),
      category: fc.constantFrom(...(Object.keys(MONTHS[text] ?? {}) as SituationCategory[])),
      on: day,
    }),
  );

/** The same day of the month some months later, for days that every month has. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}

const storageLastsAsItsArticleSays: Law = decisionLaw<Stored>({
  name: 'storage-lasts-as-its-article-says',
  statement: 'Storage lasts the years or months of its article, to the day of the month on which it began.',
  source: 'Reg. 603/2013 Art. 12(1), 16(1); COM(2016) 272 Art. 17; Reg. 2024/1358 Art. 29(1), (3) to (8)',
  given: stored(eventDay.map(isoDate).filter((day) => day.slice(8) <= '28')),
  asks: ({ text, category, on }, subject) => [{ situation: met(category, on), rules: subject.ruleSet(text) }],
  holds: ([decision], { text, category, on }) =>
    decision?.retainUntil === monthsLater(on, MONTHS[text]?.[category] ?? 0),
  labels: (_, { text, category }) => [text, category],
  exercisedBy: { 'rules-2013': 0.1, 'rules-2024': 0.1, ADMISSION_REFUSED: 0.01 },
});

const aMonthWithoutTheDayEndsOnItsLast: Law = decisionLaw<Stored>({
  name: 'a-month-without-the-day-ends-on-its-last',
  statement: 'Storage from the last days of a month ends in the same month as storage from its 28th day.',
  source: 'Reg. 1182/71 Art. 3(2)(c)',
  given: stored(fc.constantFrom('2028-02-29', '2024-02-29', '2026-08-29', '2026-08-31', '2027-08-30', '2026-08-30')),
  asks: ({ text, category, on }, subject) =>
    [on, `${on.slice(0, 7)}-28`].map((day) => ({ situation: met(category, day), rules: subject.ruleSet(text) })),
  holds: ([last, twentyEighth]) => last?.retainUntil?.slice(0, 7) === twentyEighth?.retainUntil?.slice(0, 7),
  labels: (_, { on }) => [on.endsWith('-02-29') ? 'leap-day' : 'end-of-month'],
  exercisedBy: { 'leap-day': 0.1, 'end-of-month': 0.1 },
});

/** What each text counts storage from. @source Reg. 603/2013 Art. 12(1), 16(1); Reg. 2024/1358 Art. 29 */
const COUNTED_FROM: Readonly<Record<string, 'takenDate' | 'transmittedDate'>> = {
  'rules-2000': 'takenDate',
  'rules-2013': 'takenDate',
  'council-2017': 'takenDate',
  'rules-2024': 'transmittedDate',
};
type Waited = Stored & { readonly days: number };

const oneDayAloneCounts: Law = decisionLaw<Waited>({
  name: 'one-day-alone-counts',
  statement:
    'Storage is counted from the taking until 2024 and from the transmission since, whatever the other day is.',
  source: 'Reg. 603/2013 Art. 12(1), 16(1); Reg. 2024/1358 Art. 29(1), (3) to (8)',
  given: fc
    .tuple(stored(eventDay.map(isoDate)), fc.integer({ min: 1, max: 30 }))
    .map(([value, days]) => ({ ...value, days })),
  asks: ({ text, category, on, days }, subject) => {
    const sent = isoDate(addDays(calendarDate(on), days));
    const rules = subject.ruleSet(text);
    const counted = COUNTED_FROM[text] === 'takenDate' ? on : sent;
    return [
      { situation: met(category, on, { transmittedDate: sent }), rules },
      { situation: met(category, counted), rules },
    ];
  },
  holds: ([waited, atOnce]) => waited?.retainUntil === atOnce?.retainUntil,
  labels: (_, { text }) => [COUNTED_FROM[text] ?? ''],
  exercisedBy: { takenDate: 0.2, transmittedDate: 0.1 },
});

const aRejectedTransmissionStartsNoStorage: Law = decisionLaw<Waited>({
  name: 'a-rejected-transmission-starts-no-storage',
  statement: 'Storage is counted from the prints that were accepted, not from those that were rejected before.',
  source: 'Reg. 2024/1358 Art. 29(1), 38(1); interpretation storageAfterRejection',
  given: fc
    .tuple(stored(eventDay.map(isoDate)), fc.integer({ min: 1, max: 30 }))
    .map(([value, days]) => ({ ...value, days })),
  asks: ({ text, category, on, days }, subject) => {
    const first = isoDate(addDays(calendarDate(on), -days));
    const again = { fingertips: 'retaken', firstTakenDate: first, firstTransmittedDate: first } as const;
    const rules = subject.ruleSet(text);
    return [met(category, on, again), met(category, on)].map((situation) => ({ situation, rules }));
  },
  holds: ([again, atOnce]) => again?.retainUntil === atOnce?.retainUntil,
  labels: ([again]) => (again?.stored === true ? ['stored'] : []),
  exercisedBy: { stored: 0.5 },
});

/** A later claim in another state, on the last day of storage of the first registration and on the day after. */
function searches({ policy: name, category, days: [day] }: TwoDays, subject: Subject): readonly Ask[] {
  const rules = subject.ruleSet(name);
  const { retainUntil } = subject.decide(met(category, day), rules);
  if (retainUntil === null || retainUntil === 'undetermined') return [];
  const after = isoDate(addDays(calendarDate(retainUntil), 1));
  const priorRecords = [heldSince(day, { regime: REGIME_OF[name], category })];
  return [retainUntil, after].map((on) => ({ situation: met('APPLICANT', on, { priorRecords }), rules }));
}

const lastDayIsTheLast: Law = decisionLaw<TwoDays>({
  name: 'last-day-is-the-last',
  statement: 'A dataset that a search can find is found on the last day of its storage and not on the day after.',
  source: 'Reg. 603/2013 Art. 12(2), 16(1); Reg. 2024/1358 Art. 29(10)',
  given: twoDays,
  asks: searches,
  holds: ([last, after], { policy: name, category }) => {
    if (last === undefined) return true;
    const recordable = category !== 'ILLEGAL_STAY' || !name.endsWith('claim-2024');
    return last.visiblePrior.includes('first') === recordable && !after?.visiblePrior.includes('first');
  },
  labels: ([last], { category }) => (last?.visiblePrior.includes('first') ? [category] : ['not-stored']),
  exercisedBy: { APPLICANT: 0.1, IRREGULAR_CROSSING: 0.1, ILLEGAL_STAY: 0.02, SAR_DISEMBARKED: 0.1 },
});

type Question = { readonly policy: RulesName; readonly situation: AnySituation };

const eachDatasetKeepsItsOwnPeriod: Law = decisionLaw<Question>({
  name: 'each-dataset-keeps-its-own-period',
  statement: 'What is stored of a person already changes neither how long nor whether new data are stored.',
  source: 'Reg. 2024/1358 Art. 3(6), 29(1) to (9)',
  given: question,
  asks: ({ policy: name, situation }, subject) =>
    [situation, { ...situation, priorRecords: [] }].map((facts) => ({
      situation: facts,
      rules: subject.ruleSet(name),
    })),
  holds: ([known, unknown]) => known?.retainUntil === unknown?.retainUntil,
  labels: ([known]) => ((known?.visiblePrior.length ?? 0) > 0 ? ['found'] : []),
  exercisedBy: { found: 0.05 },
});

const whatIsStoredHasALastDay: Law = decisionLaw<Question>({
  name: 'what-is-stored-has-a-last-day',
  statement: 'A dataset is stored exactly where there is a day until which it is stored.',
  source: 'Reg. 603/2013 Art. 12, 16, 17(3); Reg. 2024/1358 Art. 29',
  given: question,
  asks: ({ policy: name, situation }, subject) => [{ situation, rules: subject.ruleSet(name) }],
  holds: ([decision]) => decision?.stored === (decision?.retainUntil !== null),
  labels: ([decision]) => [decision?.stored === true ? 'stored' : 'not-stored'],
  exercisedBy: { stored: 0.2, 'not-stored': 0.1 },
});

type Protected = { readonly decided: string; readonly waited: number; readonly lasts: number };
const temporaryProtectionEndsTogether: Law = decisionLaw<Protected>({
  name: 'temporary-protection-ends-together',
  statement: 'Data under one Council decision end with the protection, whenever a person was registered.',
  source: 'Reg. 2024/1358 Art. 29(9)',
  given: fc.record({
    decided: fc.constantFrom('2029-07-01', '2030-01-31', '2032-02-28'),
    waited: fc.integer({ min: 0, max: 300 }),
    lasts: fc.oneof(fc.integer({ min: 300, max: 400 }), fc.integer({ min: 400, max: 1100 })),
  }),
  asks: ({ decided, waited, lasts }, subject) => {
    const ends = isoDate(addDays(calendarDate(decided), lasts));
    const facts = { councilDecisionInForce: decided, temporaryProtectionEndsOn: ends };
    return [0, waited].map((days) => ({
      situation: met('TEMP_PROTECTION', isoDate(addDays(calendarDate(decided), days)), facts),
      rules: subject.ruleSet('rules-2024'),
    }));
  },
  holds: ([first, later]) => first?.retainUntil === later?.retainUntil,
  labels: (_, { lasts }) => [lasts > 366 ? 'extended' : 'first-year'],
  exercisedBy: { extended: 0.2, 'first-year': 0.1 },
});

export const STORAGE_LAWS: readonly Law[] = [
  laterIsNotErasedEarlier,
  storageLastsAsItsArticleSays,
  aMonthWithoutTheDayEndsOnItsLast,
  oneDayAloneCounts,
  aRejectedTransmissionStartsNoStorage,
  lastDayIsTheLast,
  eachDatasetKeepsItsOwnPeriod,
  whatIsStoredHasALastDay,
  temporaryProtectionEndsTogether,
];
