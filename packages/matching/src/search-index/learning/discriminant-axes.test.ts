import { expect, test } from 'vitest';
import { discriminantAxes } from './discriminant-axes.ts';

test('the first axis is the one along which all differ most for what pairs differ', () => {
  const within = { size: 2, values: Float64Array.of(4, 0, 0, 1) };
  const total = { size: 2, values: Float64Array.of(5, 0, 0, 4) };
  const [first, second] = discriminantAxes(within, total, 2);
  expect(first![0]).toBeCloseTo(0, 9);
  expect(first![1]).toBeCloseTo(1, 2);
  expect(second![0]).toBeCloseTo(0.5, 2);
  expect(second![1]).toBeCloseTo(0, 9);
});

test('axes are uncorrelated in all as within pairs, whatever the covariances', () => {
  const within = { size: 3, values: Float64Array.of(2, 0.5, 0.1, 0.5, 1, 0.2, 0.1, 0.2, 3) };
  const total = { size: 3, values: Float64Array.of(6, 1, 0.4, 1, 5, 0.7, 0.4, 0.7, 4) };
  const axes = discriminantAxes(within, total, 3);
  const between = ({ values }: typeof within, a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let r = 0; r < 3; r++) for (let c = 0; c < 3; c++) sum += a[r]! * values[3 * r + c]! * b[c]!;
    return sum;
  };
  for (const [k, a] of axes.entries()) {
    expect(between(within, a, a)).toBeCloseTo(1, 2);
    for (const b of axes.slice(k + 1)) {
      expect(between(within, a, b)).toBeCloseTo(0, 2);
      expect(between(total, a, b)).toBeCloseTo(0, 2);
    }
  }
});
