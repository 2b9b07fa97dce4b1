import type { RuleSet, WrittenDecision, WrittenPriorRecord } from '@eurodac-sim/law';
import type { AnySituation } from '../subject.ts';
import type { Mistake, Mutant } from './mutant.ts';
import { isOld, mistaken, withRecords } from './mutant.ts';
import { underText, withGroup, withoutEffect } from './rule-edits.ts';

const yearsOn = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** The day that storage of an event is counted from. */
function countedFrom({ category, takenDate, transmittedDate }: AnySituation, rules: RuleSet): string | null {
  const from = rules.categories[category]?.stored?.from;
  return (from === 'taken' ? takenDate : transmittedDate) ?? null;
}

/** Storage that began on a leap day ends on another day of its last month or the next, of old records too. */
const leapDaysEnd = (end: (month: string) => string, asIfMade: string): Mistake => ({
  facts: (situation) =>
    withRecords(situation, (record) =>
      record.takenDate?.endsWith('-02-29') && isOld(record, situation)
        ? { takenDate: sameYear(record, asIfMade), transmittedDate: sameYear(record, asIfMade) }
        : {},
    ),
  answer: ({ retainUntil, erasedOn }: WrittenDecision, situation, rules) =>
    retainUntil && erasedOn === null && countedFrom(situation, rules)?.endsWith('-02-29')
      ? { retainUntil: end(retainUntil) }
      : {},
});
const sameYear = ({ takenDate }: WrittenPriorRecord, day: string): string => `${takenDate?.slice(0, 4)}${day}`;

const STORAGE: readonly Mutant[] = [
  mistaken(
    'later-is-not-erased-earlier',
    'storage from a leap day ends on the first of February',
    leapDaysEnd((day) => `${day.slice(0, 7)}-01`, '-02-01'),
  ),
  mistaken('storage-lasts-as-its-article-says', 'a refused admission is kept as long as one that is granted', {
    rules: (rules) =>
      withGroup(rules, 'ADMISSION_REFUSED', () => {
        const stored = rules.categories.ADMISSION_GRANTED?.stored;
        return stored ? { stored } : {};
      }),
  }),
  mistaken(
    'a-month-without-the-day-ends-on-its-last',
    'storage from a leap day ends on the first of March',
    leapDaysEnd((day) => (day.endsWith('-02-28') ? `${day.slice(0, 4)}-03-01` : day), '-03-01'),
  ),
  mistaken('one-day-alone-counts', 'the law of 2013 counts from the transmission', {
    rules: underText('EU603-2013', (rules) =>
      (['APPLICANT', 'IRREGULAR_CROSSING', 'SAR_DISEMBARKED'] as const).reduce(
        (before, category) =>
          withGroup(before, category, ({ stored }) =>
            stored?.from === 'taken' ? { stored: { ...stored, from: 'transmitted' } } : {},
          ),
        rules,
      ),
    ),
  }),
  mistaken('a-rejected-transmission-starts-no-storage', 'storage starts with the rejected prints', {
    reading: { storageAfterRejection: 'FIRST' },
  }),
  mistaken('last-day-is-the-last', 'the last day does not count', {
    facts: (situation, rules) =>
      withRecords(situation, (record) =>
        record.regime === rules.regime && record.takenDate === record.transmittedDate && isOld(record, situation)
          ? { takenDate: dayBefore(record.takenDate), transmittedDate: dayBefore(record.transmittedDate) }
          : {},
      ),
  }),
  mistaken('each-dataset-keeps-its-own-period', 'own earlier data lengthen storage', {
    answer: ({ retainUntil, erasedOn }, { memberState, priorRecords = [] }) =>
      retainUntil && erasedOn === null && priorRecords.some((record) => record.memberState === memberState)
        ? { retainUntil: yearsOn(retainUntil, 1) }
        : {},
  }),
  mistaken('what-is-stored-has-a-last-day', 'who was rescued and is known already is said not to be stored', {
    answer: ({ linkedPrior }, { category, priorRecords = [] }, { regime }) =>
      regime === 'EU2024-1358' && category === 'SAR_DISEMBARKED' && priorRecords.length > 0 && linkedPrior.length === 0
        ? { stored: false }
        : {},
  }),
  mistaken('temporary-protection-ends-together', 'each registration lasts a year of its own', {
    rules: (rules) =>
      withGroup(rules, 'TEMP_PROTECTION', ({ storageCitation }) => ({
        stored: { lasts: { years: 1 }, from: 'transmitted', citation: storageCitation },
      })),
  }),
];

