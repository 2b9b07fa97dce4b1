import type { CalendarDate } from '@eurodac-sim/primitives';
import { yearMonthDay } from '@eurodac-sim/primitives';

/** The day on which a person born on 29 February completes a year in a year without that day. */
export type LeapBirthday = 'MAR1' | 'FEB28';

type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function yearsCompleted(born: CivilDay, on: CivilDay, leapBirthday: LeapBirthday): number {
  const early = leapBirthday === 'FEB28' && born.month === 2 && born.day === 29 && !isLeapYear(on.year);
  const reached = on.month * 100 + on.day >= born.month * 100 + (early ? 28 : born.day);
  return on.year - born.year - (reached ? 0 : 1);
}

/**
 * Years of age completed on a day: a year is completed at the start of the anniversary.
 *
 * @returns whole years; negative before birth
 * @source no Eurodac text says how years are counted: interpretation `leapBirthdayRule`
 */
export function completedYears(birthDate: CalendarDate, on: CalendarDate, leapBirthday: LeapBirthday = 'MAR1'): number {
  return yearsCompleted(yearMonthDay(birthDate), yearMonthDay(on), leapBirthday);
}
