import { binomialRate, noNarrower } from '../statistics/binomial-rate.ts';
import { middle95, resamples } from '../statistics/resamples.ts';
import { pairWeight } from './error-rates.ts';
import type { Rate } from './evaluation.ts';
import type { SubjectTable } from './subject-table.ts';

/** Errors at a threshold; a comparison matches from this score on. */
export type ThresholdRates = { readonly threshold: number; readonly fmr: Rate; readonly fnmr: Rate };

type Times = Readonly<Float64Array>;

const NOTHING: Rate = { value: null, low: null, high: null };

/** How many of the pairs in falling order of score reach a threshold. */
function reaching({ levels }: SubjectTable, { ends }: SubjectTable['mated'], threshold: number): number {
  const below = levels.findIndex((score) => score < threshold);
  const last = (below < 0 ? levels.length : below) - 1;
  return last < 0 ? 0 : ends[last]!;
}

/** Weight of some pairs in their order; a mated pair weighs as its subject does. */
function weightOf(pairs: SubjectTable['mated'], from: number, to: number, times: Times): number {
  let weight = 0;
  for (let k = from; k < to; k++) weight += pairWeight(pairs, k, times);
  return weight;
}

/**
 * FMR and FNMR at thresholds, with 95 % intervals over resampled subjects, never narrower than the exact one of a small
 * count. Where no error was seen in n comparisons the upper end is 3/n, and where nothing but errors the lower is 1 - 3/n.
 *
 * @source Hanley and Lippman-Hand, JAMA 249(13), 1983
 */
export function ratesAtThresholds(table: SubjectTable, thresholds: readonly number[]): readonly ThresholdRates[] {
  const kinds = (['nonMated', 'mated'] as const).map((kind) => {
    const pairs = table[kind];
    const cuts = thresholds.map((threshold) => reaching(table, pairs, threshold));
    return { pairs, cuts, samples: cuts.map((): number[] => []) };
  });
  for (const times of resamples(table.databases, 'resampled-fingers'))
    for (const { pairs, cuts, samples } of kinds) addShares(pairs, cuts, times, samples);
  const rates = kinds.map(({ pairs, cuts, samples }) =>
    cuts.map((cut, k) => within(cut, pairs.probes.length, samples[k]!)),
  );
  return thresholds.map((threshold, k) => ({ threshold, fmr: rates[0]![k]!, fnmr: complement(rates[1]![k]!) }));
}

/** The shares that match at each cut, in one resample; the cuts may be in any order. */
function addShares(pairs: SubjectTable['mated'], cuts: readonly number[], times: Times, samples: number[][]): void {
  const total = weightOf(pairs, 0, pairs.probes.length, times);
  if (total > 0) for (const [k, cut] of cuts.entries()) samples[k]!.push(weightOf(pairs, 0, cut, times) / total);
}

function within(events: number, of: number, samples: readonly number[]): Rate {
  if (of === 0) return NOTHING;
  if (events === 0 || events === of) return binomialRate(events, of);
  return { value: events / of, ...noNarrower(middle95(samples), events, of) };
}

function complement({ value, low, high }: Rate): Rate {
  const less = (share: number | null): number | null => (share === null ? null : 1 - share);
  return { value: less(value), low: less(high), high: less(low) };
}
