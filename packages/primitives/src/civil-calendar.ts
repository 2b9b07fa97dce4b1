// The Gregorian calendar in whole numbers: a cycle of 400 years has 146,097 days, and a year that starts on 1 March has
// its leap day at the end. Compared with Temporal over the whole range in the tests.

const DAYS_IN_CYCLE = 146_097;
const YEARS_IN_CYCLE = 400;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;
const MONTHS_IN_YEAR = 12;

export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** Days from 1 March to the first of a month, months counted from March as 0. */
const daysBeforeMonth = (fromMarch: number): number => Math.floor((153 * fromMarch + 2) / 5);

/** Days since 1970-01-01; `month` 1 to 12. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / YEARS_IN_CYCLE);
  const ofCycle = marchYear - cycle * YEARS_IN_CYCLE;
  const ofYear = daysBeforeMonth(month > 2 ? month - 3 : month + 9) + day - 1;
  return cycle * DAYS_IN_CYCLE + 365 * ofCycle + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100) + ofYear - EPOCH;
}

/** Year, month (1 to 12) and day (1 to 31) of a number of days since 1970-01-01. */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + EPOCH;
  const cycle = Math.floor(shifted / DAYS_IN_CYCLE);
  const ofCycle = shifted - cycle * DAYS_IN_CYCLE;
  const yearOfCycle = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) / 365,
  );
  const ofYear = ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = cycle * YEARS_IN_CYCLE + yearOfCycle + (month <= 2 ? 1 : 0);
  return { year, month, day: ofYear - daysBeforeMonth(fromMarch) + 1 };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % YEARS_IN_CYCLE === 0;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_OF_MONTH[month - 1]!;
}

/** The same day some months on; the last day of the month where it has no such day. */
export function civilAfterMonths({ year, month, day }: CivilDay, months: number): CivilDay {
  const counted = year * MONTHS_IN_YEAR + month - 1 + months;
  const toYear = Math.floor(counted / MONTHS_IN_YEAR);
  const toMonth = counted - toYear * MONTHS_IN_YEAR + 1;
  return { year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) };
}
