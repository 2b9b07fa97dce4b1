import { describe, expect, test } from 'vitest';
import type { SquareMatrix } from './symmetric-matrix.ts';
import { choleskyFactor, eigenSystem } from './symmetric-matrix.ts';

function matrix(size: number, at: (row: number, column: number) => number): SquareMatrix {
  return { size, values: Float64Array.from({ length: size * size }, (_, k) => at(Math.floor(k / size), k % size)) };
}

describe('eigenvalues', () => {
  test('of the matrix of second differences are 2 - 2 cos(k pi / (n + 1))', () => {
    const size = 40;
    const { eigenvalues } = eigenSystem(matrix(size, (r, c) => (r === c ? 2 : Math.abs(r - c) === 1 ? -1 : 0)));
    for (let k = 1; k <= size; k++)
      expect(eigenvalues[size - k]).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (size + 1)), 10);
  });

  test('fall, and their vectors have length 1, stand at right angles and are only stretched by the matrix', () => {
    const size = 12;
    const m = matrix(size, (r, c) => 1 / (1 + r + c) + (r === c ? (7 * r) % 5 : 0));
    const { eigenvalues, eigenvectors } = eigenSystem(m);
    expect([...eigenvalues]).toEqual([...eigenvalues].sort((a, b) => b - a));
    for (const [k, vector] of eigenvectors.entries()) {
      for (const [l, other] of eigenvectors.entries())
        expect(vector.reduce((sum, value, i) => sum + value * other[i]!, 0)).toBeCloseTo(k === l ? 1 : 0, 10);
      for (let row = 0; row < size; row++) {
        const stretched = vector.reduce((sum, value, i) => sum + value * m.values[row * size + i]!, 0);
        expect(stretched).toBeCloseTo(eigenvalues[k]! * vector[row]!, 9);
      }
    }
  });

  test('of a matrix that is not finite are refused', () => {
    expect(() => eigenSystem(matrix(3, () => Number.NaN))).toThrow(RangeError);
    expect(() => eigenSystem(matrix(3, (r, c) => (r === c ? 1 : Number.POSITIVE_INFINITY)))).toThrow(RangeError);
  });
});

describe('the Cholesky factor', () => {
  test('of a known matrix is known', () => {
    const { values } = choleskyFactor(matrix(3, (r, c) => [4, 12, -16, 12, 37, -43, -16, -43, 98][3 * r + c]!));
    expect([...values]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  test('of a matrix that is not positive definite is refused with its row', () => {
    expect(() => choleskyFactor(matrix(2, () => 1))).toThrow('row 1');
  });
});
