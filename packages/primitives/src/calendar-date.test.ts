import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  daysBetween,
  isCalendarDateText,
  isoDate,
  yearMonthDay,
} from './calendar-date.ts';

const day = (text: string) => calendarDate(text);
const anyDate = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays(day('1970-01-01'), days));

describe('a civil date', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(calendarDate(isoDate(date))).toBe(date);
      }),
    );
  });

  it.each([
    ['2024-02-29', 5, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2026-06-12', 10, '2036-06-12'],
  ])('%s and %i years is %s', (from, years, to) => expect(isoDate(addYears(day(from), years))).toBe(to));

  it.each([
    ['2018-08-30', 18, '2020-02-29'],
    ['2016-08-31', 18, '2018-02-28'],
    ['2016-03-01', 18, '2017-09-01'],
  ])('%s and %i months is %s', (from, months, to) => expect(isoDate(addMonths(day(from), months))).toBe(to));

  it('counts days across a leap day', () => {
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2);
    expect(daysBetween(day('2026-02-28'), day('2026-03-01'))).toBe(1);
  });

  it('gives year, month and day', () =>
    expect(yearMonthDay(day('2026-06-12'))).toEqual({ year: 2026, month: 6, day: 12 }));

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-06-12T00:00:00Z'])('refuses %j', (text) => {
    expect(isCalendarDateText(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(/expected a day of the calendar/);
  });
});
