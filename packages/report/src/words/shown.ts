import { AFTER_IDENTIFICATION, BESIDE_BOTH } from './after-identification.ts';
import type { MeasureWords } from './measure.ts';
import { BENEFITS_AND_HARMS, DAYS, identifiedByDay, LOAD, MISSED } from './measure.ts';

/** Every measure that a page has words for. */
export const MEASURES_SHOWN: readonly MeasureWords[] = [
  ...BENEFITS_AND_HARMS,
  MISSED,
  ...LOAD,
  ...DAYS.map(identifiedByDay),
  ...AFTER_IDENTIFICATION,
  ...BESIDE_BOTH,
];
