import type { WorldSettings } from '../world-settings.ts';

/** Years over which the growth of prints of children from six on was studied. @source JRC, Fingerprint recognition for children, 2013 */
const LONGEST_STUDIED_GAP_YEARS = 7;

/** Days in a year, for the length of follow-up. */
const DAYS_PER_YEAR = 365.2425;

/** What a world asks of the model beyond what was studied, a sentence each; for the report. */
export function warningsOf({ followUpDays }: WorldSettings): readonly string[] {
  const years = followUpDays / DAYS_PER_YEAR;
  if (years <= LONGEST_STUDIED_GAP_YEARS) return [];
  return [
    `Minors are followed for ${years.toFixed(1)} years; prints of children from the age of six were studied over gaps of ${LONGEST_STUDIED_GAP_YEARS} years at most, so that what is found of older records is an extrapolation.`,
  ];
}
