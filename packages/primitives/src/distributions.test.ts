import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentialByMedian, pick, weibullByMedian } from './distributions.ts';
import { normalQuantile } from './normal-quantile.ts';

describe('distributions by one uniform number', () => {
  // qnorm of R 4.2.2
  it.each([
    [0.975, 1.959963984540054],
    [0.5, 0],
    [0.001, -3.090232306167813],
    [1e-12, -7.034483825301131],
    [0.9999, 3.719016485455709],
  ])('the normal quantile of %f is %f', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 12));

  it('put half of the draws below the median', () => {
    expect(exponentialByMedian(0.5, 21)).toBeCloseTo(21, 12);
    expect(weibullByMedian(0.5, 0.5, 14)).toBeCloseTo(14, 12);
  });

  // F(1 day) of the mover-stayer table in which leavers have a median of 3 days
  it('a Weibull clock of shape one half and median 3 days has a third gone after a day', () => {
    expect(weibullByMedian(0.33, 0.5, 3)).toBeCloseTo(1.0, 1);
  });

  it('pick follows the weights, in order, and never takes a weight of zero', () => {
    expect(
      pick(0.05, [
        ['a', 1],
        ['b', 9],
      ]),
    ).toBe('a');
    expect(
      pick(0.15, [
        ['a', 1],
        ['b', 9],
      ]),
    ).toBe('b');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }), (u) => {
        expect(
          pick(u, [
            ['never', 0],
            ['always', 2],
            ['neither', 0],
          ]),
        ).toBe('always');
      }),
    );
    expect(() => pick(0.5, [['a', 0]])).toThrow(RangeError);
  });
});
