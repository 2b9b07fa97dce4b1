import type { Instant } from '@eurodac-sim/primitives';
import { addHours } from '@eurodac-sim/primitives';

/** Mean length of a year of the Gregorian calendar. */
export const DAYS_PER_YEAR = 365.2425;

/** The moment some days later, fractions allowed, to the whole millisecond before. */
export function daysAfter(at: Instant, days: number): Instant {
  return Math.floor(addHours(at, days * 24)) as Instant;
}
