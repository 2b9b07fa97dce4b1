import { describe, expect, it } from 'vitest';
import { apart } from '../figure/time-to-identification.ts';
import { isOneValue, meanInterval, spansZero } from './mean-interval.ts';
import { quantile } from './quantile.ts';

describe('the interval of a mean', () => {
  // t.test(values)$conf.int of R 4.2.2
  it.each([
    [[1, 2, 4, 4, 7, 9, 10, 12], 6.125, 2.797753765, 9.452246235],
    [Array.from({ length: 20 }, (_, i) => i + 1), 10.5, 7.731189432, 13.26881057],
  ])('of %j is that of Student', (values, mean, low, high) => {
    const found = meanInterval(values);
    expect(found?.mean).toBeCloseTo(mean, 12);
    expect(found?.low).toBeCloseTo(low, 7);
    expect(found?.high).toBeCloseTo(high, 7);
  });

  it('does not exist for one value', () => expect(meanInterval([3])).toBeUndefined());

  it('is one value where all are equal, also after rounding', () => {
    expect(isOneValue(meanInterval([0.1, 0.1, 0.1]) ?? { low: 0, high: 1 })).toBe(true);
    expect(isOneValue({ low: 0, high: 0 })).toBe(true);
    expect(isOneValue({ low: 1, high: 1.0001 })).toBe(false);
  });

  it('spans zero also where it only touches it', () => {
    expect(spansZero({ low: 0, high: 1 })).toBe(true);
    expect(spansZero({ low: 0.1, high: 1 })).toBe(false);
  });
});

describe('a quantile', () => {
  // quantile(c(1, 2, 4, 8), c(.05, .5, .95)) of R 4.2.2
  it.each([
    [0.05, 1.15],
    [0.5, 3],
    [0.95, 7.4],
  ])('%f of 1, 2, 4, 8 is %f', (p, value) => expect(quantile([1, 2, 4, 8], p)).toBeCloseTo(value, 12));
});

describe('labels at the ends of lines', () => {
  it('are moved apart and keep their order', () => {
    expect(apart([1, 1.1, 5], 1)).toEqual([1, 2, 5]);
    expect(apart([2, 2, 2], 1)).toEqual([2, 3, 4]);
  });
});
