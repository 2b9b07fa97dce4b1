import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('the spread of 0 to 100 is 5, 50 and 95, in any order', () => {
  const values = Array.from({ length: 101 }, (_, k) => (k * 37) % 101);
  expect(spread(values)).toEqual({ median: 50, p05: 5, p95: 95, samples: 101 });
});

test('between two values the median is their mean', () => {
  expect(spread([1, 4]).median).toBe(2.5);
});

test('nothing has no spread', () => {
  expect(() => spread([])).toThrow(RangeError);
});
