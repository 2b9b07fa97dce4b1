import type { Brand } from './brand.ts';
import type { CivilDay } from './civil-calendar.ts';
import { civilAfterMonths, civilFromDays, daysFromCivil, daysInMonth } from './civil-calendar.ts';

/** A civil date without time zone, held as whole days since 1970-01-01, so that dates compare as numbers. */
export type CalendarDate = Brand<number, 'CalendarDate'>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTHS_IN_YEAR = 12;

const civilDay = (text: string): CivilDay => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8, 10)),
});

const date = ({ year, month, day }: CivilDay): CalendarDate => daysFromCivil(year, month, day) as CalendarDate;

function exists({ year, month, day }: CivilDay): boolean {
  return month >= 1 && month <= MONTHS_IN_YEAR && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a text is a date of the calendar in the form `2026-06-12`. */
export function isCalendarDateText(text: string): boolean {
  return ISO_DATE.test(text) && exists(civilDay(text));
}

/**
 * The date written as `2026-06-12`.
 *
 * @throws {RangeError} the text has another form, or names a day that does not exist
 */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDateText(text))
    throw new RangeError(`'${text}' is not a date; expected a day of the calendar as YYYY-MM-DD`);
  return date(civilDay(text));
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The date as `2026-06-12`; years 0 to 9999. */
export function isoDate(date: CalendarDate): string {
  const { year, month, day } = civilFromDays(date);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Year, month (1 to 12) and day (1 to 31) of a date. */
export function yearMonthDay(date: CalendarDate): CivilDay {
  return civilFromDays(date);
}

/** The date some whole days later, or earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return (date + days) as CalendarDate;
}

/** The same day some months on; the last day of the month where it has no such day. @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c) */
export function addMonths(start: CalendarDate, months: number): CalendarDate {
  return date(civilAfterMonths(civilFromDays(start), months));
}

/** The same day some years on; 28 February where that year has no 29th. @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c) */
export function addYears(start: CalendarDate, years: number): CalendarDate {
  return addMonths(start, years * MONTHS_IN_YEAR);
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return to - from;
}
