import { studentQuantile } from '@eurodac-sim/primitives';

/** A mean with its 95 % interval by Student's t. */
export type MeanInterval = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly values: number;
};

/** The mean of some values and its 95 % interval; undefined for fewer than two values. */
export function meanInterval(values: readonly number[]): MeanInterval | undefined {
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const half = studentQuantile(0.975, values.length - 1) * Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean, low: mean - half, high: mean + half, values: values.length };
}

/** Whether an interval leaves open which side of zero the value is on. */
export function spansZero({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low <= 0 && high >= 0;
}

// Sums of equal numbers can differ in their last digits.
const ROUNDING = 1e-12;

/** Whether the ends of an interval are one value, which is so where all replications agree. */
export function isOneValue({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
}
