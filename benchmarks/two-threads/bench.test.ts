import { expect, test } from 'vitest';
import { bench } from './bench.ts';

test('a record has what two threads reach over one, by the yardstick too, and what one thread reaches over itself', async () => {
  const record = await bench({ persons: 120, donors: 16, rounds: 1, mostSeconds: 0.01 });
  expect(record.speeds.length).toBe(8);
  expect(record.ratios!.map(({ name }) => name)).toEqual([
    'yardstick: two threads over one',
    '1:1: two threads over one',
    '1:1: that over two yardsticks',
    '1:N: two threads over one',
    '1:N: that over two yardsticks',
    'one search: two threads over one',
    'one search: that over two yardsticks',
  ]);
  for (const { ratio } of record.ratios!) expect(ratio.median).toBeGreaterThan(0.1);
  expect(record.ratios![1]!.floor!.median).toBeLessThan(10);
  expect(record.index.of).toBe(16);
  expect(record.index.lost).toBeLessThan(3);
  expect(record.errorRates.eer.value).toBeLessThan(0.3);
});
