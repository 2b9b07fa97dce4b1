import { normalQuantile } from '@eurodac-sim/primitives';

/** A mean with its 95 % interval by Student's t. */
export type MeanInterval = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly values: number;
};

/**
 * The quantile 0.975 of Student's t with some degrees of freedom; within 0.001 from 6 degrees on.
 *
 * @source Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5
 */
function studentQuantile(degrees: number): number {
  const z = normalQuantile(0.975);
  const z2 = z * z;
  const terms = [
    ((z2 + 1) * z) / 4,
    (((5 * z2 + 16) * z2 + 3) * z) / 96,
    ((((3 * z2 + 19) * z2 + 17) * z2 - 15) * z) / 384,
    (((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z) / 92_160,
  ];
  return terms.reduceRight((sum, term) => (sum + term) / degrees, 0) + z;
}

/** The mean of some values and its 95 % interval; undefined for fewer than two values. */
export function meanInterval(values: readonly number[]): MeanInterval | undefined {
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const half = studentQuantile(values.length - 1) * Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean, low: mean - half, high: mean + half, values: values.length };
}

/** Whether an interval leaves open which side of zero the value is on. */
export function spansZero({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low <= 0 && high >= 0;
}
