import type { ExceedanceTail } from './exceedance-tail.ts';
import { exceedanceTail, tailExcess, tailShare } from './exceedance-tail.ts';

/** A threshold for identification and how far it rests on scores that were seen. */
export type PersonThreshold = {
  /** Least score of a match; a whole number from 1. */
  readonly threshold: number;
  /** Rate of non-mated comparisons of two persons that score at least this. */
  readonly falseMatchRateAt: (score: number) => number;
  /** Non-mated comparisons looked at. */
  readonly comparisons: number;
  /** Rate below which nothing can be observed with so many: 3 over their number. */
  readonly observableDownTo: number;
  /** Whether the rate that the target asks for lies below that. */
  readonly extrapolated: boolean;
  /** Which tail was fitted, to how many scores above which. */
  readonly method: string;
};

/** Share of the scores above which the tail is fitted, where that leaves enough of them. */
const TAIL_SHARE = 0.001;

/** Fewest scores a tail is fitted to. */
const LEAST_IN_TAIL = 100;

/** Fewest non-mated scores. */
const LEAST_SCORES = 1_000;

/**
 * The least whole score at which a search of `enrolled` references returns a wrong one in at most `fpir` of searches,
 * for references that are independent of one another: FPIR = 1 - (1 - FMR)^N.
 *
 * Fit it to fused scores, never to single fingers: fingers of one person are not independent.
 *
 * @throws {RangeError} fewer than 1,000 scores, an `fpir` outside (0, 1), or `enrolled` below 1
 * @source Pickands, Annals of Statistics 3(1), 1975: excesses over a high level
 */
export function personThreshold(
  nonMatedScores: readonly number[],
  target: { readonly fpir: number; readonly enrolled: number },
): PersonThreshold {
  const { fpir, enrolled } = target;
  if (nonMatedScores.length < LEAST_SCORES)
    throw new RangeError(`${nonMatedScores.length} non-mated scores; expected at least ${LEAST_SCORES}`);
  if (!(fpir > 0 && fpir < 1)) throw new RangeError(`fpir ${fpir}; expected a rate between 0 and 1`);
  if (!(enrolled >= 1)) throw new RangeError(`enrolled ${enrolled}; expected 1 or more`);
  const rising = Float64Array.from(nonMatedScores).sort();
  const comparisons = rising.length;
  const wanted = -Math.expm1(Math.log1p(-fpir) / enrolled);
  const observableDownTo = 3 / comparisons;
  const fit = tailOf(rising);
  const falseMatchRateAt = (score: number): number => rateAt(rising, fit, score);
  return {
    threshold: leastScore(rising, fit, wanted),
    falseMatchRateAt,
    comparisons,
    observableDownTo,
    extrapolated: wanted < observableDownTo,
    method:
      fit.tail === undefined
        ? `no score above ${fit.level}, so no tail: one above the highest score seen`
        : `${fit.tail.kind} tail fitted to ${fit.above} scores above ${fit.level}`,
  };
}

type TailFit = { readonly level: number; readonly above: number; readonly tail: ExceedanceTail | undefined };

/** The tail above the level that leaves a thousandth of the scores, or 100 where that is more. */
function tailOf(rising: Readonly<Float64Array>): TailFit {
  const inTail = Math.max(LEAST_IN_TAIL, Math.ceil(rising.length * TAIL_SHARE));
  const level = rising[rising.length - inTail - 1]!;
  const first = firstAtLeast(rising, level + 1);
  const excesses = Array.from(rising.subarray(first), (score) => score - (level + 1));
  return { level, above: excesses.length, tail: excesses.length < 2 ? undefined : exceedanceTail(excesses) };
}

/** Observed up to the level of the tail, the tail beyond it. */
function rateAt(rising: Readonly<Float64Array>, { level, above, tail }: TailFit, score: number): number {
  const whole = Math.ceil(score);
  if (whole <= level + 1 || tail === undefined) return (rising.length - firstAtLeast(rising, whole)) / rising.length;
  return (above / rising.length) * tailShare(tail, whole - (level + 1));
}

/** The least whole score, from 1, whose rate is at most `wanted`. */
function leastScore(rising: Readonly<Float64Array>, fit: TailFit, wanted: number): number {
  const { level, above, tail } = fit;
  const highest = rising[rising.length - 1]!;
  const inTail = above / rising.length;
  const start = tail !== undefined && wanted < inTail ? level + Math.floor(tailExcess(tail, wanted / inTail)) : 1;
  let score = Math.max(1, start);
  if (start === 1) score = Math.max(1, rising[Math.max(0, Math.ceil(rising.length * (1 - wanted)) - 1)]!);
  while (score <= highest + 1 || tail !== undefined) {
    if (rateAt(rising, fit, score) <= wanted) return score;
    score++;
  }
  return Math.max(1, highest + 1);
}

/** Index of the first of the rising scores that is at least `score`. */
function firstAtLeast(rising: Readonly<Float64Array>, score: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}
