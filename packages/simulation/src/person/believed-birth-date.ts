import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays, addYears, normal } from '@eurodac-sim/primitives';
import { DAYS_PER_YEAR } from '../journey/clock.ts';
import type { Parameters } from '../parameters.ts';

/** The error one state makes about one birth date: whether, and how large. */
export type BeliefDraws = { readonly whether: number; readonly size: number };

/**
 * The birth date that a state writes down: the true one, or one off by a normal error; never after `notAfter`.
 *
 * @source docs/model.md, "Truth and belief"
 */
export function believedBirthDate(
  truth: CalendarDate,
  notAfter: CalendarDate,
  draws: BeliefDraws,
  parameters: Parameters,
): CalendarDate {
  if (draws.whether >= parameters.value('age.belief_error_probability')) return truth;
  const errorYears = normal(draws.size, 0, parameters.value('age.sd_assessment'));
  return Math.min(addDays(truth, -Math.round(errorYears * DAYS_PER_YEAR)), notAfter) as CalendarDate;
}

/** The birth date of somebody who has been of an age for a day. */
export function birthDateOfAge(years: number, on: CalendarDate): CalendarDate {
  return addDays(addYears(on, -years), -1);
}
