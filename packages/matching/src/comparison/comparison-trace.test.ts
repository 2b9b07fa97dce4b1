import { expect, test } from 'vitest';
import { pressedAgain, scattered, templateOf } from '../scattered.test.fixture.ts';
import { compare } from './compare.ts';
import { traceComparison } from './comparison-trace.ts';
import { PAIRS } from './parameters.ts';

const pairs = Array.from({ length: 40 }, (_, seed) => {
  const finger = scattered(seed, 10 + 2 * seed);
  const other = seed % 3 === 0 ? scattered(seed + 100, 40) : pressedAgain(finger, 6 * seed, seed % 7);
  return [finger, other] as const;
});

test('the score of a trace is the score of the comparison', () => {
  const scores = pairs.map(([probe, reference]) => traceComparison(probe, reference).score);
  expect(scores).toEqual(pairs.map(([probe, reference]) => compare(probe, reference)));
  expect(Math.max(...scores)).toBeGreaterThan(1000);
});

test('a step stands in the trace where it was taken, and the last one taken gave the score', () => {
  const taken = { refinement: 0, bending: 0 };
  for (const [probe, reference] of pairs) {
    const trace = traceComparison(probe, reference);
    expect(trace.keptMinutiae.probe).toHaveLength(probe.count);
    expect(trace.alikePairs.length).toBeLessThanOrEqual(PAIRS);
    for (const [k, agreeing] of trace.support.entries()) expect(agreeing).toContain(k);
    if (trace.refinement !== null) taken.refinement++;
    if (trace.bending === null) continue;
    taken.bending++;
    expect(trace.refinement).not.toBeNull();
    expect(trace.bending.score).toBe(trace.score);
  }
  expect(taken.bending).toBeGreaterThan(10);
  expect(taken.refinement).toBeGreaterThanOrEqual(taken.bending);
});

test('without a minutia there is nothing to tell', () => {
  const trace = traceComparison(templateOf([]), scattered(1, 40));
  expect(trace).toMatchObject({ alikePairs: [], support: [], alignment: null, pairing: null, score: 0 });
});
