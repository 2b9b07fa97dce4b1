import { expect, test } from 'vitest';
import { leastSquares } from './score-model-regression.ts';

test('coefficients that made the values are found again', () => {
  const rows = Array.from({ length: 40 }, (_, k) => Float64Array.of(1, k % 7, (k * k) % 11));
  const values = rows.map(([one, two, three]) => 3 * one! - 2 * two! + 0.5 * three!);
  const found = leastSquares(rows, values);
  for (const [k, coefficient] of [3, -2, 0.5].entries()) expect(found[k]).toBeCloseTo(coefficient, 5);
});

test('a feature that is always 0 has no coefficient and disturbs no other', () => {
  const rows = Array.from({ length: 9 }, (_, k) => Float64Array.of(1, 0, k));
  const found = leastSquares(
    rows,
    rows.map((row) => 2 + 4 * row[2]!),
  );
  expect(found[1]).toBeCloseTo(0, 9);
  expect(found[2]).toBeCloseTo(4, 5);
});

test('fewer rows than features are refused', () =>
  expect(() => leastSquares([Float64Array.of(1, 2)], [3])).toThrow(RangeError));
