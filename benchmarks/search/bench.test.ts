import { expect, test } from 'vitest';
import { bench } from './bench.ts';

test('a record has the speed of each way of searching, and what the index loses', () => {
  const record = bench({ persons: 12, mostSeconds: 0.01 });
  expect(record.speeds.map(({ name }) => name)).toEqual([
    'shortlist',
    'indexed',
    'indexed, codes recomputed',
    'exhaustive',
    'preparation, hash included',
  ]);
  for (const { perSecond } of record.speeds) expect(perSecond.median).toBeGreaterThan(0);
  expect(record.bytesPerTemplate['codes stored']).toBeGreaterThan(4 + 740 + 175);
  expect(record.bytesPerTemplate['codes recomputed']).toBe(record.bytesPerTemplate['codes stored']! - 560);
  expect(record.index.of).toBe(12);
  expect(record.index.lost).toBeLessThan(3);
  expect(record.index.lossUpper95).toBeGreaterThan(0.1);
});
