import type { EventCategory } from '@eurodac-sim/law';
import { addDays, addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { bornYearsBefore } from '../arbitraries/ages.ts';
import { eventDay, near } from '../arbitraries/days.ts';
import { heldSince, met } from '../arbitraries/plain-situation.ts';
import { eventCategory } from '../arbitraries/situations.ts';
import { decisionLaw } from '../decision-law.ts';
import type { Law } from '../law.ts';
import type { RulesName } from '../subject.ts';

const CHANGES = ['2015-07-20', '2026-06-12'] as const;
/** The texts in turn, and their first days. @source Reg. 603/2013 Art. 46; Reg. 2024/1358 Art. 63(2) */
const textOn = (day: string): RulesName =>
  day < CHANGES[0] ? 'rules-2000' : day < CHANGES[1] ? 'rules-2013' : 'rules-2024';
const aChange: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...CHANGES).chain((day) => near(calendarDate(day))),
    eventDay,
  )
  .map(isoDate);

type Dated = { readonly category: EventCategory; readonly on: string; readonly years: number };
const dated: fc.Arbitrary<Dated> = fc.record({
  category: eventCategory,
  on: aChange,
  years: fc.integer({ min: 3, max: 20 }),
});

const theLawOfTheDayDecides: Law = decisionLaw<Dated>({
  name: 'the-law-of-the-day-decides',
  statement: 'What begins and ends on one day is decided by the text that applies on it.',
  source: 'Reg. 603/2013 Art. 46; Reg. 2024/1358 Art. 62, 63(2)',
  given: dated,
  asks: ({ category, on, years }, subject) => {
    const situation = met(category, on, { birthDate: bornYearsBefore(on, years, 100) });
    return [
      { situation, rules: 'by-date' },
      { situation, rules: subject.ruleSet(textOn(on)) },
    ];
  },
  holds: ([byDate, byText]) => byDate?.mustTake === byText?.mustTake && byDate?.retainUntil === byText?.retainUntil,
  labels: (_, { on }) => [textOn(on), ...(on === CHANGES[1] ? ['first-day-of-2024'] : [])],
  exercisedBy: { 'rules-2000': 0.01, 'rules-2013': 0.1, 'rules-2024': 0.1, 'first-day-of-2024': 0.02 },
});

type Across = {
  readonly category: EventCategory;
  readonly before: number;
  readonly after: number;
  readonly years: number;
};
const across: fc.Arbitrary<Across> = fc.record({
  category: fc.constantFrom('APPLICANT' as const, 'IRREGULAR_CROSSING' as const),
  before: fc.integer({ min: 1, max: 3 }),
  after: fc.integer({ min: 0, max: 3 }),
  years: fc.integer({ min: 3, max: 20 }),
});
const around = (days: number): string => isoDate(addDays(calendarDate(CHANGES[1]), days));

const theDutyIsOfTheEvent: Law = decisionLaw<Across>({
  name: 'the-duty-is-of-the-event',
  statement: 'Who was met before the law changed is owed what the old text owes, whenever the data arrive.',
  source: 'Reg. 2024/1358 Art. 63(2); interpretation changeOfLaw',
  given: across,
  asks: ({ category, before, after, years }, subject) => {
    const on = around(-before);
    const situation = met(category, on, { birthDate: bornYearsBefore(on, years, 100), transmittedDate: around(after) });
    return [
      { situation, rules: 'by-date' },
      { situation, rules: subject.ruleSet('rules-2013') },
    ];
  },
  holds: ([byDate, old]) => byDate?.mustTake === old?.mustTake,
  labels: (_, { years }) => [years >= 6 && years < 14 ? 'between-the-ages' : 'other-age'],
  exercisedBy: { 'between-the-ages': 0.1, 'other-age': 0.1 },
});

const theStorageIsOfTheTransmission: Law = decisionLaw<Across>({
  name: 'the-storage-is-of-the-transmission',
  statement: 'What arrives after the law has changed is stored as long as the new text says.',
  source: 'Reg. 2024/1358 Art. 29, 63(2); interpretation changeOfLaw',
  given: across.map((value) => ({ ...value, years: value.years + 15 })),
  asks: ({ category, before, after, years }, subject) => {
    const on = around(-before);
    const situation = met(category, on, { birthDate: bornYearsBefore(on, years, 100), transmittedDate: around(after) });
    return [
      { situation, rules: 'by-date' },
      { situation, rules: subject.ruleSet('rules-2024') },
    ];
  },
  holds: ([byDate, renewed]) => byDate?.retainUntil === renewed?.retainUntil,
  labels: (_, { category }) => [category],
  exercisedBy: { APPLICANT: 0.2, IRREGULAR_CROSSING: 0.2 },
});

type Legacy = { readonly recorded: string; readonly days: number };
const oldRecordsKeepTheirPeriod: Law = decisionLaw<Legacy>({
  name: 'old-records-keep-their-period',
  statement: 'A border record of 2013 is found under the law of 2024 for its eighteen months and no longer.',
  source: 'Reg. 603/2013 Art. 16(1); interpretation legacyRetentionRule',
  given: fc.record({
    recorded: fc.integer({ min: 0, max: 350 }).map((days) => isoDate(addDays(calendarDate('2025-06-20'), days))),
    days: fc.integer({ min: -3, max: 3 }),
  }),
  asks: ({ recorded, days }, subject) => {
    const half = addDays(addYears(calendarDate(recorded), 1), 181 + days * 20);
    const record = heldSince(recorded, { regime: 'EU603-2013', category: 'IRREGULAR_CROSSING' });
    const situation = met('ILLEGAL_STAY', isoDate(half), { priorRecords: [record] });
    const own = met('IRREGULAR_CROSSING', recorded);
    return [
      { situation, rules: subject.ruleSet('rules-2024') },
      { situation: own, rules: subject.ruleSet('rules-2013') },
    ];
  },
  holds: ([search, own], { recorded, days }) => {
    const on = isoDate(addDays(addYears(calendarDate(recorded), 1), 181 + days * 20));
    return search?.visiblePrior.includes('first') === on <= String(own?.retainUntil);
  },
  labels: ([search]) => [search?.visiblePrior.includes('first') ? 'found' : 'gone'],
  exercisedBy: { found: 0.2, gone: 0.2 },
});

export const CHANGE_OF_LAW_LAWS: readonly Law[] = [
  theLawOfTheDayDecides,
  theDutyIsOfTheEvent,
  theStorageIsOfTheTransmission,
  oldRecordsKeepTheirPeriod,
];
