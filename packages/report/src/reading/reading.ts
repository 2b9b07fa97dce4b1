import type { MeasureWords } from '../words/measure.ts';
import { changeText } from '../words/number.ts';
import { meanInterval, spansZero } from './mean-interval.ts';
import type { Results } from './results.ts';
import type { Figure, Key, Summary } from './tables.ts';

/** What can be said about one measure of one policy at one grid point. */
export type Reading =
  | {
      readonly kind: 'defined';
      readonly key: Key;
      /** `median` or `pooled`: which of the two the value is. */
      readonly statistic: MeasureWords['statistic'];
      readonly value: Figure;
      readonly spread: { readonly low: Figure; readonly high: Figure } | undefined;
      /** Bootstrap interval of a pooled ratio. */
      readonly interval: { readonly low: Figure; readonly high: Figure } | undefined;
      /** Replications with a value, of all. */
      readonly defined: number | undefined;
    }
  | { readonly kind: 'undefined'; readonly key: Key; readonly because: string }
  | { readonly kind: 'absent'; readonly key: Key };

const pair = (low: Figure | undefined, high: Figure | undefined) =>
  low === undefined || high === undefined ? undefined : { low, high };

/** The key of a measure's row. */
export function keyOf(words: MeasureWords, policy: string, point: string): Key {
  return { policy, point, measure: words.measure, subgroup: words.subgroup };
}

/** The reading of a measure; a ratio whose denominator may be zero is undefined, with the reason. */
export function reading(from: Results, words: MeasureWords, policy: string, point: string): Reading {
  const key = keyOf(words, policy, point);
  const row = from.summary(key);
  if (words.statistic === 'pooled' && policy === from.baseline) {
    return { kind: 'undefined', key, because: 'this is the baseline' };
  }
  if (row === undefined) return { kind: 'absent', key };
  return words.statistic === 'pooled' ? pooledReading(from, words, row) : medianReading(words, row);
}

function medianReading(words: MeasureWords, row: Summary): Reading {
  if (row.median === undefined) return { kind: 'undefined', key: row, because: words.undefinedBecause };
  return {
    kind: 'defined',
    key: row,
    statistic: 'median',
    value: row.median,
    spread: pair(row.p05, row.p95),
    interval: undefined,
    defined: row.replications?.value,
  };
}

function pooledReading(from: Results, words: MeasureWords, row: Summary): Reading {
  const because = uncertainDenominator(from, words, row);
  if (because !== undefined || row.pooled === undefined) {
    return { kind: 'undefined', key: row, because: because ?? words.undefinedBecause };
  }
  return {
    kind: 'defined',
    key: row,
    statistic: 'pooled',
    value: row.pooled,
    spread: pair(row.p05, row.p95),
    interval: pair(row.pooledLow, row.pooledHigh),
    defined: row.replications?.value,
  };
}

/** Why a ratio of sums has no meaning: its mean denominator cannot be told from zero, or is below it. */
function uncertainDenominator(from: Results, words: MeasureWords, key: Key): string | undefined {
  const denominators = from.outcomes(key).flatMap(({ denominator }) => denominator?.value ?? []);
  const interval = meanInterval(denominators);
  if (interval === undefined) return undefined;
  if (denominators.every((value) => value === 0)) return words.undefinedBecause;
  const { mean, low, high } = interval;
  const range = `${changeText(mean, 'number')} per replication, 95% interval ${changeText(low, 'number')} to ${changeText(high, 'number')}`;
  if (spansZero(interval)) return `additional identifications cannot be told from zero (${range})`;
  return mean < 0 ? `fewer children were identified (${range})` : undefined;
}
