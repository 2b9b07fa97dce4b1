import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, BiometricsAtOnce } from '../biometrics/biometrics.ts';
import { falseMatchRate, thresholdFor } from './non-mated-score.ts';
import type { ScoreModel } from './score-model.ts';
import { scoreSearch } from './score-search.ts';
import { sampleOf, scoredSamples } from './scored-samples.ts';
import type { ScoredWorld } from './scored-world.ts';
import { scoreWarnings } from './warnings.ts';

/** Biometrics whose scores are drawn from a model. */
export type ScoreBiometrics = Biometrics & {
  readonly atOnce: BiometricsAtOnce;
  /** Whether the threshold lies beyond what non-mated comparisons showed. */
  readonly extrapolated: boolean;
  /** What is asked of the model beyond what it was fitted to, a sentence each. */
  readonly warnings: readonly string[];
  /** The same background and threshold, with nobody else captured: one for each replication. */
  readonly fresh: () => Biometrics & { readonly atOnce: BiometricsAtOnce };
};

/**
 * Fingers and matcher as a model of scores.
 *
 * The same draws decide which fingers are acquired and how good they are as where templates are made; scores are drawn
 * from the model. A candidate list may have samples of the probe's person that are not among the references asked for:
 * the central system knows which it holds.
 *
 * @throws {RangeError} a seed, a target or a size outside its range
 */
export function scoreBiometrics(model: ScoreModel, world: ScoredWorld): ScoreBiometrics {
  const { seed, growthHandling, targetFpir, minors } = world;
  const scores = model.handlings[growthHandling];
  const enrolled = world.background.length + minors;
  const { threshold, extrapolated } = thresholdFor(scores.nonMated, { fpir: targetFpir, enrolled });
  const random = draws(seed);
  const background = world.background.map((request, number) => sampleOf(random, request, number));
  const fresh = (): ReturnType<ScoreBiometrics['fresh']> => {
    const known = scoredSamples(random, background.length);
    const identify = scoreSearch({ random, scores, growthHandling, threshold, background }, known);
    return {
      background,
      threshold,
      falseMatchRateAt: (score) => falseMatchRate(scores.nonMated, score),
      capture: async (requests) => requests.map(known.capture),
      identify: async (requests) => requests.map(identify),
      atOnce: { capture: known.capture, identify },
    };
  };
  return { ...fresh(), fresh, extrapolated, warnings: scoreWarnings(model, world) };
}
