import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilAfterMonths, civilFromDays, daysFromCivil, isLeapYear } from './civil-calendar.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const theirs = (days: number): Temporal.PlainDate => EPOCH.add({ days });
const fields = ({ year, month, day }: Temporal.PlainDate) => ({ year, month, day });

describe('the calendar in whole numbers', () => {
  it('names every day from 1890 to 2110 as Temporal does', () => {
    let looked = 0;
    let there = theirs(-29_220);
    for (let days = -29_220; days <= 51_500; days += 1) {
      const civil = civilFromDays(days);
      if (civil.year !== there.year || civil.month !== there.month || civil.day !== there.day)
        expect({ days, ...civil }).toEqual({ days, ...fields(there) });
      if (daysFromCivil(civil.year, civil.month, civil.day) !== days) expect(civil).toBe(days);
      there = there.add({ days: 1 });
      looked += 1;
    }
    expect(looked).toBe(80_721);
  });

  it('adds months as Temporal does, the last day of a month at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: -600, max: 600 }), (days, months) => {
        const expected = theirs(days).add({ months }, { overflow: 'constrain' });
        expect(civilAfterMonths(civilFromDays(days), months)).toEqual(fields(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [1900, false],
    [2000, true],
    [2028, true],
    [2100, false],
  ])('the year %i is a leap year: %j', (year, leap) => expect(isLeapYear(year)).toBe(leap));
});
