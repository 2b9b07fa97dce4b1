import { expect, test } from 'vitest';
import { bench } from './bench.ts';
import { situations } from './situations.ts';

test('a record has both speeds with their raw samples, and how they compare', () => {
  const record = bench({ situations: 20, mostSeconds: 0.01 });
  expect(record.speeds.map(({ name }) => name)).toEqual(['without trace', 'with trace']);
  for (const { perSecond, secondsPerRun } of record.speeds) {
    expect(perSecond.samples).toBe(secondsPerRun.length);
    expect(perSecond.median).toBeGreaterThan(0);
  }
  expect(record.ratios![0]!.ratio.samples).toBe(9);
});

test('situations are the same for a seed, of all groups, each with one earlier record', () => {
  const facts = situations(7, 200);
  expect(situations(7, 200)).toEqual(facts);
  expect(new Set(facts.map(({ category }) => category)).size).toBe(4);
  expect(facts.every(({ priorRecords }) => priorRecords?.length === 1)).toBe(true);
});
