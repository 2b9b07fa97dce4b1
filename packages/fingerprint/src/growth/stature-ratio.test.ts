import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianStature, statureRatio } from './stature-ratio.ts';

describe('median stature', () => {
  it.each([
    ['male', 5, 109.73],
    ['female', 12, 151.23],
    ['male', 19, 176.54],
    ['female', 30, 163.15],
  ] as const)('of the %s reference at %i years is %f cm', (sex, age, cm) => expect(medianStature(sex, age)).toBe(cm));

  it('never falls with age, without a jump from one week to the next', () => {
    fc.assert(
      fc.property(fc.constantFrom('female', 'male'), fc.double({ min: 0, max: 25, noNaN: true }), (sex, age) => {
        const grown = medianStature(sex, age + 1 / 52) - medianStature(sex, age);
        expect(grown).toBeGreaterThanOrEqual(-1e-12);
        expect(grown).toBeLessThan(0.6);
      }),
    );
  });
});

// F1: expected scale factors, WHO growth reference 2007, boys and girls; several of the ages lie between those at hand.
describe('the ratio of median statures, published to three decimals', () => {
  it.each([
    [6, 7, 1.05, 1.049],
    [6, 10, 1.188, 1.204],
    [6, 14, 1.407, 1.388],
    [6, 19, 1.523, 1.417],
    [8, 9, 1.042, 1.047],
    [10, 11, 1.039, 1.046],
    [10, 14, 1.184, 1.153],
    [10, 18, 1.278, 1.176],
    [12, 13, 1.047, 1.034],
    [14, 15, 1.035, 1.012],
    [14, 16, 1.06, 1.017],
    [14, 18, 1.079, 1.02],
    [16, 17, 1.013, 1.002],
  ])('from %i to %i years is %f for boys and %f for girls, to half a per cent', (from, to, boys, girls) => {
    expect(Math.abs(statureRatio('male', from, to) / boys - 1)).toBeLessThan(0.005);
    expect(Math.abs(statureRatio('female', from, to) / girls - 1)).toBeLessThan(0.005);
  });

  it('runs backwards as it runs forwards', () => {
    expect(statureRatio('male', 6, 14) * statureRatio('male', 14, 6)).toBeCloseTo(1, 12);
  });
});
