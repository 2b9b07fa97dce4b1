import { middle95, resamples } from '../statistics/resamples.ts';
import type { FourRates } from './error-rates.ts';
import { fourRates } from './error-rates.ts';
import type { Rate, ScoreRow } from './evaluation.ts';
import type { SubjectOf } from './subject-table.ts';
import { fingerOf, subjectTable } from './subject-table.ts';

/** The four rates with 95 % intervals. */
export type RateIntervals = { readonly [Name in keyof FourRates]: Rate };

const NOTHING: Rate = { value: null, low: null, high: null };

/**
 * The four rates of score rows. Intervals are percentiles over resamples of each database's fingers with replacement:
 * a mated pair weighs as often as its finger was drawn, a non-mated pair the product of how often both of its were.
 * Where persons are the subjects, a pair of two fingers of one person weighs as often as the person was drawn.
 *
 * A resample only weighs the rows anew: they are sorted once, and the 1,000 resamples of 320,000 take about a second.
 */
export function rateIntervals(rows: readonly ScoreRow[], subjectOf: SubjectOf = fingerOf): RateIntervals {
  const table = subjectTable(rows, subjectOf);
  const once = fourRates(table, new Float64Array(table.subjects).fill(1));
  if (once === undefined) return { eer: NOTHING, fmr100: NOTHING, fmr1000: NOTHING, zeroFmr: NOTHING };
  const samples: FourRates[] = [];
  for (const times of resamples(table.databases, 'resampled-fingers')) {
    const rates = fourRates(table, times);
    if (rates !== undefined) samples.push(rates);
  }
  const interval = (name: keyof FourRates): Rate => ({
    value: once[name],
    ...middle95(samples.map((rates) => rates[name])),
  });
  return {
    eer: interval('eer'),
    fmr100: interval('fmr100'),
    fmr1000: interval('fmr1000'),
    zeroFmr: interval('zeroFmr'),
  };
}
