import type { Brand } from './brand.ts';
import type { CalendarDate } from './calendar-date.ts';

/** A moment, as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** Whether a text is a moment in UTC in the form `2026-06-12T09:00:00Z`. */
export function isInstantText(text: string): boolean {
  return (
    ISO_INSTANT.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text.slice(0, 10))
  );
}

/**
 * The moment written as `2026-06-12T09:00:00Z`.
 *
 * @throws {RangeError} the text has another form or another zone than Z, or names a moment that does not exist
 */
export function instant(text: string): Instant {
  if (!isInstantText(text)) throw new RangeError(`'${text}' is not a moment; expected UTC as YYYY-MM-DDThh:mm:ssZ`);
  return Date.parse(text) as Instant;
}

/** The moment as `2026-06-12T09:00:00Z`, without fractions of a second. */
export function isoInstant(moment: Instant): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** The moment some hours later. */
export function addHours(moment: Instant, hours: number): Instant {
  return (moment + hours * HOUR) as Instant;
}

/** The civil date of a moment in UTC. */
export function dateOf(moment: Instant): CalendarDate {
  return Math.floor(moment / DAY) as CalendarDate;
}

/** Midnight UTC at which a date starts. */
export function startOf(date: CalendarDate): Instant {
  return (date * DAY) as Instant;
}
