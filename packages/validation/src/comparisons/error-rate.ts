import { binomialRate } from '@eurodac-sim/matching';
import type { Estimate } from '../statistics/estimate.ts';
import type { Weights } from '../statistics/resampling.ts';
import { resampled } from '../statistics/resampling.ts';
import type { FusedScores } from './fused-scores.ts';
import type { ThresholdBy } from './threshold.ts';
import { thresholdAt } from './threshold.ts';

/** Misses of mated comparisons at a false match rate whose threshold is set on the same arm's non-mated ones. */
export type Misses = { readonly scores: FusedScores; readonly fmr: number; readonly by: ThresholdBy };

/** Misses at a rate of false matches that was seen. */
export function missesAt(scores: FusedScores, fmr: number): Misses {
  return { scores, fmr, by: 'observed' };
}

/** Mated comparisons: persons of whom a finger was acquired twice. */
function matedCount({ mated }: FusedScores): number {
  return mated.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0);
}

function rateWith({ scores, fmr, by }: Misses, weights: Weights): number {
  const threshold = thresholdAt(scores, fmr, weights, by);
  let missed = 0;
  let total = 0;
  for (const [i, score] of scores.mated.entries()) {
    if (Number.isNaN(score)) continue;
    total += weights[i]!;
    if (score < threshold) missed += weights[i]!;
  }
  return missed / total;
}

/** Misses fewer than this make resamples too alike to show how uncertain a rate is. */
const FEW = 10;

function missedCount(misses: Misses): number {
  const ones = new Float64Array(misses.scores.persons).fill(1);
  return Math.round(rateWith(misses, ones) * matedCount(misses.scores));
}

/**
 * The FNMR with its interval: over resampled persons, so that the threshold's own uncertainty counts, and never narrower
 * than the exact interval of the count; of no miss in n the upper end is 3/n.
 */
export function fnmr(misses: Misses): Estimate {
  const exact = binomialRate(missedCount(misses), matedCount(misses.scores));
  const found = resampled(misses.scores.persons, (weights) => rateWith(misses, weights));
  return { value: found.value, low: Math.min(found.low, exact.low), high: Math.max(found.high, exact.high) };
}

/** The share accepted, with its interval. */
export function accepted(misses: Misses): Estimate {
  const { value, low, high } = fnmr(misses);
  return { value: 1 - value, low: 1 - high, high: 1 - low };
}

/**
 * One FNMR over another. On the same persons both are resampled together; where either has few misses, or the persons
 * differ, the interval is that of the two intervals' ends.
 */
export function fnmrRatio(above: Misses, below: Misses): Estimate {
  if (pairable(above, below))
    return resampled(above.scores.persons, (weights) => rateWith(above, weights) / rateWith(below, weights));
  const [a, b] = [fnmr(above), fnmr(below)];
  return {
    value: a.value / b.value,
    low: a.low / b.high,
    high: b.low === 0 ? Number.POSITIVE_INFINITY : a.high / b.low,
  };
}

/**
 * One FNMR less another, with the same choice of intervals as their ratio. On the same persons only those count whom one
 * misses and the other finds: of few of these resamples say too little, so their exact intervals widen it.
 */
export function fnmrDifference(above: Misses, below: Misses): Estimate {
  if (!pairable(above, below)) {
    const [a, b] = [fnmr(above), fnmr(below)];
    return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low };
  }
  const weigh = (weights: Weights): number => rateWith(above, weights) - rateWith(below, weights);
  const found = resampled(above.scores.persons, weigh);
  const [only, other] = [onlyMissed(above, below), onlyMissed(below, above)];
  return {
    value: found.value,
    low: Math.min(found.low, only.low - other.high),
    high: Math.max(found.high, only.high - other.low),
  };
}

/** The share of mated comparisons that the first misses and the second finds, each at its threshold. */
function onlyMissed(first: Misses, second: Misses): Estimate {
  const [missing, finding] = [first, second].map(({ scores, fmr, by }) => {
    const threshold = thresholdAt(scores, fmr, new Float64Array(scores.persons).fill(1), by);
    return (person: number): boolean => scores.mated[person]! < threshold;
  }) as [(person: number) => boolean, (person: number) => boolean];
  const persons = [...first.scores.mated.keys()].filter(
    (person) => !Number.isNaN(first.scores.mated[person]!) && !Number.isNaN(second.scores.mated[person]!),
  );
  return binomialRate(persons.filter((person) => missing(person) && !finding(person)).length, persons.length);
}

function pairable(above: Misses, below: Misses): boolean {
  const enough = [above, below].every((misses) => missedCount(misses) >= FEW);
  return enough && above.scores.persons === below.scores.persons;
}

/** Two ways beyond what was seen, as one: the first's value, and the interval that covers both. */
export function spanned(first: Estimate, second: Estimate): Estimate {
  const ends = [first, second].flatMap(({ value, low, high }) => [value, low, high]);
  return { value: first.value, low: Math.min(...ends), high: Math.max(...ends) };
}
