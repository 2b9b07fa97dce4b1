import type { MeasureWords } from '../words/measure.ts';
import { changeText } from '../words/number.ts';
import { meanInterval, spansZero } from './mean-interval.ts';
import type { Results } from './results.ts';
import type { Figure, Key, Summary } from './tables.ts';

/** A lower and an upper figure. */
export type FigureRange = { readonly low: Figure; readonly high: Figure };

/** What can be said about one measure of one policy at one grid point. */
export type Reading =
  | {
      readonly kind: 'defined';
      readonly key: Key;
      /** `median` or `pooled`: which of the two the value is. */
      readonly statistic: MeasureWords['statistic'];
      readonly value: Figure;
      readonly spread: FigureRange | undefined;
      /** Bootstrap interval of a pooled ratio. */
      readonly interval: FigureRange | undefined;
      /** Trials without a single event, and the rate that they leave possible. */
      readonly unseen: { readonly trials: number; readonly below: number } | undefined;
      /** Replications with a value, of all. */
      readonly defined: number | undefined;
    }
  | { readonly kind: 'undefined'; readonly key: Key; readonly because: string }
  | { readonly kind: 'absent'; readonly key: Key };

const range = (low: Figure | undefined, high: Figure | undefined): FigureRange | undefined =>
  low === undefined || high === undefined ? undefined : { low, high };

/** The key of a measure's row. */
export function keyOf(words: MeasureWords, policy: string, point: string): Key {
  return { policy, point, measure: words.measure, subgroup: words.subgroup };
}

/** The reading of a measure; a ratio whose denominator may be zero is undefined, with the reason. */
export function reading(from: Results, words: MeasureWords, policy: string, point: string): Reading {
  const key = keyOf(words, policy, point);
  const row = from.summary(key);
  if (words.marginal && policy === from.baseline) return { kind: 'undefined', key, because: 'this is the baseline' };
  if (row === undefined) return { kind: 'absent', key };
  const value = words.statistic === 'pooled' ? row.pooled : row.median;
  const because = words.marginal ? uncertainDenominator(from, words, row) : undefined;
  if (value === undefined || because !== undefined) {
    return { kind: 'undefined', key, because: because ?? words.undefinedBecause };
  }
  return {
    kind: 'defined',
    key,
    statistic: words.statistic,
    value,
    spread: range(row.p05, row.p95),
    interval: words.statistic === 'pooled' ? range(row.pooledLow, row.pooledHigh) : undefined,
    unseen: unseen(words, row),
    defined: row.replications?.value,
  };
}

function unseen(words: MeasureWords, { numerator, denominator, pooledHigh }: Summary) {
  if (words.form !== 'share' || numerator?.value !== 0 || denominator === undefined || pooledHigh === undefined) {
    return undefined;
  }
  return pooledHigh.value > 0 ? { trials: denominator.value, below: pooledHigh.value } : undefined;
}

/** Why a ratio of sums has no meaning: its mean denominator cannot be told from zero, or is below it. */
function uncertainDenominator(from: Results, words: MeasureWords, row: Summary): string | undefined {
  const denominators = from.outcomes(row).flatMap(({ denominator }) => denominator?.value ?? []);
  if (denominators.length > 0 && denominators.every((value) => value === 0)) return words.undefinedBecause;
  const interval = meanInterval(denominators);
  if (interval === undefined) return undefined;
  const { mean, low, high } = interval;
  const size = Math.max(Math.abs(low), Math.abs(high));
  const [middle, lower, upper] = [mean, low, high].map((value) => changeText(value, 'number', size));
  const found = `mean ${middle} per replication, 95% interval ${lower} to ${upper}`;
  if (spansZero(interval) || row.pooled === undefined) {
    return `additional identifications cannot be told from zero (${found})`;
  }
  return mean < 0 ? `fewer children are identified (${found})` : undefined;
}
