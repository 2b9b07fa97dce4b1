import { INTERVAL_LEVEL } from '../statistics/paired-difference.ts';
import type { Resamples } from '../statistics/resamples.ts';
import { RESAMPLES } from '../statistics/resamples.ts';
import { ascending, quantile } from '../statistics/spread.ts';

/** An estimate with its 95 % interval; null where it cannot be made. */
export type Estimate = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** Share of resamples on either side of an interval. */
const OUTSIDE = (1 - INTERVAL_LEVEL) / 2;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Estimates that are functions of means over rows, with percentile bootstrap intervals over the rows.
 *
 * @param rows terms of each row, all equally many; at least one row
 * @param estimates from the means of the terms, in an order of the caller's
 */
export function estimatesOfMeans(
  rows: readonly Readonly<Float64Array>[],
  estimates: (means: Readonly<Float64Array>) => readonly number[],
  resamples: Resamples,
): readonly Estimate[] {
  const [count, terms] = [rows.length, rows[0]!.length];
  const flat = new Float64Array(count * terms);
  for (const [i, row] of rows.entries()) flat.set(row, i * terms);
  const means = new Float64Array(terms);
  const over = (row: (k: number) => number): readonly number[] => {
    means.fill(0);
    for (let k = 0; k < count; k++) {
      const from = row(k) * terms;
      for (let term = 0; term < terms; term++) means[term]! += flat[from + term]!;
    }
    for (let term = 0; term < terms; term++) means[term]! /= count;
    return estimates(means);
  };
  const values = over((k) => k);
  const table = resamples(count);
  const resampled = values.map(() => new Float64Array(RESAMPLES));
  for (let i = 0; i < RESAMPLES; i++) {
    for (const [which, value] of over((k) => table[i * count + k]!).entries()) resampled[which]![i] = value;
  }
  return values.map((value, which) => {
    const sorted = ascending(resampled[which]!.filter((one) => !Number.isNaN(one)));
    const isBounded = count > 1 && sorted.length > 0 && Number.isFinite(value);
    return {
      value: finite(value),
      low: isBounded ? finite(quantile(sorted, OUTSIDE)) : null,
      high: isBounded ? finite(quantile(sorted, 1 - OUTSIDE)) : null,
    };
  });
}
