import type { Sex } from '@eurodac-sim/fingerprint';
import { statureRatio } from '@eurodac-sim/fingerprint';
import { corresponding, recoveredScale } from '../growth/corresponding.ts';
import type { Laboratory } from '../laboratory.ts';
import { pairCorrelation, pairCounts } from '../people/pair-correlation.ts';
import { resampled, resampledMean } from '../statistics/resampling.ts';
import { minutiaeOf } from '../targets/minutiae.ts';
import { qualities } from '../targets/quality.ts';
import type { CorrelationPoint, GrowthPoint, QualityPoint } from './charts.ts';

const SEXES: readonly Sex[] = ['female', 'male'];
const GROWING: readonly number[] = [4, 6, 8, 10, 12, 14, 16, 18];
const GROWN = 25;

/** Size by age: the inverse of the scale from an age to the grown finger. */
export function growthCurve(laboratory: Laboratory, count: number): readonly GrowthPoint[] {
  return SEXES.flatMap((sex) =>
    GROWING.map((ageYears) => {
      const sizes = Array.from({ length: count }, (_, number) => {
        const both = corresponding(laboratory, { number, sex, ageYears }, { number, sex, ageYears: GROWN });
        return both === undefined ? [] : [1 / recoveredScale(both)];
      }).flat();
      return { sex, ageYears, ...resampledMean(sizes), stature: statureRatio(sex, GROWN, ageYears) };
    }),
  );
}

const LIFE: readonly number[] = [2, 4, 6, 8, 10, 12, 15, 20, 30, 40, 50, 60, 70, 80];

/** Mean quality of the right index by age. */
export function qualityCurve(laboratory: Laboratory, count: number): readonly QualityPoint[] {
  return LIFE.map((ageYears) => {
    const acquired = qualities(laboratory, { count, ageYears, position: 'right-index' });
    return { ageYears, ...resampledMean(acquired.filter((quality) => !Number.isNaN(quality))) };
  });
}

const STEP_MM = 0.25;
const STEPS = 20;

/** Pair correlation of minutiae in steps of a quarter of a millimetre. */
export function correlationCurve(laboratory: Laboratory, count: number): readonly CorrelationPoint[] {
  const sets = minutiaeOf(laboratory, count);
  return Array.from({ length: STEPS }, (_, step) => {
    const [fromMm, toMm] = [step * STEP_MM, (step + 1) * STEP_MM];
    const counts = sets.map((set, k) => pairCounts(set, sets[(k + 1) % count]!, [fromMm, toMm]));
    return { fromMm, toMm, ...resampled(count, (weights) => pairCorrelation(counts, weights)) };
  });
}
