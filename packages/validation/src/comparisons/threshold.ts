import type { Weights } from '../statistics/resampling.ts';
import type { FusedScores } from './fused-scores.ts';

/**
 * Where a threshold comes from: `observed` counts non-mated scores; the others continue them beyond what was seen, by an
 * exponential tail of the highest comparisons, or by a Gumbel distribution of the highest of each search.
 */
export type ThresholdBy = 'observed' | 'exponential-tail' | 'gumbel-maxima';

/** Share of comparisons a tail is fitted to, and the fewest. */
const TAIL_SHARE = 0.001;
const LEAST_IN_TAIL = 100;
const EULER = 0.577215664901533;

/** The score from which a comparison matches, at a false match rate: each pair weighs as its two persons do. */
export function thresholdAt(scores: FusedScores, fmr: number, weights: Weights, by: ThresholdBy): number {
  switch (by) {
    case 'observed':
      return observed(scores, fmr, weights);
    case 'exponential-tail':
      return exponentialTail(scores, fmr, weights);
    case 'gumbel-maxima':
      return gumbelMaxima(scores, fmr, weights);
  }
}

function totalWeight({ falling }: FusedScores, weights: Weights): number {
  let total = 0;
  for (let k = 0; k < falling.scores.length; k++) total += weightOf(falling, k, weights);
  return total;
}

function weightOf({ probes, references }: FusedScores['falling'], k: number, weights: Weights): number {
  return weights[probes[k]!]! * weights[references[k]!]!;
}

/** Just above the score at which too many non-mated comparisons would match. */
function observed(scores: FusedScores, fmr: number, weights: Weights): number {
  const { falling } = scores;
  const allowed = fmr * totalWeight(scores, weights);
  let weight = 0;
  for (let k = 0; k < falling.scores.length; k++) {
    weight += weightOf(falling, k, weights);
    if (weight > allowed) return falling.scores[k]! + 1;
  }
  return 0;
}

/** Excesses over the level that a thousandth of the comparisons reach fall off exponentially. @source Pickands 1975 */
function exponentialTail(scores: FusedScores, fmr: number, weights: Weights): number {
  const { falling } = scores;
  const inTail = Math.min(
    falling.scores.length - 1,
    Math.max(LEAST_IN_TAIL, Math.ceil(falling.scores.length * TAIL_SHARE)),
  );
  const level = falling.scores[inTail]!;
  let weight = 0;
  let excess = 0;
  for (let k = 0; k < inTail && falling.scores[k]! > level; k++) {
    const own = weightOf(falling, k, weights);
    weight += own;
    excess += own * (falling.scores[k]! - level - 0.5);
  }
  return level + (excess / weight) * Math.log(weight / totalWeight(scores, weights) / fmr);
}

/** The highest score of each probe follows a Gumbel distribution, fitted by its moments. */
function gumbelMaxima({ falling, compared }: FusedScores, fmr: number, weights: Weights): number {
  const highest = new Float64Array(compared).fill(Number.NaN);
  for (let k = falling.scores.length - 1; k >= 0; k--) highest[falling.probes[k]!] = falling.scores[k]!;
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (const [i, score] of highest.entries()) {
    if (Number.isNaN(score)) continue;
    total += weights[i]!;
    sum += weights[i]! * score;
    squares += weights[i]! * score * score;
  }
  const mean = sum / total;
  const scale = (Math.sqrt(Math.max(0, squares / total - mean * mean)) * Math.sqrt(6)) / Math.PI;
  return mean - EULER * scale - scale * Math.log(fmr * (compared - 1));
}
