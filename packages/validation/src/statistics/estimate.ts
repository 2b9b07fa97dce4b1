/** A figure with its 95 % interval; both bounds are the value where nothing was drawn at random. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

/** Share of resamples on either side of an interval. */
const OUTSIDE = 0.025;

/** A figure that is computed, not sampled. */
export function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

/** The percentile interval of resampled values around the value of the sample; values that are not numbers are left out. */
export function percentileInterval(value: number, resampled: readonly number[]): Estimate {
  const rising = resampled.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
  if (rising.length === 0) return { value, low: Number.NaN, high: Number.NaN };
  const at = (share: number): number => rising[Math.round((rising.length - 1) * share)]!;
  return { value, low: Math.min(value, at(OUTSIDE)), high: Math.max(value, at(1 - OUTSIDE)) };
}
