import { expect, test } from 'vitest';
import { falseMatchRate, scoreReachedBy } from './non-mated-score.ts';

/** P(score >= s) = 10^(-s / 100) from a score of 100 on. */
const EXPONENTIAL = {
  scores: [1, 100, 200, 400],
  log10Rates: [0, -1, -2, -4],
  comparisons: 1000,
  observableDownTo: 0.003,
  method: 'invented',
};

test('rates lie straight between the tabulated ones on a logarithmic scale, and go on beyond the last', () => {
  expect(falseMatchRate(EXPONENTIAL, 0)).toBe(1);
  expect(falseMatchRate(EXPONENTIAL, 150)).toBeCloseTo(0.0316227766016838, 12);
  expect(falseMatchRate(EXPONENTIAL, 300)).toBeCloseTo(1e-3, 12);
  expect(falseMatchRate(EXPONENTIAL, 900) / 1e-9).toBeCloseTo(1, 6);
});

test('the score that a share reaches is the last one whose rate is that share', () => {
  for (const rate of [0.5, 0.05, 1e-3, 1e-6, 1e-10]) {
    const score = scoreReachedBy(EXPONENTIAL, rate);
    expect(falseMatchRate(EXPONENTIAL, score)).toBeGreaterThanOrEqual(rate * 0.999999);
    expect(falseMatchRate(EXPONENTIAL, score + 1)).toBeLessThan(rate);
  }
});
