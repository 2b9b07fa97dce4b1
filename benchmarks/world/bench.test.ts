import { expect, test } from 'vitest';
import { bench } from './bench.ts';
import { growth } from './growth.ts';
import { worldRun } from './world-run.ts';

test('a record has a speed with its raw samples, and what the run came to', () => {
  const { speeds, data } = bench({ minors: 100, mostSeconds: 0.01 });
  expect(speeds).toHaveLength(1);
  expect(speeds[0]!.perSecond.median).toBeGreaterThan(0);
  expect(data['events']).toBeGreaterThan(500);
});

test('a run is the same for a seed, and identifies some', () => {
  const size = { seed: 3, minors: 300, background: 50 };
  expect(worldRun(size)).toEqual(worldRun(size));
  expect(worldRun(size).identified).toBeGreaterThan(10);
});

test('growth tells the time and memory of one size', () => {
  const { minors, events, processorSeconds, peakMemoryMegabytes } = growth(200);
  expect(minors).toBe(200);
  expect(events).toBeGreaterThan(1000);
  expect(processorSeconds).toBeGreaterThan(0);
  expect(peakMemoryMegabytes).toBeGreaterThan(10);
});
