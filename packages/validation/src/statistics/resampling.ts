import { draws } from '@eurodac-sim/primitives';
import type { Estimate } from './estimate.ts';
import { percentileInterval } from './estimate.ts';

/** Resamples behind an interval, and the seed they are drawn with. */
const RESAMPLES = 400;
const SEED = 1;

/** How often each subject is taken. */
export type Weights = Readonly<Float64Array>;

/**
 * A statistic with its percentile interval over resamples of subjects with replacement, never of comparisons.
 * Statistics of equally many subjects see the same resamples, so differences of arms stay paired.
 */
export function resampled(subjects: number, statistic: (weights: Weights) => number): Estimate {
  const weights = new Float64Array(subjects).fill(1);
  const value = statistic(weights);
  const seeded = draws(SEED);
  const found: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const stream = seeded.stream({ replication: 0, person: resample, purpose: 'resampled-subjects' });
    weights.fill(0);
    for (let k = 0; k < subjects; k++) weights[Math.floor(stream.uniform() * subjects)]!++;
    found.push(statistic(weights));
  }
  return percentileInterval(value, found);
}

/** The mean of one number a subject, with its interval. */
export function resampledMean(values: readonly number[]): Estimate {
  return resampled(values.length, (weights) => weightedMean(values, weights));
}

/** A mean in which every value counts as often as its subject was taken. */
export function weightedMean(values: ArrayLike<number>, weights: Weights): number {
  let sum = 0;
  let total = 0;
  for (let k = 0; k < values.length; k++) {
    sum += weights[k]! * values[k]!;
    total += weights[k]!;
  }
  return sum / total;
}
