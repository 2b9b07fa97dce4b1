import { normalQuantile } from './normal-quantile.ts';

// Each turns one uniform number in (0, 1) into a draw of a distribution. One number a draw keeps two runs that share
// their keys in step. Only exp, log and sqrt are used: fractional powers differ between Node versions.

/** A normal draw with the given mean and standard deviation. */
export function normal(u: number, mean: number, sd: number): number {
  return mean + sd * normalQuantile(u);
}

/** An exponential draw with the given median, in the median's unit. */
export function exponentialByMedian(u: number, median: number): number {
  return (-Math.log(1 - u) / Math.LN2) * median;
}

/** A Weibull draw with the given shape and median, in the median's unit. */
export function weibullByMedian(u: number, shape: number, median: number): number {
  return median * Math.exp(Math.log(-Math.log(1 - u) / Math.LN2) / shape);
}

/**
 * The entry that `u` falls on when the weights are laid end to end; they need not sum to one.
 *
 * @throws {RangeError} there is no positive weight
 */
export function pick<T>(u: number, choices: readonly (readonly [T, number])[]): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('pick needs a positive weight');
  let left = u * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0 && weight > 0) return choice;
  }
  return choices.findLast(([, weight]) => weight > 0)![0];
}
