import { INTERVAL_LEVEL } from './paired-difference.ts';
import type { Resamples } from './resamples.ts';
import { RESAMPLES } from './resamples.ts';
import { ascending, quantile } from './spread.ts';

/** Numerator and denominator of one replication. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** Where the denominator of a pooled ratio lies: only above 0 is there a ratio. */
type DenominatorPlace = 'above-0' | 'always-0' | 'spans-0' | 'below-0';

/** A ratio of sums over replications; null unless the interval of its denominator lies above 0. */
export type PooledRatio = Fraction & {
  readonly denominatorIs: DenominatorPlace;
  readonly ratio: number | null;
  readonly low: number | null;
  /** Null too where too many resamples have no denominator for an upper bound. */
  readonly high: number | null;
};

/** Share of resamples on either side of an interval. */
const OUTSIDE = (1 - INTERVAL_LEVEL) / 2;

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
  const [above, below] = [fractions.map(({ numerator }) => numerator), fractions.map(({ denominator }) => denominator)];
  for (let row = 0, i = 0; row < RESAMPLES; row++) {
    let [numerator, denominator] = [0, 0];
    for (const end = i + fractions.length; i < end; i++) {
      const taken = table[i]!;
      numerator += above[taken]!;
      denominator += below[taken]!;
    }
    numerators[row] = numerator;
    denominators[row] = denominator;
  }
  return { numerators, denominators };
}

/** Where a denominator lies, by the interval of its sum over replications; with one replication, by its value. */
function denominatorPlace(fractions: readonly Fraction[], sums: Float64Array): DenominatorPlace {
  if (fractions.every(({ denominator }) => denominator === 0)) return 'always-0';
  // Where every replication is above 0, so is every resample.
  if (fractions.every(({ denominator }) => denominator > 0)) return 'above-0';
  const sorted = fractions.length === 1 ? ascending([fractions[0]!.denominator]) : ascending(sums);
  if (quantile(sorted, OUTSIDE) > 0) return 'above-0';
  return quantile(sorted, 1 - OUTSIDE) < 0 ? 'below-0' : 'spans-0';
}

/** The ratio of one resample; without a denominator it is beyond every bound, or nothing where both sums are 0. */
function resampledRatio(numerator: number, denominator: number): number {
  if (denominator > 0) return numerator / denominator;
  return numerator === 0 ? Number.NaN : Math.sign(numerator) * Number.POSITIVE_INFINITY;
}

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);

/**
 * The ratio of sums with a percentile bootstrap interval over replications.
 *
 * @param fractions one per replication, in order; with one the bounds are null
 */
export function pooledRatio(fractions: readonly Fraction[], resamples: Resamples): PooledRatio {
  const numerator = sum(fractions.map((fraction) => fraction.numerator));
  const denominator = sum(fractions.map((fraction) => fraction.denominator));
  const { numerators, denominators } = resampledSums(fractions, resamples);
  const denominatorIs = denominatorPlace(fractions, denominators);
  const found = { numerator, denominator, denominatorIs };
  if (denominatorIs !== 'above-0') return { ...found, ratio: null, low: null, high: null };
  const ratio = numerator / denominator;
  if (fractions.length === 1) return { ...found, ratio, low: null, high: null };
  if (fractions.every((one) => one.numerator === 0)) return { ...found, ratio, low: 0, high: 0 };
  const ratios = numerators.map((value, i) => resampledRatio(value, denominators[i]!));
  const sorted = ascending(ratios.filter((value) => !Number.isNaN(value)));
  return { ...found, ratio, low: finite(quantile(sorted, OUTSIDE)), high: finite(quantile(sorted, 1 - OUTSIDE)) };
}
