import type { Estimate } from './estimate.ts';

const OUTSIDE = 0.025;
const BISECTIONS = 60;

/** Probability of at most `count` events in `trials`, summed from logarithms. */
function atMost(count: number, trials: number, rate: number): number {
  let logTerm = trials * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k++) {
    logTerm += Math.log((trials - k + 1) / k) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(logTerm);
  }
  return sum;
}

/** The rate at which at most `count` events have a probability of `probability`: it falls as the rate rises. */
function rateWhere(count: number, trials: number, probability: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (atMost(count, trials, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The rate of events in independent trials with its exact 95 % interval; of none in n the upper end is 3/n.
 *
 * @throws {RangeError} no trials, or more events than trials
 * @source Clopper and Pearson, Biometrika 26(4), 1934; Hanley and Lippman-Hand, JAMA 249(13), 1983
 */
export function binomialRate(events: number, trials: number): Estimate {
  if (!(trials > 0 && events >= 0 && events <= trials))
    throw new RangeError(`${events} events in ${trials} trials; expected 0 or more events in at least as many trials`);
  if (events === 0) return { value: 0, low: 0, high: Math.min(1, 3 / trials) };
  if (events === trials) return { value: 1, low: Math.max(0, 1 - 3 / trials), high: 1 };
  return {
    value: events / trials,
    low: rateWhere(events - 1, trials, 1 - OUTSIDE),
    high: rateWhere(events, trials, OUTSIDE),
  };
}