const dayBefore = (day: string | null | undefined): string | null =>
  day == null ? null : new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const LATER_EVENTS: readonly Mutant[] = [
  mistaken('citizenship-erases-whatever-the-text', 'a state waits to learn of citizenship it gave itself', {
    facts: ({ memberState, laterEvents = [] }) => ({
      laterEvents: laterEvents.map((event) =>
        event.type === 'CITIZENSHIP_ACQUIRED' && event.memberState === memberState && event.awareDate
          ? { ...event, date: event.awareDate }
          : event,
      ),
    }),
  }),
  mistaken('erasure-waits-until-the-state-knows', 'citizenship of another state is known at once', {
    facts: ({ memberState, laterEvents = [] }) => ({
      laterEvents: laterEvents.map((event) =>
        event.type === 'CITIZENSHIP_ACQUIRED' && event.memberState !== memberState
          ? { ...event, awareDate: event.date }
          : event,
      ),
    }),
  }),
  mistaken('until-2024-leaving-erases-border-data', 'the law of 2013 only notes a departure', {
    rules: underText('EU603-2013', (rules) =>
      withoutEffect(withoutEffect(rules, 'IRREGULAR_CROSSING', 'LEFT_TERRITORY'), 'SAR_DISEMBARKED', 'LEFT_TERRITORY'),
    ),
  }),
  mistaken('since-2024-citizenship-alone-erases', 'a withdrawal of status erases data of illegal stay in 2024', {
    rules: underText('EU2024-1358', (rules) =>
      withGroup(rules, 'ILLEGAL_STAY', ({ later, storageCitation }) => ({
        later: { ...later, STATUS_WITHDRAWN: { does: 'erases', citation: storageCitation } },
      })),
    ),
  }),
  mistaken('protection-marks-an-applicant', 'the proposal of 2016 does not mark', {
    rules: underText('COM2016-272', (rules) => withoutEffect(rules, 'APPLICANT', 'PROTECTION_GRANTED')),
  }),
  mistaken('withdrawal-takes-the-mark-away', 'a withdrawal is not read', {
    facts: ({ laterEvents = [] }) => ({ laterEvents: laterEvents.filter(({ type }) => type !== 'STATUS_WITHDRAWN') }),
  }),
  mistaken('a-residence-document-marks-who-did-not-apply', 'a residence document is only noted', {
    rules: underText('EU2024-1358', (rules) => withoutEffect(rules, 'ILLEGAL_STAY', 'RESIDENCE_DOCUMENT_ISSUED')),
  }),
  mistaken('a-mark-leaves-the-period', 'a mark takes a year away', {
    answer: ({ marked, retainUntil, erasedOn }) =>
      marked === true && retainUntil && erasedOn === null ? { retainUntil: yearsOn(retainUntil, -1) } : {},
  }),
  mistaken('a-departure-leaves-mark-and-storage', 'a departure takes the mark of protection away', {
    rules: underText('EU2024-1358', (rules) =>
      withGroup(rules, 'APPLICANT', ({ later, storageCitation }) => ({
        later: { ...later, LEFT_TERRITORY: { does: 'unmarks', citation: storageCitation } },
      })),
    ),
  }),
  mistaken('too-late-changes-nothing', 'a grant after the end of storage still marks', {
    answer: ({ retainUntil, erasedOn }, { laterEvents = [] }) =>
      retainUntil &&
      erasedOn === null &&
      laterEvents.some(({ type, date }) => type === 'PROTECTION_GRANTED' && date > retainUntil)
        ? { marked: true }
        : {},
  }),
  mistaken('what-is-yet-to-happen-does-not-count', 'the day of asking is not read', {
    facts: () => ({ asOf: null }),
  }),
  mistaken('later-events-only-shorten', 'an erasure starts storage again', {
    answer: ({ retainUntil, erasedOn }) =>
      retainUntil && erasedOn && erasedOn !== 'undetermined' ? { retainUntil: yearsOn(retainUntil, 50) } : {},
  }),
  mistaken('the-order-of-telling-does-not-matter', 'what is told after something later is lost', {
    facts: ({ laterEvents = [] }) => ({
      laterEvents: laterEvents.filter(({ date }, index) =>
        laterEvents.slice(0, index).every((earlier) => earlier.date <= date),
      ),
    }),
  }),
];

export const DATASET_MUTANTS: readonly Mutant[] = [...STORAGE, ...LATER_EVENTS];
