import type { GrowthHandling } from '@eurodac-sim/matching';
import type { CaptureRequest, ScoreModel } from '@eurodac-sim/simulation';
import { scoreBiometrics } from '@eurodac-sim/simulation';
import type { SharedBiometrics } from './biometrics.ts';
import { currentScoreModel } from './score-model-file.ts';

/** What one experiment asks of a model of scores. */
export type ScoredSettings = {
  readonly seed: number;
  readonly growthHandling: GrowthHandling;
  readonly background: readonly CaptureRequest[];
  readonly minors: number;
  readonly followUpDays: number;
  readonly targetFpir: number;
};

/**
 * Fingers and matcher of an experiment as scores drawn from the model that ships.
 *
 * @throws {InputError} the model is of another matcher than this one
 */
export function scoredBiometrics(settings: ScoredSettings): SharedBiometrics {
  const model: ScoreModel = currentScoreModel();
  const { comparisons, observableDownTo, method } = model.handlings[settings.growthHandling].nonMated;
  const first = scoreBiometrics(model, settings);
  const { threshold, falseMatchRateAt, extrapolated } = first;
  return {
    derived: {
      threshold: { threshold, falseMatchRateAt, comparisons, observableDownTo, extrapolated, method },
      minors: 0,
      adults: 0,
      fingerComparisons: 0,
    },
    warnings: first.warnings,
    replication: () => ({ ...first.fresh(), fingerComparisons: () => 0 }),
  };
}
