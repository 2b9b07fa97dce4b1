import type { Estimate } from './statistics/estimate.ts';
import type { Tolerance } from './target.ts';
import { bounds } from './target.ts';

/**
 * Whether a model gives the published figure within its tolerance. `undecided`: the interval lies partly inside and
 * partly outside; `not-run`: it says why not.
 */
export type Verdict = 'met' | 'not-met' | 'undecided' | 'not-run';

/** The verdict on one figure: by its interval, so that chance neither passes nor fails a target. */
export function verdict(estimate: Estimate, tolerance: Tolerance): Verdict {
  const [low, high] = bounds(tolerance);
  if (Number.isNaN(estimate.low) || Number.isNaN(estimate.high)) return 'undecided';
  if ('above' in tolerance && estimate.low === low) return 'undecided';
  if (estimate.low >= low && estimate.high <= high) return 'met';
  return estimate.high < low || estimate.low > high ? 'not-met' : 'undecided';
}

const WORST: readonly Verdict[] = ['not-met', 'not-run', 'undecided', 'met'];

/** The verdict on a target: that of its worst figure. */
export function joint(verdicts: readonly Verdict[]): Verdict {
  return WORST.find((worst) => verdicts.includes(worst)) ?? 'not-run';
}
