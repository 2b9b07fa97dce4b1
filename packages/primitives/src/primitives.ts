export type { Brand } from './brand.ts';
export type { CalendarDate } from './calendar-date.ts';
export {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  daysBetween,
  isCalendarDateText,
  isoDate,
  yearMonthDay,
} from './calendar-date.ts';
export { exponentialByMedian, normal, pick, weibullByMedian } from './distributions.ts';
export type { DrawKey, Draws } from './draws.ts';
export { draws } from './draws.ts';
export type { Instant } from './instant.ts';
export { addHours, dateOf, instant, isInstantText, isoInstant, startOf } from './instant.ts';
export { normalQuantile } from './normal-quantile.ts';
export { RandomStream } from './random-stream.ts';
export { studentQuantile } from './student-quantile.ts';
