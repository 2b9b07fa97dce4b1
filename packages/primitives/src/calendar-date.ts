import { Temporal } from 'temporal-polyfill';
import type { Brand } from './brand.ts';

/** A civil date without time zone, held as whole days since 1970-01-01, so that dates compare as numbers. */
export type CalendarDate = Brand<number, 'CalendarDate'>;

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const plain = (date: CalendarDate): Temporal.PlainDate => EPOCH.add({ days: date });
const fromPlain = (date: Temporal.PlainDate): CalendarDate =>
  EPOCH.until(date, { largestUnit: 'days' }).days as CalendarDate;

/** Whether a text is a date of the calendar in the form `2026-06-12`. */
export function isCalendarDateText(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The date written as `2026-06-12`.
 *
 * @throws {RangeError} the text has another form, or names a day that does not exist
 */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDateText(text))
    throw new RangeError(`'${text}' is not a date; expected a day of the calendar as YYYY-MM-DD`);
  return fromPlain(Temporal.PlainDate.from(text));
}

/** The date as `2026-06-12`. */
export function isoDate(date: CalendarDate): string {
  return plain(date).toString();
}

/** Year, month (1 to 12) and day (1 to 31) of a date. */
export function yearMonthDay(date: CalendarDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const { year, month, day } = plain(date);
  return { year, month, day };
}

/** The date some whole days later, or earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return (date + days) as CalendarDate;
}

/** The same day some months on; the last day of the month where it has no such day. @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c) */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return fromPlain(plain(date).add({ months }, { overflow: 'constrain' }));
}

/** The same day some years on; 28 February where that year has no 29th. @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c) */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return fromPlain(plain(date).add({ years }, { overflow: 'constrain' }));
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return to - from;
}
