import type { Laboratory } from './laboratory.ts';
import type { Estimate } from './statistics/estimate.ts';

/** How a figure is written: a share in per cent, or a plain number. */
export type FigureForm = 'share' | 'number';

/** Where a figure must lie; `ours` marks a bound that the published text gives in words only; `above` is left out. */
export type Tolerance =
  | { readonly above: number; readonly ours: true }
  | { readonly from?: number; readonly to?: number; readonly ours?: true }
  | { readonly around: number; readonly relative: number }
  | { readonly around: number; readonly absolute: number };

/** One figure of a target: what it is, what was published, and where ours must lie. */
export type Claim = {
  readonly name: string;
  readonly published?: number;
  readonly form: FigureForm;
  readonly tolerance: Tolerance;
};

/** What a run of a target found: an estimate for each claim, in their order, or why there is none. */
export type Finding =
  | {
      readonly kind: 'measured';
      readonly estimates: readonly Estimate[];
      /** What was looked at: numbers of persons, impressions, comparisons. */
      readonly lookedAt: string;
      readonly notes?: readonly string[];
    }
  | { readonly kind: 'not-run'; readonly because: string };

/** A published figure as something that can be run. */
export type Target = {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly run: (laboratory: Laboratory) => Finding | Promise<Finding>;
};

/** The least and greatest value within a tolerance. */
export function bounds(tolerance: Tolerance): readonly [low: number, high: number] {
  if ('relative' in tolerance) {
    const half = Math.abs(tolerance.around) * tolerance.relative;
    return [tolerance.around - half, tolerance.around + half];
  }
  if ('absolute' in tolerance) return [tolerance.around - tolerance.absolute, tolerance.around + tolerance.absolute];
  if ('above' in tolerance) return [tolerance.above, Number.POSITIVE_INFINITY];
  return [tolerance.from ?? Number.NEGATIVE_INFINITY, tolerance.to ?? Number.POSITIVE_INFINITY];
}

/** A target that cannot be run, with what is missing. */
export function notRun(id: string, because: string): Target {
  return { id, claims: [], run: () => ({ kind: 'not-run', because }) };
}
