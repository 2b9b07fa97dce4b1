import type { Draws } from '@eurodac-sim/primitives';
import { normal } from '@eurodac-sim/primitives';
import type { MatedScores } from './score-model.ts';
import { RESIDUAL_DEVIATIONS } from './score-model.ts';
import type { ScoredPrints } from './scored-prints.ts';

type Residuals = Pick<MatedScores, 'levels' | 'residuals'>;

/** Halvings of an interval, down to a thousandth of a millionth of it. */
const HALVINGS = 30;

/** Room for captures of one person in the index of a draw. */
const CAPTURES = 65_536;

/** The expected square root of a finger's score. */
export function expectedRoot({ coefficients }: Pick<MatedScores, 'coefficients'>, features: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += features[k]! * coefficients[k]!;
  return sum;
}

/** The square root of a finger's score whose residual lies some standard deviations from the middle, from 0. */
export function rootAt(mated: Residuals, expected: number, deviations: number): number {
  return Math.max(0, expected + residualAt(mated, expected, deviations));
}

/** Bilinear between levels and deviations; beyond the last level as at it, beyond the last deviation straight on. */
function residualAt({ levels, residuals }: Residuals, root: number, deviations: number): number {
  let level = 0;
  while (level < levels.length - 2 && root > levels[level + 1]!) level++;
  const share = Math.min(1, Math.max(0, (root - levels[level]!) / (levels[level + 1]! - levels[level]!)));
  return (1 - share) * along(residuals[level]!, deviations) + share * along(residuals[level + 1]!, deviations);
}

/** The inverse of a residual: how many standard deviations it lies from the middle, within the tabulated ones and half as far again. */
export function deviationAt(mated: Residuals, root: number, residual: number): number {
  let low = 1.5 * RESIDUAL_DEVIATIONS[0]!;
  let high = -low;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (residualAt(mated, root, middle) < residual) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function along(residuals: readonly number[], deviations: number): number {
  const [first, second] = [RESIDUAL_DEVIATIONS[0]!, RESIDUAL_DEVIATIONS[1]!];
  const place = (deviations - first) / (second - first);
  const k = Math.min(residuals.length - 2, Math.max(0, Math.floor(place)));
  return residuals[k]! + (place - k) * (residuals[k + 1]! - residuals[k]!);
}

/** How far a comparison's residual lies from the middle: one part is of the person, one of each capture, the rest its own. */
export function deviationsOf(draws: Draws, mated: MatedScores, probe: ScoredPrints, reference: ScoredPrints): number {
  const { replication, person } = probe.owner;
  const part = (purpose: string, index = 0): number =>
    normal(draws.uniform({ replication, person, purpose, index }), 0, 1);
  const { personShare, captureShare } = mated;
  return (
    Math.sqrt(personShare) * part('score-of-person') +
    Math.sqrt(captureShare) *
      (part('score-of-capture', probe.captureIndex) + part('score-of-capture', reference.captureIndex)) +
    Math.sqrt(1 - personShare - 2 * captureShare) * part('score-of-pair', pairIndex(probe, reference))
  );
}

/** Index of draws of two captures of one person, in this order. */
export function pairIndex(probe: ScoredPrints, reference: ScoredPrints): number {
  return probe.captureIndex * CAPTURES + reference.captureIndex;
}
