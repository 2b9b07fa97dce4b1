import { INTERVAL_LEVEL } from './paired-difference.ts';
import type { Resamples } from './resamples.ts';
import { RESAMPLES } from './resamples.ts';
import { ascending, quantile } from './spread.ts';

/** Numerator and denominator of one replication. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** A ratio of sums over replications; it is null where its denominator's interval spans 0. */
export type PooledRatio = Fraction & {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The upper 95 % bound of a rate of which no event was seen: 3 over the trials.
 *
 * @source Hanley and Lippman-Hand, If nothing goes wrong, is everything all right?, JAMA 249(13), 1983
 */
export function ruleOfThree(trials: number): number {
  return 3 / trials;
}

/** Sums of numerators and of denominators in every resample. */
function resampledSums(fractions: readonly Fraction[], resamples: Resamples) {
  const table = resamples(fractions.length);
  const numerators = new Float64Array(RESAMPLES);
  const denominators = new Float64Array(RESAMPLES);
  for (let i = 0; i < table.length; i++) {
    const row = Math.floor(i / fractions.length);
    const taken = fractions[table[i]!]!;
    numerators[row]! += taken.numerator;
    denominators[row]! += taken.denominator;
  }
  return { numerators, denominators };
}

/**
 * The ratio of sums with a percentile bootstrap interval over replications.
 *
 * @param fractions one per replication, in order; with one the bounds are null
 */
export function pooledRatio(fractions: readonly Fraction[], resamples: Resamples): PooledRatio {
  const numerator = sum(fractions.map((fraction) => fraction.numerator));
  const denominator = sum(fractions.map((fraction) => fraction.denominator));
  const undecided = { numerator, denominator, ratio: null, low: null, high: null };
  if (denominator === 0) return undecided;
  if (fractions.length === 1) return { ...undecided, ratio: numerator / denominator };

  const sums = resampledSums(fractions, resamples);
  const outside = (1 - INTERVAL_LEVEL) / 2;
  const sortedDenominators = ascending(sums.denominators);
  if (quantile(sortedDenominators, outside) <= 0 && quantile(sortedDenominators, 1 - outside) >= 0) return undecided;
  const ratios = sums.numerators.map((value, i) => value / sums.denominators[i]!).filter(Number.isFinite);
  const sorted = ascending(ratios);
  return {
    numerator,
    denominator,
    ratio: numerator / denominator,
    low: quantile(sorted, outside),
    high: quantile(sorted, 1 - outside),
  };
}
