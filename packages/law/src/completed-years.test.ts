import { addDays, addYears, calendarDate } from '@eurodac-sim/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedYears } from './completed-years.ts';

const day = calendarDate;
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1970-01-01'), days));

describe('completed years', () => {
  it.each([
    ['2020-06-12', '2026-06-11', 5],
    ['2020-06-12', '2026-06-12', 6],
    ['2012-01-01', '2025-12-31', 13],
    ['2012-01-01', '2026-01-01', 14],
    ['2020-12-31', '2026-12-30', 5],
    ['2026-06-12', '2026-06-12', 0],
    ['2026-06-13', '2026-06-12', -1],
  ])('of a person born on %s are on %s: %i', (born, on, years) =>
    expect(completedYears(day(born), day(on))).toBe(years),
  );

  it.each([
    ['2004-02-29', '2018-02-27', 13, 13],
    ['2004-02-29', '2018-02-28', 13, 14],
    ['2004-02-29', '2018-03-01', 14, 14],
    ['2020-02-29', '2026-02-28', 5, 6],
    ['2020-02-29', '2028-02-28', 7, 7],
    ['2020-02-29', '2028-02-29', 8, 8],
    ['2096-02-29', '2100-02-28', 3, 4],
    ['2096-02-29', '2104-02-28', 7, 7],
  ])('of a leap-day birth %s are on %s: %i in March, %i in February', (born, on, march, february) => {
    expect(completedYears(day(born), day(on))).toBe(march);
    expect(completedYears(day(born), day(on), 'FEB28')).toBe(february);
  });

  it('never fall from one day to the next, under either rule', () =>
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('MAR1' as const, 'FEB28' as const), (born, on, rule) => {
        expect([0, 1]).toContain(completedYears(born, addDays(on, 1), rule) - completedYears(born, on, rule));
      }),
    ));

  it('are n on the nth anniversary and n - 1 the day before, but for leap days in March', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (born, years) => {
        const anniversary = addYears(born, years);
        expect(completedYears(born, anniversary, 'FEB28')).toBe(years);
        expect(completedYears(born, addDays(anniversary, -1), 'FEB28')).toBe(years - 1);
        expect(completedYears(born, addDays(anniversary, 1), 'MAR1')).toBe(years);
      }),
    ));
});
