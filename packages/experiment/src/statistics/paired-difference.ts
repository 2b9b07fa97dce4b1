import { studentQuantile } from '@eurodac-sim/primitives';
import { mean, standardDeviation } from './spread.ts';

/** Level of every interval of a mean difference and of a pooled ratio. */
export const INTERVAL_LEVEL = 0.95;

/** A mean over pairs with its interval; bounds are null with one pair, all is null with none. */
export type PairedDifference = {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pairs: number;
};

/** The differences `first[i] - second[i]` of the pairs in which both are defined, in order. */
export function differences(
  first: readonly (number | null | undefined)[],
  second: readonly (number | null | undefined)[],
): readonly number[] {
  return first.flatMap((value, i) => {
    const other = second[i];
    return typeof value === 'number' && typeof other === 'number' ? [value - other] : [];
  });
}

/** Mean of differences with its 95 % t interval. */
export function pairedDifference(values: readonly number[]): PairedDifference {
  const pairs = values.length;
  if (pairs === 0) return { mean: null, low: null, high: null, pairs };
  const centre = mean(values);
  if (pairs === 1) return { mean: centre, low: null, high: null, pairs };
  const half = (studentQuantile((1 + INTERVAL_LEVEL) / 2, pairs - 1) * standardDeviation(values)) / Math.sqrt(pairs);
  return { mean: centre, low: centre - half, high: centre + half, pairs };
}
