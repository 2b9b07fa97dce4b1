import type { ScoreModel } from './score-model.ts';
import type { ScoredWorld } from './scored-world.ts';

/** Days in a year, for the length of follow-up. */
const DAYS_PER_YEAR = 365.2425;

/** Age of the oldest minors at arrival, in years. */
const OLDEST_AT_ARRIVAL = 18;

/** What a world asks of a score model beyond what it was fitted to, a sentence each; for the report. */
export function scoreWarnings({ range, handlings }: ScoreModel, world: ScoredWorld): readonly string[] {
  const { background, minors, targetFpir, growthHandling, followUpDays } = world;
  const years = followUpDays / DAYS_PER_YEAR;
  const oldest = OLDEST_AT_ARRIVAL + years;
  const enrolled = background.length + minors;
  const rate = targetFpir / enrolled;
  const { observableDownTo, comparisons } = handlings[growthHandling].nonMated;
  return [
    ...(years > range.longestGapYears
      ? [
          `Minors are followed for ${years.toFixed(1)} years; the score model was fitted to gaps of ${range.longestGapYears} years at most and is extrapolated beyond.`,
        ]
      : []),
    ...(oldest > range.oldestYears
      ? [
          `Minors are followed up to an age of ${oldest.toFixed(0)} years; the score model was fitted to ages of ${range.youngestYears} to ${range.oldestYears} and is extrapolated beyond.`,
        ]
      : []),
    ...(rate < observableDownTo
      ? [
          `A gallery of ${enrolled} at an FPIR of ${targetFpir} asks for a false match rate of ${rate.toPrecision(2)} (${growthHandling}); ${comparisons} non-mated comparisons of the score model show rates down to ${observableDownTo.toPrecision(2)}, and the threshold is extrapolated from their tail.`,
        ]
      : []),
  ];
}
