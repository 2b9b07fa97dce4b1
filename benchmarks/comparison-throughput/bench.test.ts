import { expect, test } from 'vitest';
import { bench } from './bench.ts';

test('a record has speeds with their raw samples, and the errors made on the same fingers', () => {
  const record = bench({ persons: 6, mostSeconds: 0.05 });
  expect(record.speeds.map(({ name }) => name)).toEqual(['comparison', 'preparation', 'yardstick']);
  for (const { perSecond, secondsPerRun } of record.speeds) {
    expect(perSecond.samples).toBe(secondsPerRun.length);
    expect(secondsPerRun.length).toBeGreaterThanOrEqual(5);
    expect(perSecond.median).toBeGreaterThan(0);
  }
  const { median, p05, p95 } = record.ratios![0]!.ratio;
  expect(record.perMillionYardstickCodes).toBe(median);
  expect(p05).toBeLessThanOrEqual(median);
  expect(p95).toBeGreaterThanOrEqual(median);
  expect(record.errorRates.mated).toBeGreaterThan(50);
  expect(record.errorRates.eer.value).toBeLessThan(0.3);
  expect(Math.abs((record.data['meanMinutiae'] as number) - 34.8)).toBeLessThan(3);
});
