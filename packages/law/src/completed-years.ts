import type { CalendarDate } from '@eurodac-sim/primitives';
import { yearMonthDay } from '@eurodac-sim/primitives';

/** The day on which a person born on 29 February completes a year in a year without that day. */
export type LeapBirthday = 'MAR1' | 'FEB28';

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * Years of age completed on a day: a year is completed at the start of the anniversary.
 *
 * @returns whole years; negative before birth
 * @source no Eurodac text says how years are counted: interpretation `leapBirthdayRule`
 */
export function completedYears(birthDate: CalendarDate, on: CalendarDate, leapBirthday: LeapBirthday = 'MAR1'): number {
  const born = yearMonthDay(birthDate);
  const day = yearMonthDay(on);
  const early = leapBirthday === 'FEB28' && born.month === 2 && born.day === 29 && !isLeapYear(day.year);
  const reached = day.month * 100 + day.day >= born.month * 100 + (early ? 28 : born.day);
  return day.year - born.year - (reached ? 0 : 1);
}
