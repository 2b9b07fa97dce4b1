import { describe, expect, it } from 'vitest';
import { compatibleMeans } from './poisson.ts';
import { overReplications, sideBySide } from './samples.ts';

describe('the interval over replications', () => {
  // scipy.stats.t.interval(0.95, 4, mean(x), sem(x)) of 1, 2, 3, 4, 10
  it('is that of Student', () => {
    const { value, low, high } = overReplications([1, 2, 3, 4, 10]);
    expect(value).toBe(4);
    expect(low).toBeCloseTo(-0.3896, 3);
    expect(high).toBeCloseTo(8.3896, 3);
  });

  it('leaves out what has no value, and is unknown for one replication', () => {
    expect(overReplications([2, Number.NaN, 2])).toEqual({ value: 2, low: 2, high: 2 });
    expect(overReplications([2]).low).toBeNaN();
  });

  it('of two worlds keeps their replications together', () => {
    const both = sideBySide(
      { rows: [[1], [2]], minors: 3, events: 4 },
      {
        rows: [
          [5, 6],
          [7, 8],
        ],
        minors: 1,
        events: 1,
      },
    );
    expect(both).toEqual({
      rows: [
        [1, 5, 6],
        [2, 7, 8],
      ],
      minors: 4,
      events: 5,
    });
  });
});

describe('the expected numbers that a count is compatible with', () => {
  // scipy.stats.chi2.ppf(0.025, 2 n) / 2 and chi2.ppf(0.975, 2 n + 2) / 2
  it.each([
    [0, 0, 3.688879],
    [1, 0.025318, 5.571643],
    [7, 2.814363, 14.422675],
    [31, 21.062997, 44.002026],
  ])('of %i lie from %f to %f', (count, from, to) => {
    const found = compatibleMeans(count);
    expect(found.from).toBeCloseTo(from, 5);
    expect(found.to).toBeCloseTo(to, 5);
  });

  it('of a rounded count lie from below its least to above its greatest', () =>
    expect(compatibleMeans(1, 4)).toEqual({ from: compatibleMeans(1).from, to: compatibleMeans(4).to }));
});
