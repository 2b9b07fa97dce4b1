import { calendarDate } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../ledger/ledger-event.ts';
import { losses } from './losses.ts';
import { outcomes } from './measures.ts';

const day = (number: number) => (calendarDate('2027-01-01') + number) as LedgerEvent['on'];
const arrived = (person: number, claimed: boolean): LedgerEvent => ({
  kind: 'arrived',
  person,
  on: day(0),
  ageBand: '14-15',
  sex: 'male',
  claimed,
});
const recorded = (person: number, childYears: number): LedgerEvent => ({
  kind: 'recorded',
  person,
  on: day(1),
  contact: 0,
  category: 'APPLICANT',
  storageEndsOn: day(3653),
  childYears,
});
const searched = (person: number, mateFound: boolean): LedgerEvent => ({
  kind: 'searched',
  person,
  on: day(30),
  contact: 1,
  visibleOthers: 10,
  matePresent: true,
  mateFound,
  falseIdentificationProbability: 0.25,
});
const moved = (person: number): LedgerEvent => ({ kind: 'moved-on', person, on: day(20), to: 'DE' });
const met = (person: number): LedgerEvent => ({ kind: 'encountered', person, on: day(28), by: 'claim' });
const lost = (person: number, cause: 'not-encountered' | 'not-registered' | 'missed-by-matcher'): LedgerEvent => ({
  kind: 'lost',
  person,
  on: day(28),
  cause,
});

// Minor 0 is identified 11 days after moving; 1 is missed; 2 is neither registered nor met; 3 stays.
const EVENTS: readonly LedgerEvent[] = [
  ...[arrived(0, true), recorded(0, 3), moved(0), met(0), searched(0, true)],
  { kind: 'identified', person: 0, on: day(31), contact: 1 },
  ...[arrived(1, false), recorded(1, 2), moved(1), met(1), searched(1, false), lost(1, 'missed-by-matcher')],
  ...[arrived(2, false), lost(2, 'not-registered'), moved(2), lost(2, 'not-encountered')],
  ...[arrived(3, false), recorded(3, 1)],
];
const LEDGER = { policy: 'a', point: '{}', events: EVENTS };
const NOBODY = { policy: 'b', point: '{}', events: [0, 1, 2, 3].map((person) => arrived(person, person === 0)) };
const RESULT = outcomes(LEDGER, NOBODY, 730);
const of = (measure: string, subgroup = 'all') =>
  RESULT.find((outcome) => outcome.measure === measure && outcome.subgroup === subgroup)!.value;

describe('measures of a ledger of four minors', () => {
  it.each([
    ['O1', 'all', 1 / 3],
    ['O1', 'claim-yes', 1],
    ['O1', 'claim-no', 0],
    ['O1', 'sex-female', null],
    ['O1e', 'all', 1 / 2],
    ['O2', 'day-7', 0],
    ['O2', 'day-30', 1 / 3],
    ['O6', 'all', 3],
    ['O7', 'all', 6],
    ['O7', 'claim-no', null],
    ['O7b', 'all', 6],
    ['O8', 'all', 0.25],
    ['O8b', 'all', 1 / 2],
    ['O14', 'all', 0],
    ['O19', 'children-registered', 3],
    ['O19', 'searches', 2],
  ])('%s of %s is %s', (measure, subgroup, value) => expect(of(measure, subgroup)).toBe(value));

  it('have no ratio of differences against themselves', () => {
    const same = outcomes(LEDGER, LEDGER, 730);
    expect(same.find(({ measure, subgroup }) => measure === 'O6' && subgroup === 'all')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
    });
  });

  it('do not depend on reception', () => {
    const inReception: readonly LedgerEvent[] = [
      ...EVENTS,
      { kind: 'placed', person: 0, on: day(1), in: 'GR' },
      { kind: 'departed', person: 0, on: day(9), from: 'GR' },
    ];
    expect(outcomes({ ...LEDGER, events: inReception }, NOBODY, 730)).toEqual(RESULT);
    expect(losses({ ...LEDGER, events: inReception })).toEqual(losses(LEDGER));
  });

  it('lose each minor to the first cause in the fixed order', () => {
    const counts = losses(LEDGER).filter(({ count }) => count > 0);
    expect(counts.map(({ cause, count, share }) => [cause, count, share])).toEqual([
      ['not-encountered', 1, 1 / 3],
      ['missed-by-matcher', 1, 1 / 3],
    ]);
  });

  it('refuse a minor who moved on and is neither identified nor lost', () =>
    expect(() => losses({ ...LEDGER, events: [arrived(0, true), moved(0)] })).toThrow(/neither identified nor lost/));
});
