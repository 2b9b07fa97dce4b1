import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { binomialRate } from './binomial.ts';
import { resampled, resampledMean, weightedMean } from './resampling.ts';

describe('the exact interval of a rate', () => {
  // scipy.stats.beta.ppf(0.025, k, n - k + 1) and beta.ppf(0.975, k + 1, n - k)
  it.each([
    [1, 8, 0.0031597, 0.5265097],
    [5, 100, 0.0164317, 0.1128349],
    [50, 2_000, 0.0186111, 0.0328278],
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
});

describe('an interval over subjects', () => {
  const stream = draws(6).stream({ replication: 0, person: 0, purpose: 'values' });
  const values = Array.from({ length: 400 }, () => stream.uniform());

  it('of a mean is as wide as theory says', () => {
    const { value, low, high } = resampledMean(values);
    const expected = 2 * 1.96 * Math.sqrt(1 / 12 / 400);
    expect(value).toBeCloseTo(values.reduce((sum, one) => sum + one, 0) / 400, 12);
    expect(Math.abs((high - low) / expected - 1)).toBeLessThan(0.15);
  });

  it('takes a subject with everything it has: doubled values do not narrow it', () => {
    const doubled = values.flatMap((value) => [value, value]);
    const once = resampledMean(values);
    const twice = resampled(400, (weights) =>
      weightedMean(
        doubled,
        Float64Array.from(doubled, (_, k) => weights[k >> 1]!),
      ),
    );
    expect(twice.high - twice.low).toBeCloseTo(once.high - once.low, 9);
  });

  it('of a difference of two columns of the same subjects keeps them paired', () => {
    const shifted = values.map((value) => value + 0.1);
    const { low, high } = resampled(400, (weights) => weightedMean(shifted, weights) - weightedMean(values, weights));
    expect(low).toBeCloseTo(0.1, 9);
    expect(high).toBeCloseTo(0.1, 9);
  });
});
