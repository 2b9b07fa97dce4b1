import { finger, impression } from '@eurodac-sim/fingerprint';
import { PIXELS_PER_MM } from '../growth/corresponding.ts';
import type { Laboratory } from '../laboratory.ts';
import { person } from '../people/person.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Weights } from '../statistics/resampling.ts';
import { resampled, resampledMean, weightedMean } from '../statistics/resampling.ts';
import type { Claim, Target } from '../target.ts';

const ADULT = 25;

/** Published ridge period in pixels, both sexes together, and how far the mean may be off. */
const PERIODS: readonly (readonly [age: number, pixels: number, relative: number])[] = [
  [6, 6.5, 0.05],
  [8, 7.05, 0.05],
  [10, 7.55, 0.05],
  [12, 7.9, 0.07],
  [ADULT, 9.25, 0.05],
];

/** Ridge periods in pixels of the left ring finger of persons at an age; sexes take turns. */
function periods(laboratory: Laboratory, count: number, ageYears: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => {
    const made = finger(laboratory.random, person(number), 'left-ring');
    const found = impression(laboratory.random, made, { index: ageYears, trueAgeYears: ageYears });
    return found.kind === 'acquired' ? [made.ridgePeriodMm * found.scale * PIXELS_PER_MM] : [];
  }).flat();
}

/** The spread of persons around the mean of their sex, as a share of it. */
function variation(laboratory: Laboratory, count: number): Estimate {
  const sexes = [0, 1].map((parity) =>
    Array.from({ length: count }, (_, number) => number)
      .filter((number) => number % 2 === parity)
      .map((number) => finger(laboratory.random, person(number), 'left-ring').ridgePeriodMm),
  );
  const relative = sexes.flatMap((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value / mean);
  });
  const spread = (weights: Weights): number => {
    const mean = weightedMean(relative, weights);
    return (
      Math.sqrt(
        weightedMean(
          relative.map((value) => (value - mean) * (value - mean)),
          weights,
        ),
      ) / mean
    );
  };
  return resampled(relative.length, spread);
}

/** F2: distance from ridge to ridge. */
export const F2: Target = {
  id: 'F2',
  claims: [
    ...PERIODS.map(([age, pixels, relative]): Claim => {
      const name = age === ADULT ? 'adults, pixels' : `${age} years, pixels`;
      return { name, published: pixels, form: 'number', tolerance: { around: pixels, relative } };
    }),
    {
      name: 'variation of adults within a sex',
      published: 0.07,
      form: 'share',
      tolerance: { around: 0.07, absolute: 0.02 },
    },
  ],
  run: (laboratory) => {
    const count = laboratory.of(300, 4_000);
    const means = PERIODS.map(([age]) => resampledMean(periods(laboratory, count, age)));
    return {
      kind: 'measured',
      estimates: [...means, variation(laboratory, 2 * count)],
      lookedAt: `${count} persons at ${PERIODS.length} ages, one finger each; variation of ${2 * count} persons`,
    };
  },
};
