import { dividesByDifference, isShare } from '../statistics/measures.ts';
import type { Fraction, PooledRatio } from '../statistics/pooled-ratio.ts';
import { pooledRatio, ruleOfThree } from '../statistics/pooled-ratio.ts';
import type { Resamples } from '../statistics/resamples.ts';
import { ascending, mean, quantile } from '../statistics/spread.ts';
import type { Series, TableOrder } from './series.ts';
import { values } from './series.ts';
import type { Table, TableCell } from './table.ts';
import { table } from './table.ts';

/** Percentiles between which nine in ten replications lie: a spread, not an interval of the mean. */
export const SPREAD: readonly [number, number] = [0.05, 0.95];

const COLUMNS = [
  'scenario',
  'policy',
  'point',
  'measure',
  'subgroup',
  'median:number',
  'p05:number',
  'p95:number',
  'mean:number',
  'replications:whole',
  'numerator:number',
  'denominator:number',
  'pooled:number',
  'pooledLow:number',
  'pooledHigh:number',
  'why',
];

/**
 * Median, lower and upper percentile, mean, and how many replications have a value.
 *
 * A ratio over a difference of policies has a spread only when every replication has a value: those in which the
 * difference is positive would flatter it.
 */
function spread(series: Series): readonly TableCell[] {
  const all = values(series);
  const defined = all.filter((value) => value !== null);
  const isSelected = defined.length < all.length && dividesByDifference(series);
  if (defined.length === 0 || isSelected) return [null, null, null, null, defined.length];
  const sorted = ascending(defined);
  return [
    quantile(sorted, 0.5),
    quantile(sorted, SPREAD[0]),
    quantile(sorted, SPREAD[1]),
    mean(defined),
    defined.length,
  ];
}

/** Sums over replications and their ratio; a rate of which no event was seen is bounded by the rule of three. */
function pooled(series: Series, resamples: Resamples): PooledRatio | undefined {
  const fractions = Array.from(series.outcomes).flatMap((outcome): readonly Fraction[] => {
    if (outcome === undefined || outcome.numerator === null || outcome.denominator === null) return [];
    return [{ numerator: outcome.numerator, denominator: outcome.denominator }];
  });
  if (fractions.length === 0) return undefined;
  const found = pooledRatio(fractions, resamples);
  const unseen = isShare(series) && found.ratio !== null && fractions.every(({ numerator }) => numerator === 0);
  return unseen ? { ...found, low: 0, high: Math.min(1, ruleOfThree(found.denominator)) } : found;
}

/** Why a measure has no pooled value; empty where it has one. */
type Why = '' | 'baseline' | 'no-additional-identification' | 'denominator-spans-zero' | 'fewer-identified' | 'no-data';

const WHY: Readonly<Record<PooledRatio['denominatorIs'], Why>> = {
  'above-0': '',
  'always-0': 'no-data',
  'spans-0': 'denominator-spans-zero',
  'below-0': 'fewer-identified',
};

/** Why there is no pooled value; the baseline is never divided by its difference to itself. */
function whyNone(series: Series, ratio: PooledRatio | undefined, baseline: string): Why {
  const isOfDifferences = dividesByDifference(series);
  if (isOfDifferences && series.policy === baseline) return 'baseline';
  if (ratio === undefined) return 'no-data';
  if (isOfDifferences && ratio.denominatorIs === 'always-0') return 'no-additional-identification';
  return WHY[ratio.denominatorIs];
}

/** `summary.csv`: the spread of each measure over replications, and the ratio of its sums with its interval. */
export function summaryTable(series: readonly Series[], resamples: Resamples, { name, baseline }: TableOrder): Table {
  const rows = series.map((one) => {
    const ratio = pooled(one, resamples);
    const sums: readonly TableCell[] = ratio
      ? [ratio.numerator, ratio.denominator, ratio.ratio, ratio.low, ratio.high]
      : [null, null, null, null, null];
    return [
      name,
      one.policy,
      one.point,
      one.measure,
      one.subgroup,
      ...spread(one),
      ...sums,
      whyNone(one, ratio, baseline),
    ];
  });
  return table('summary', COLUMNS, rows);
}
