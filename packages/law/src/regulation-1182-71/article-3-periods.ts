import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays } from '@eurodac-sim/primitives';
import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { citing } from '../citation.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EEC, Euratom) 1182/71',
  number: '3',
  title: 'Calculation of periods (the article has no heading)',
  file: 'regulation-1182-71/article-3-periods.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A period counted from an event in days, weeks, months or years leaves the day of the event out. From memory: a period in hours leaves out the hour of the event.',
    },
    {
      number: '2',
      says: 'Under point (c) a period in months or years ends with the last hour of the same date as the day from which it runs, or of the last day of the month where that date is missing. From memory, points (a) and (b): periods in hours and days run from the start of the first hour or day to the end of the last.',
    },
    {
      number: '3',
      says: 'From memory: holidays, Saturdays and Sundays count, unless a text says otherwise.',
      undecided: 'every rule here counts all days',
    },
    {
      number: '4',
      says: 'A period that ends on a holiday, a Saturday or a Sunday ends with the last hour of the next working day; whether that lengthens storage is an open question.',
    },
    {
      number: '5',
      says: 'From memory: a period of two days or more holds at least two working days.',
      undecided: 'public holidays differ by state and are not known here',
    },
  ],
};

/** Periods in months and years end on the same day, or on the last day of the month. @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c) */
export const LAST_DAY_OF_MONTH: Citation = citing('Reg. (EEC, Euratom) 1182/71')('3(2)(c)', 'read');
export const NEXT_WORKING_DAY: Citation = citing('Reg. (EEC, Euratom) 1182/71')('3(4)', 'read');

/** The day itself, or the Monday after a Saturday or Sunday; public holidays, which differ by state, are not known here. @source Reg. (EEC, Euratom) 1182/71 Art. 3(4) */
export function nextWorkingDay(date: CalendarDate): CalendarDate {
  const sinceMonday = (((date + 3) % 7) + 7) % 7;
  return sinceMonday < 5 ? date : addDays(date, 7 - sinceMonday);
}
