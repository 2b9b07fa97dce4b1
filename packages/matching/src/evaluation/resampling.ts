import { draws } from '@eurodac-sim/primitives';
import type { FourRates } from './error-rates.ts';
import { fourRates } from './error-rates.ts';
import type { Rate, ScoreRow } from './evaluation.ts';
import { fingerTable } from './finger-table.ts';

/** Resamples of fingers behind an interval, and the seed they are drawn with. */
const RESAMPLES = 1_000;
const SEED = 1;

/** The four rates with 95 % intervals. */
export type RateIntervals = { readonly [Name in keyof FourRates]: Rate };

const NOTHING: Rate = { value: null, low: null, high: null };

/**
 * The four rates of score rows. Intervals are percentiles over resamples of each database's fingers with replacement:
 * a mated pair weighs as often as its finger was drawn, a non-mated pair the product of how often both of its were.
 *
 * A resample only weighs the rows anew: they are sorted once, and the 1,000 resamples of 320,000 take about a second.
 */
export function rateIntervals(rows: readonly ScoreRow[]): RateIntervals {
  const table = fingerTable(rows);
  const once = fourRates(table, new Float64Array(table.fingers).fill(1));
  if (once === undefined) return { eer: NOTHING, fmr100: NOTHING, fmr1000: NOTHING, zeroFmr: NOTHING };
  const samples: FourRates[] = [];
  const seeded = draws(SEED);
  const times = new Float64Array(table.fingers);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const stream = seeded.stream({ replication: 0, person: resample, purpose: 'resampled-fingers' });
    times.fill(0);
    for (const { first, count } of table.databases)
      for (let k = 0; k < count; k++) times[first + Math.floor(stream.uniform() * count)]!++;
    const rates = fourRates(table, times);
    if (rates !== undefined) samples.push(rates);
  }
  const interval = (name: keyof FourRates): Rate => {
    const rising = samples.map((rates) => rates[name]).sort((a, b) => a - b);
    return { value: once[name], low: quantile(rising, 0.025), high: quantile(rising, 0.975) };
  };
  return {
    eer: interval('eer'),
    fmr100: interval('fmr100'),
    fmr1000: interval('fmr1000'),
    zeroFmr: interval('zeroFmr'),
  };
}

/** Linear interpolation between order statistics; null of an empty list. */
function quantile(rising: readonly number[], share: number): number | null {
  if (rising.length === 0) return null;
  const place = (rising.length - 1) * share;
  const low = rising[Math.floor(place)]!;
  const high = rising[Math.ceil(place)]!;
  return low + (high - low) * (place - Math.floor(place));
}
