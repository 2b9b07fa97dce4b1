import { expect, test } from 'vitest';
import { indexLoss, rateWithin } from './index-loss.ts';

test('nothing lost in n searches is a loss below 1 minus the n-th root of 0.05', () => {
  for (const of of [10, 2_500, 10_000])
    expect(indexLoss(0, of).lossUpper95).toBeCloseTo(-Math.expm1(Math.log(0.05) / of), 9);
});

test('bounds of a loss are those of printed tables', () => {
  expect(indexLoss(1, 10_000).lossUpper95).toBeCloseTo(4.743e-4, 6);
  expect(indexLoss(5, 50).lossUpper95).toBeCloseTo(0.1988, 3);
  expect(indexLoss(4, 4)).toEqual({ lost: 4, of: 4, lossUpper95: 1 });
  expect(indexLoss(0, 0).lossUpper95).toBeNull();
});

test('a rate lies within its interval, which is known for 3 of 10', () => {
  const { value, low, high } = rateWithin(3, 10);
  expect(value).toBe(0.3);
  expect(low).toBeCloseTo(0.06674, 4);
  expect(high).toBeCloseTo(0.65245, 4);
  expect(rateWithin(0, 0)).toEqual({ value: null, low: null, high: null });
});
