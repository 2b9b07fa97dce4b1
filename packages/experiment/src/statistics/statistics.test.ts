import { describe, expect, it } from 'vitest';
import { differences, pairedDifference } from './paired-difference.ts';
import type { Fraction } from './pooled-ratio.ts';
import { pooledRatio, ruleOfThree } from './pooled-ratio.ts';
import { RESAMPLES, resamples } from './resamples.ts';
import { ascending, mean, quantile, standardDeviation } from './spread.ts';

/** Expected values were printed by R 4.2.2 with 17 digits; each stands beside its R expression. */
const RATES = [0.31, 0.27, 0.35, 0.29, 0.4, 0.22, 0.33];

const close = (found: number, expected: number, relative = 1e-13) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(1e-300, Math.abs(expected)));

describe('statistics agree with R', () => {
  it.each([
    [0, 0.22], // quantile(x, 0, type = 7)
    [0.05, 0.23500000000000001], // quantile(x, 0.05, type = 7)
    [0.25, 0.28000000000000003], // quantile(x, 0.25, type = 7)
    [0.5, 0.31], // quantile(x, 0.5, type = 7)
    [0.95, 0.38500000000000001], // quantile(x, 0.95, type = 7)
    [1, 0.40000000000000002], // quantile(x, 1, type = 7)
  ])('quantile %d of seven rates', (probability, expected) =>
    close(quantile(ascending(RATES), probability), expected, 1e-15),
  );

  it('mean and standard deviation', () => {
    close(mean(RATES), 0.31, 1e-15); // mean(x)
    close(standardDeviation(RATES), 0.058022983951764036, 1e-15); // sd(x)
  });

  it('mean paired difference with its 95 %% interval', () => {
    const first = [0.31, 0.27, 0.35, 0.29, 0.4];
    const second = [0.3, 0.22, 0.36, 0.2, 0.31];
    const found = pairedDifference(differences(first, second));
    close(found.mean ?? Number.NaN, 0.046, 1e-14); // t.test(a, b, paired = TRUE)$estimate
    close(found.low ?? Number.NaN, -0.010628591079290881, 1e-12); // t.test(a, b, paired = TRUE)$conf.int[1]
    close(found.high ?? Number.NaN, 0.10262859107929087, 1e-12); // t.test(a, b, paired = TRUE)$conf.int[2]
    expect(found.pairs).toBe(5);
  });

  it('percentile bootstrap of a ratio of sums, within the noise of the resamples', () => {
    // set.seed(1); n <- c(12, 15, 9, 20, 14, 11, 16, 13); d <- c(40, 42, 38, 47, 41, 36, 45, 40)
    // quantile(replicate(200000, {i <- sample(8, 8, TRUE); sum(n[i]) / sum(d[i])}), c(0.025, 0.975))
    const numerators = [12, 15, 9, 20, 14, 11, 16, 13];
    const denominators = [40, 42, 38, 47, 41, 36, 45, 40];
    const fractions = numerators.map((numerator, i): Fraction => ({ numerator, denominator: denominators[i] ?? 0 }));
    const found = pooledRatio(fractions, resamples(1));
    expect(found.ratio).toBe(110 / 329);
    expect(Math.abs((found.low ?? 0) - 0.297386)).toBeLessThan(0.004);
    expect(Math.abs((found.high ?? 0) - 0.369942)).toBeLessThan(0.004);
  });
});

describe('a paired difference', () => {
  it('leaves out pairs in which either is undefined', () =>
    expect(differences([1, null, 3, 4], [0.5, 1, null, 1])).toEqual([0.5, 3]));

  it('has no interval with one pair, and no mean with none', () => {
    expect(pairedDifference([0.25])).toEqual({ mean: 0.25, low: null, high: null, pairs: 1 });
    expect(pairedDifference([])).toEqual({ mean: null, low: null, high: null, pairs: 0 });
  });

  it('is exact where every pair is equal', () =>
    expect(pairedDifference([0, 0, 0])).toEqual({ mean: 0, low: 0, high: 0, pairs: 3 }));
});

describe('a pooled ratio', () => {
  const shared = resamples(7);

  it('is bounded by its two replications when there are two', () => {
    const found = pooledRatio(
      [
        { numerator: 1, denominator: 10 },
        { numerator: 3, denominator: 10 },
      ],
      shared,
    );
    expect(found).toEqual({
      ...{ numerator: 4, denominator: 20, denominatorIs: 'above-0' },
      ...{ ratio: 0.2, low: 0.1, high: 0.3 },
    });
  });

  it('is undefined unless the interval of its denominator lies above 0', () => {
    const additional = [3, -2, 1, -1, 2, -3].map((denominator) => ({ numerator: 10, denominator }));
    expect(pooledRatio(additional, shared)).toMatchObject({ numerator: 60, denominator: 0, denominatorIs: 'spans-0' });
    const leaning = [3, -2, 1, -1, 2, -2].map((denominator) => ({ numerator: 10, denominator }));
    expect(pooledRatio(leaning, shared)).toEqual({
      ...{ numerator: 60, denominator: 1, denominatorIs: 'spans-0' },
      ...{ ratio: null, low: null, high: null },
    });
  });

  it.each([
    [[-1, -2, -3], 'below-0'],
    [[0, 0, 0], 'always-0'],
    [[-2], 'below-0'],
    [[0], 'always-0'],
  ])('is undefined over the denominators %j, whose sum is %s', (denominators, denominatorIs) => {
    const fractions = denominators.map((denominator) => ({ numerator: 6, denominator }));
    expect(pooledRatio(fractions, shared)).toMatchObject({ denominatorIs, ratio: null, low: null, high: null });
  });

  it('has no bounds with one replication', () =>
    expect(pooledRatio([{ numerator: 6, denominator: 3 }], shared)).toMatchObject({ ratio: 2, low: null, high: null }));

  it('is not bounded from below by resamples whose denominator is negative', () => {
    const denominators = [30, 20, 25, -1, 28, 22, 18, -19, 26, 24, 12, -20].map((denominator) => denominator - 2);
    const found = pooledRatio(
      denominators.map((denominator) => ({ numerator: 10, denominator })),
      shared,
    );
    expect(found.denominatorIs).toBe('above-0');
    expect(found.low).toBeGreaterThan(0);
    expect(found.high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(found.ratio ?? Number.NaN);
  });

  it('depends on the seed and on nothing else', () => {
    const fractions = [1, 5, 2, 8].map((numerator) => ({ numerator, denominator: 10 + numerator }));
    expect(pooledRatio(fractions, resamples(7))).toEqual(pooledRatio(fractions, shared));
    expect(resamples(7)(4)).not.toEqual(resamples(8)(4));
    expect(shared(4)).toHaveLength(RESAMPLES * 4);
    expect(Math.max(...shared(4))).toBe(3);
  });

  it('of no event in n trials is below 3/n, close to the exact bound', () => {
    close(ruleOfThree(100), 0.029513049607039932, 0.02); // 1 - 0.05^(1/100)
    close(ruleOfThree(1000), 0.0029912495450953314, 0.003); // 1 - 0.05^(1/1000)
  });
});

describe('statistics refuse what has no answer', () => {
  it.each([
    ['a mean of nothing', () => mean([])],
    ['a standard deviation of one value', () => standardDeviation([1])],
    ['a quantile of nothing', () => quantile(ascending([]), 0.5)],
    ['a quantile above 1', () => quantile(ascending([1]), 1.1)],
  ])('%s', (_, attempt) => expect(attempt).toThrow(RangeError));
});
