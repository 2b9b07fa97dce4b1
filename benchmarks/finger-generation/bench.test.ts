import { expect, test } from 'vitest';
import { bench } from './bench.ts';

test('a record has speeds with their raw samples, and what a template takes in memory', () => {
  const { speeds, memory, inTimeOfMillionCodes, data } = bench({ persons: 5, mostSeconds: 0.05 });
  expect(speeds.map(({ name }) => name)).toEqual(['new fingers', 'further impressions', 'yardstick']);
  for (const { perSecond, secondsPerRun } of speeds) {
    expect(perSecond.samples).toBe(secondsPerRun.length);
    expect(secondsPerRun.length).toBeGreaterThanOrEqual(5);
    expect(perSecond.median).toBeGreaterThan(0);
  }
  const [newFingers, , fixed] = speeds;
  expect(inTimeOfMillionCodes.newFingers * (fixed!.perSecond.median / 1e6)).toBeCloseTo(
    newFingers!.perSecond.median,
    3,
  );
  expect(data.fingers).toBe(50);
  expect(memory.templates).toBeGreaterThan(40);
  expect(memory.bytesPerMinutia).toBeGreaterThan(7);
  expect(memory.bytesPerMinutia).toBeLessThanOrEqual(12);
});
