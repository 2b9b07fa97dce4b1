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
  const [comparison, , yardstick] = record.speeds;
  expect(record.perMillionYardstickCodes * (yardstick!.perSecond.median / 1e6)).toBeCloseTo(
    comparison!.perSecond.median,
    3,
  );
  expect(record.errorRates.mated).toBeGreaterThan(50);
  expect(record.errorRates.eer.value).toBeLessThan(0.1);
});
