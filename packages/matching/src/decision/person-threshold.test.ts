import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { personThreshold } from './person-threshold.ts';

const stream = draws(7).stream({ replication: 0, person: 0, purpose: 'scores' });
const exponential = (count: number, scale: number): number[] =>
  Array.from({ length: count }, () => Math.floor(-scale * Math.log(stream.uniform())));

test('the threshold of exponential scores is that of their law, far beyond what was seen', () => {
  const { threshold, extrapolated, observableDownTo, comparisons } = personThreshold(exponential(200_000, 50), {
    fpir: 0.001,
    enrolled: 1_000_000,
  });
  const law = 50 * Math.log(1e9);
  expect(Math.abs(threshold - law) / law).toBeLessThan(0.15);
  expect(extrapolated).toBe(true);
  expect(comparisons).toBe(200_000);
  expect(observableDownTo).toBe(3 / 200_000);
});

test('a rate that was observed is not extrapolated, and the threshold keeps it', () => {
  const scores = exponential(100_000, 50);
  const { threshold, falseMatchRateAt, extrapolated } = personThreshold(scores, { fpir: 0.01, enrolled: 10 });
  const observed = (at: number): number => scores.filter((score) => score >= at).length / scores.length;
  expect(extrapolated).toBe(false);
  expect(Math.abs(Math.log(observed(threshold) / 0.001))).toBeLessThan(0.5);
  expect(falseMatchRateAt(threshold)).toBeLessThanOrEqual(0.0010051);
  expect(falseMatchRateAt(threshold - 1)).toBeGreaterThan(0.001);
  expect(falseMatchRateAt(50)).toBe(observed(50));
});

test('more enrolled, or fewer false positives wanted, never lower the threshold', () => {
  const scores = exponential(20_000, 30);
  let last = 0;
  for (const enrolled of [1, 10, 1_000, 100_000, 10_000_000]) {
    const { threshold } = personThreshold(scores, { fpir: 0.001, enrolled });
    expect(threshold).toBeGreaterThanOrEqual(last);
    last = threshold;
  }
});

test('a heavier tail than exponential raises the threshold', () => {
  const heavy = Array.from({ length: 50_000 }, () =>
    Math.floor(40 * (Math.exp(-0.4 * Math.log(stream.uniform())) - 1)),
  );
  const fit = personThreshold(heavy, { fpir: 0.001, enrolled: 100_000 });
  expect(fit.method).toContain('generalised-pareto');
  expect(fit.falseMatchRateAt(fit.threshold)).toBeLessThanOrEqual(1.001e-8);
});

test('scores that are all equal give one above them, and say so', () => {
  const { threshold, method } = personThreshold(new Array(2_000).fill(0), { fpir: 0.001, enrolled: 100 });
  expect(threshold).toBe(1);
  expect(method).toContain('no tail');
});

test('too few scores and impossible targets are refused', () => {
  expect(() => personThreshold([1, 2, 3], { fpir: 0.001, enrolled: 10 })).toThrow(RangeError);
  expect(() => personThreshold(new Array(1000).fill(1), { fpir: 0, enrolled: 10 })).toThrow(RangeError);
  expect(() => personThreshold(new Array(1000).fill(1), { fpir: 0.1, enrolled: 0 })).toThrow(RangeError);
});
