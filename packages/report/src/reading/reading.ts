import type { MeasureWords } from '../words/measure.ts';
import { changeText } from '../words/number.ts';
import { TOO_FEW, WHY_UNDEFINED } from '../words/undefined-ratio.ts';
import { worded } from '../words/worded.ts';
import type { Results } from './results.ts';
import type { Figure, Key, Summary } from './tables.ts';

/** A lower and an upper figure. */
export type FigureRange = { readonly low: Figure; readonly high: Figure };

/** Bootstrap interval of a pooled ratio; without an upper end where too many resamples have no denominator. */
export type RatioRange = { readonly low: Figure; readonly high: Figure | undefined };

/** What can be said about one measure of one policy at one grid point. */
export type Reading =
  | {
      readonly kind: 'defined';
      readonly key: Key;
      /** `median` or `pooled`: which of the two the value is. */
      readonly statistic: 'median' | 'pooled';
      readonly value: Figure;
      readonly median: Figure | undefined;
      readonly spread: FigureRange | undefined;
      readonly interval: RatioRange | undefined;
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

/** The reading of a measure; whether a ratio of changes has a value, and why not, is as `summary.csv` says. */
export function reading(from: Results, words: MeasureWords, policy: string, point: string): Reading {
  const key = keyOf(words, policy, point);
  const row = from.summary(key);
  if (row === undefined) return { kind: 'absent', key };
  const isPooled = words.statistic === 'pooled' || (words.statistic === 'pooled-or-median' && row.pooled !== undefined);
  const value = isPooled ? row.pooled : row.median;
  if (value === undefined || (words.marginal && row.why !== '')) {
    return { kind: 'undefined', key, because: because(words, row) };
  }
  return {
    kind: 'defined',
    key,
    statistic: isPooled ? 'pooled' : 'median',
    value,
    median: row.median,
    spread: range(row.p05, row.p95),
    interval: isPooled && row.pooledLow !== undefined ? { low: row.pooledLow, high: row.pooledHigh } : undefined,
    unseen: unseen(words, row),
    defined: row.replications?.value,
  };
}

// A size whose figures are written without a fraction, as counts are.
const WHOLE = 100;

// The sum is said where it is the reason: three more among thousands may be nothing, or nothing yet.
function because({ marginal, undefinedBecause }: MeasureWords, { why, denominator }: Summary): string {
  if (!marginal) return why === 'denominator-spans-zero' ? TOO_FEW : undefinedBecause;
  const sum = ['denominator-spans-zero', 'fewer-identified'].includes(why) ? denominator : undefined;
  const found = sum === undefined ? '' : ` (${changeText(sum.value, 'number', WHOLE)} over all replications together)`;
  return `${worded(WHY_UNDEFINED, why)}${found}`;
}

function unseen(words: MeasureWords, { numerator, denominator, pooledHigh }: Summary) {
  if (words.form !== 'share' || numerator?.value !== 0 || denominator === undefined || pooledHigh === undefined) {
    return undefined;
  }
  return pooledHigh.value > 0 ? { trials: denominator.value, below: pooledHigh.value } : undefined;
}
