import type { Bounds } from './resamples.ts';

/** Share of an interval's outside on each side. */
const OUTSIDE = 0.025;
const BISECTIONS = 60;

/** Events, or trials without one, below which resamples say too little: assumption. */
const FEW = 30;

/** A rate with its 95 % interval. */
export type BinomialRate = { readonly value: number; readonly low: number; readonly high: number };

/**
 * The rate of events in independent trials with its exact 95 % interval; of none in n the upper end is 3/n.
 *
 * @throws {RangeError} no trials, or more events than trials
 * @source Clopper and Pearson, Biometrika 26(4), 1934; Hanley and Lippman-Hand, JAMA 249(13), 1983
 */
export function binomialRate(events: number, trials: number): BinomialRate {
  if (!(trials > 0 && events >= 0 && events <= trials))
    throw new RangeError(`${events} events in ${trials} trials; expected 0 or more events in at least as many trials`);
  if (events === 0) return { value: 0, low: 0, high: Math.min(1, 3 / trials) };
  if (events === trials) return { value: 1, low: Math.max(0, 1 - 3 / trials), high: 1 };
  return {
    value: events / trials,
    low: upperShare(events - 1, trials, 1 - OUTSIDE),
    high: upperShare(events, trials, OUTSIDE),
  };
}

/** The share under which at most `count` of `of` are seen with probability `chance`. */
export function upperShare(count: number, of: number, chance: number): number {
  if (count >= of) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (atMost(count, of, middle) > chance) low = middle;
    else high = middle;
  }
  return high;
}

/** An interval widened to the exact one of a count, where that is small: few events resample too much alike. */
export function noNarrower(interval: Bounds, events: number, trials: number): Bounds {
  if (Math.min(events, trials - events) >= FEW) return interval;
  const { low, high } = binomialRate(events, trials);
  return { low: Math.min(low, interval.low ?? 0), high: Math.max(high, interval.high ?? 1) };
}

/** Probability of at most `count` of `of` where each has the probability `share`. */
function atMost(count: number, of: number, share: number): number {
  let logTerm = of * Math.log1p(-share);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k++) {
    logTerm += Math.log(((of - k + 1) * share) / (k * (1 - share)));
    sum += Math.exp(logTerm);
  }
  return sum;
}
