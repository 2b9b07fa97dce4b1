import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays, addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';

/** Days on which calendars, ages and laws turn: leap days and their neighbours, ends of months, changes of law. */
const EDGES: readonly CalendarDate[] = [
  '2015-07-20',
  '2029-06-12',
  '2031-06-12',
  '2016-02-29',
  '2020-02-29',
  '2024-02-29',
  '2028-02-29',
  '2027-02-28',
  '2026-03-01',
  '2026-06-11',
  '2026-06-12',
  '2026-07-01',
  '2026-08-31',
  '2026-12-31',
  '2027-01-01',
].map(calendarDate);

const FIRST = calendarDate('2015-07-20');
const LAST = calendarDate('2035-12-31');

/** A day between 2015 and 2035, near an edge about half of the time. */
export const eventDay: Arbitrary<CalendarDate> = fc.oneof(
  fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -2, max: 2 })).map(([edge, days]) => addDays(edge, days)),
  fc.integer({ min: FIRST, max: LAST }).map((day) => day as CalendarDate),
);

/** A day within two of another, the day itself often. */
export const near = (day: CalendarDate): Arbitrary<CalendarDate> =>
  fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 2 })).map((days) => addDays(day, days));

/** A few days later, the same day often among them. */
export const fewDays: Arbitrary<number> = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }));

/** A birth date, leap days more often than life has them, from 1990 to 2020. */
export const birthDay: Arbitrary<CalendarDate> = fc.oneof(
  {
    arbitrary: fc
      .constantFrom('1996-02-29', '2004-02-29', '2008-02-29', '2012-02-29', '2016-02-29', '2020-02-29')
      .map(calendarDate),
    weight: 1,
  },
  {
    arbitrary: fc
      .integer({ min: calendarDate('1990-01-01'), max: calendarDate('2020-12-31') })
      .map((day) => day as CalendarDate),
    weight: 3,
  },
);

/** Day and later day, close together and often around the end of February. */
export const daysInOrder: Arbitrary<readonly [CalendarDate, CalendarDate]> = fc
  .tuple(eventDay, fewDays)
  .map(([first, apart]) => [first, addDays(first, apart)]);

/** A moment on a day, at a full hour. */
export const momentOn = (day: CalendarDate): Arbitrary<string> =>
  fc.integer({ min: 0, max: 23 }).map((hour) => `${isoDate(day)}T${String(hour).padStart(2, '0')}:00:00Z`);

/** Birth dates of persons who come to some years of age within two days of a day, half of them, and of any others under thirty. */
export const bornAround = (day: CalendarDate, years: readonly number[]): Arbitrary<CalendarDate> =>
  fc.oneof(
    fc
      .constantFrom(...years)
      .chain((age) => near(addYears(day, -age)))
      .filter((born) => born <= day),
    fc.integer({ min: addYears(day, -30), max: day }).map((born) => born as CalendarDate),
  );
