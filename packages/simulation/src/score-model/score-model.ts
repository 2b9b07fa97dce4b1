import type { GrowthHandling } from '@eurodac-sim/matching';

/** How comparisons of two different persons score under one growth handling. */
export type NonMatedScores = {
  /** Whole scores, rising. */
  readonly scores: readonly number[];
  /** Decimal logarithm of the share of comparisons that reach each. */
  readonly log10Rates: readonly number[];
  /** Comparisons that these rates come from, and how far down they were seen rather than extrapolated. */
  readonly comparisons: number;
  readonly observableDownTo: number;
  readonly method: string;
};

/** How a person scores against an earlier or later self under one growth handling. */
export type MatedScores = {
  /** By feature, in the order of `comparisonFeatures`: the expected square root of the score of a finger. */
  readonly coefficients: readonly number[];
  /** Expected root scores, rising, at which residuals were looked at. */
  readonly levels: readonly number[];
  /** At each level, the residual at every number of standard deviations of `RESIDUAL_DEVIATIONS`. */
  readonly residuals: readonly (readonly number[])[];
  /** What root scores are multiplied by where none, one or both of the captures are of damaged fingers. */
  readonly damaged: readonly number[];
  /** Share of the residual's variance that all comparisons of a person have in common. */
  readonly personShare: number;
  /** Share that all comparisons of one capture have in common beyond that; of either capture. */
  readonly captureShare: number;
};

/** Scores under one growth handling. */
export type HandlingScores = {
  /** Sizes that a probe is divided by in turn; the best counts. */
  readonly triedGrowth: readonly number[];
  readonly mated: MatedScores;
  readonly nonMated: NonMatedScores;
};

/** What mated comparisons the model was fitted to. */
export type FittedRange = {
  readonly youngestYears: number;
  readonly oldestYears: number;
  readonly longestGapYears: number;
};

/** A model of the matcher's scores, fitted to its own results; plain data. */
export type ScoreModel = {
  readonly format: 'eurodac-sim score model';
  readonly formatVersion: 1;
  /** How it was made, word by word. */
  readonly command: string;
  readonly seed: number;
  readonly size: string;
  /** SHA-256 of the scores that fingers and matcher gave for a fixed set of comparisons when it was fitted. */
  readonly behaviour: string;
  readonly persons: number;
  readonly matedComparisons: number;
  readonly range: FittedRange;
  readonly handlings: Readonly<Record<GrowthHandling, HandlingScores>>;
};

/** Numbers of standard deviations at which residuals are tabulated. */
export const RESIDUAL_DEVIATIONS: readonly number[] = [-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3];
