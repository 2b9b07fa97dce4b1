import type { Parameters } from '../parameters.ts';
import type { WorldSettings } from '../world-settings.ts';

/** Years over which the growth of prints of children from six on was studied. @source JRC, Fingerprint recognition for children, 2013 */
const LONGEST_STUDIED_GAP_YEARS = 7;

/** Years over which faces of children were studied. @source Bahmani and Schuckers 2022 */
const LONGEST_STUDIED_FACE_GAP_YEARS = 3;

/** Days in a year, for the length of follow-up. */
const DAYS_PER_YEAR = 365.2425;

/** What a world asks of the model beyond what was studied, a sentence each; for the report. */
export function warningsOf({ followUpDays }: WorldSettings, parameters?: Parameters): readonly string[] {
  const years = followUpDays / DAYS_PER_YEAR;
  const followed = `Minors are followed for ${years.toFixed(1)} years`;
  const hasFaces = parameters !== undefined && parameters.value('facial.comparison_live') >= 0.5;
  return [
    ...(years > LONGEST_STUDIED_GAP_YEARS
      ? [
          `${followed}; prints of children from the age of six were studied over gaps of ${LONGEST_STUDIED_GAP_YEARS} years at most, so that what is found of older records is an extrapolation.`,
        ]
      : []),
    ...(hasFaces && years > LONGEST_STUDIED_FACE_GAP_YEARS
      ? [
          `${followed}; faces of children were studied over gaps of ${LONGEST_STUDIED_FACE_GAP_YEARS} years at most, so that what is found by face of older records is an extrapolation.`,
        ]
      : []),
  ];
}
