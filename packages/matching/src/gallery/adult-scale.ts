import { statureRatio } from '@eurodac-sim/fingerprint';
import type { TenPrint } from './ten-print.ts';

/** Age in years at which the growth model takes a finger to be full-grown: the end of the growth reference. */
const ADULT_AGE_YEARS = 19;

/** What lengths are multiplied by to bring a sample to adult size; 1 where sex or age is not recorded. */
export function adultScale(sample: Pick<TenPrint, 'sex' | 'recordedAgeYears'>): number {
  const { sex, recordedAgeYears } = sample;
  if (sex === 'unknown' || recordedAgeYears === 'unknown' || recordedAgeYears >= ADULT_AGE_YEARS) return 1;
  return statureRatio(sex, recordedAgeYears, ADULT_AGE_YEARS);
}
