import type { NonMatedScores } from './score-model.ts';

/** Share of comparisons of two different persons that reach a score: straight between the tabulated ones on a logarithmic scale, and on beyond the last. */
export function falseMatchRate({ scores, log10Rates }: NonMatedScores, score: number): number {
  const whole = Math.ceil(score);
  if (whole <= scores[0]!) return whole <= 0 ? 1 : tenTo(log10Rates[0]!);
  let k = 0;
  while (k < scores.length - 2 && scores[k + 1]! < whole) k++;
  const share = (whole - scores[k]!) / (scores[k + 1]! - scores[k]!);
  return tenTo(log10Rates[k]! + share * (log10Rates[k + 1]! - log10Rates[k]!));
}

/** The highest whole score that a share of comparisons reaches. */
export function scoreReachedBy({ scores, log10Rates }: NonMatedScores, rate: number): number {
  const wanted = Math.log10(rate);
  if (wanted >= log10Rates[0]!) return 0;
  let k = 0;
  while (k < scores.length - 2 && log10Rates[k + 1]! > wanted) k++;
  const share = (wanted - log10Rates[k]!) / (log10Rates[k + 1]! - log10Rates[k]!);
  return Math.floor(scores[k]! + share * (scores[k + 1]! - scores[k]!));
}

/**
 * The least score at which a search of `enrolled` references returns a wrong one in at most `fpir` of searches, for
 * references that are independent of one another.
 *
 * @throws {RangeError} an `fpir` outside (0, 1), or `enrolled` below 1
 */
export function thresholdFor(
  nonMated: NonMatedScores,
  target: { readonly fpir: number; readonly enrolled: number },
): { readonly threshold: number; readonly extrapolated: boolean } {
  const { fpir, enrolled } = target;
  if (!(fpir > 0 && fpir < 1)) throw new RangeError(`fpir ${fpir}; expected a rate between 0 and 1`);
  if (!(enrolled >= 1)) throw new RangeError(`enrolled ${enrolled}; expected 1 or more`);
  const wanted = -Math.expm1(Math.log1p(-fpir) / enrolled);
  let threshold = Math.max(1, scoreReachedBy(nonMated, wanted));
  while (falseMatchRate(nonMated, threshold) > wanted) threshold++;
  return { threshold, extrapolated: wanted < nonMated.observableDownTo };
}

const tenTo = (exponent: number): number => Math.exp(exponent * Math.LN10);
