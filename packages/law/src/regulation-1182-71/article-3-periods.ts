import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';

/** Periods in months and years end on the same day, or on the last day of the month. @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c) */
export const LAST_DAY_OF_MONTH: Citation = citing('Reg. (EEC, Euratom) 1182/71')('3(2)(c)', 'read');
export const NEXT_WORKING_DAY: Citation = citing('Reg. (EEC, Euratom) 1182/71')('3(4)', 'read');

/** The day itself, or the Monday after a Saturday or Sunday; public holidays, which differ by state, are not known here. @source Reg. (EEC, Euratom) 1182/71 Art. 3(4) */
export function nextWorkingDay(date: CalendarDate): CalendarDate {
  const sinceMonday = (((date + 3) % 7) + 7) % 7;
  return sinceMonday < 5 ? date : addDays(date, 7 - sinceMonday);
}
