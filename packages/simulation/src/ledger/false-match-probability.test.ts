import { describe, expect, it } from 'vitest';
import { falseMatchProbability } from './false-match-probability.ts';

describe('the probability of at least one false match', () => {
  // Python 3: -math.expm1(n * math.log1p(-f))
  it.each([
    [1e-3, 1000, 0.632304575229236],
    [1e-9, 1000, 9.99999500499667e-7],
    [2e-13, 7_000_000, 1.39999902000046e-6],
    [1e-6, 1e6, 0.632120742768423],
    [1e-5, 1, 1e-5],
    [0.5, 2, 0.75],
  ])('at a rate of %f over %i comparisons is %f', (fmr, comparisons, probability) =>
    expect(Math.abs(falseMatchProbability(fmr, comparisons) / probability - 1)).toBeLessThan(1e-9),
  );

  it('is none without comparisons or without errors, and certain at a rate of one', () => {
    expect([falseMatchProbability(0.1, 0), falseMatchProbability(0, 9), falseMatchProbability(1, 9)]).toEqual([
      0, 0, 1,
    ]);
  });
});
