import { describe, expect, it } from 'vitest';
import { MEASURE_ROWS, measuredLedgers } from './measures.ts';
import { MEASURE_IDS } from './outcome.ts';
import type { Story } from './story.test.fixture.ts';
import {
  arrives,
  ends,
  isIdentifiedOn,
  isMet,
  isRecorded,
  isSearched,
  loses,
  measured,
  moves,
  row,
  SETTINGS,
} from './story.test.fixture.ts';

// Minor 0 is identified 11 days after moving; 1 is missed; 2 is neither registered nor met; 3 stays.
const STORY: Story = [
  ...[arrives(0, { claimed: true }), isRecorded(0, 1), moves(0, 20), isMet(0, 28), isSearched(0, 30)],
  ...[isIdentifiedOn(0, 31), ends(0)],
  ...[arrives(1), isRecorded(1, 1, { childDays: 730.485 }), moves(1, 20), isMet(1, 28)],
  ...[isSearched(1, 30, { mateFound: false }), loses(1, 30, 'missed-by-matcher'), ends(1)],
  ...[arrives(2), loses(2, 0, 'not-registered'), moves(2, 20), loses(2, 730, 'not-encountered'), ends(2)],
  ...[arrives(3), isRecorded(3, 1, { childDays: 365.2425 }), ends(3)],
];
const NOBODY: Story = [0, 1, 2, 3].map((person) => arrives(person, { claimed: person === 0 }));
const RESULT = measured(STORY, NOBODY);

describe('measures of a ledger of four minors', () => {
  it.each([
    ['O1', 'all', 1 / 3],
    ['O1', 'claim-yes', 1],
    ['O1', 'claim-no', 0],
    ['O1', 'sex-female', null],
    ['O1', 'nationality-other', 1 / 3],
    ['O1e', 'all', 1 / 2],
    ['O2', 'day-7', 0],
    ['O2', 'day-30', 1 / 3],
    ['O6', 'all', 3],
    ['O7', 'all', 6],
    ['O7', 'claim-no', null],
    ['O7', 'person-years', 30],
    ['O7', 'idle-storage', 1 / 6],
    ['O7b', 'all', 6],
    ['O8', 'all', 0.5],
    ['O8', 'per-child', 0.125],
    ['O8', 'ever-affected', 0.125],
    ['O8', 'positive-predictive-value', 2 / 3],
    ['O8b', 'all', 1 / 2],
    ['O8b', 'record-under-30-days', 1 / 2],
    ['O8b', 'record-30-to-179-days', null],
    ['O14', 'all', 0],
    ['O16', 'false-to-true', 0.5],
    ['O19', 'children-registered', 3],
    ['O19', 'searches', 2],
  ] as const)('%s of %s is %s', (measure, subgroup, value) => {
    const found = row(RESULT, measure, subgroup).value;
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 12);
  });

  it('have no ratio of differences against themselves', () =>
    expect(row(measured(STORY), 'O6')).toMatchObject({ value: null, numerator: 0, denominator: 0 }));

  it('give every row of every measure once, and no other', () => {
    const names = ({ measure, subgroup }: { measure: string; subgroup: string }) => `${measure} ${subgroup}`;
    expect(RESULT.map(names).sort()).toEqual(MEASURE_ROWS.map(names).sort());
    expect(new Set(MEASURE_ROWS.map(names)).size).toBe(MEASURE_ROWS.length);
    expect([...new Set(MEASURE_ROWS.map(({ measure }) => measure))]).toEqual(MEASURE_IDS);
  });

  it('are never a number where there is nobody', () => {
    const empty = measured([], []);
    const numbers = empty.filter(({ value, measure }) => value !== null && measure !== 'O19' && value !== 0);
    expect(numbers).toEqual([]);
    for (const { value, denominator, measure } of empty) if (denominator === 0) expect(value, measure).toBeNull();
  });

  it('give a share between 0 and 1, and every ratio as its numerator over its denominator', () => {
    const shares = new Set(
      MEASURE_ROWS.filter(({ is }) => is === 'share').map(({ measure, subgroup }) => `${measure} ${subgroup}`),
    );
    for (const { measure, subgroup, value, numerator, denominator } of RESULT) {
      if (value === null || denominator === null) continue;
      expect(value, `${measure} ${subgroup}`).toBe(numerator! / denominator);
      if (shares.has(`${measure} ${subgroup}`)) expect(value >= 0 && value <= 1, `${measure} ${subgroup}`).toBe(true);
    }
  });

  it('do not depend on the order of minors, nor on that of events of one moment', () => {
    expect(measured(STORY.toReversed(), NOBODY.toReversed())).toEqual(RESULT);
    const sameMoment = STORY.toSorted((a, b) => a.at - b.at || b.person - a.person || (a.kind < b.kind ? 1 : -1));
    expect(measured(sameMoment, NOBODY)).toEqual(RESULT);
  });

  it('refuse a minor who moved on and is neither identified nor lost, one who never arrived, and no baseline', () => {
    expect(() => measured([arrives(0), moves(0, 3)])).toThrow(/minor 0: move 1 is neither identified nor lost/);
    expect(() => measured([moves(7, 3)])).toThrow(/minor 7 has events but never arrived/);
    expect(() => measuredLedgers([{ policy: 'after', point: '{}', events: [] }], SETTINGS)).toThrow(
      /no ledger of the baseline 'before'/,
    );
  });
});
