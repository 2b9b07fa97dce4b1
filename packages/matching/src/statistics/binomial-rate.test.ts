import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { binomialRate, noNarrower } from './binomial-rate.ts';

describe('the exact interval of a rate', () => {
  // R: binom.test(events, trials)$conf.int; the same as qbeta(0.025, k, n - k + 1) and qbeta(0.975, k + 1, n - k).
  it.each([
    [1, 8, 0.0031597, 0.5265097],
    [5, 100, 0.0164317, 0.1128349],
    [50, 2_000, 0.0186111, 0.0328278],
    // The example of R's binom.test, 682 of 925: 0.7076683 to 0.7654066.
    [682, 925, 0.7076683, 0.7654066],
  ])('of %i in %i agrees with quantiles of the beta distribution', (events, trials, low, high) => {
    const found = binomialRate(events, trials);
    expect(found.value).toBe(events / trials);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
  });

  it('of nothing in n ends at 3/n, and of all in n starts there', () => {
    expect(binomialRate(0, 300)).toEqual({ value: 0, low: 0, high: 0.01 });
    expect(binomialRate(300, 300)).toEqual({ value: 1, low: 0.99, high: 1 });
  });

  it('covers the rate in about 95 of 100 samples', () => {
    const stream = draws(5).stream({ replication: 0, person: 0, purpose: 'coverage' });
    let covered = 0;
    for (let sample = 0; sample < 400; sample++) {
      let events = 0;
      for (let trial = 0; trial < 200; trial++) if (stream.uniform() < 0.03) events++;
      const { low, high } = binomialRate(events, 200);
      if (low <= 0.03 && high >= 0.03) covered++;
    }
    expect(covered).toBeGreaterThan(375);
  });

  it('of more events than trials is refused', () => expect(() => binomialRate(3, 2)).toThrow(RangeError));

  it('widens one by resampling where events are few, and only there', () => {
    expect(noNarrower({ low: 0.05, high: 0.06 }, 5, 100)).toEqual({
      low: expect.closeTo(0.0164317, 6),
      high: expect.closeTo(0.1128349, 6),
    });
    expect(noNarrower({ low: 0, high: 0.5 }, 5, 100)).toEqual({ low: 0, high: 0.5 });
    expect(noNarrower({ low: 0.4, high: 0.6 }, 50, 100)).toEqual({ low: 0.4, high: 0.6 });
  });
});
