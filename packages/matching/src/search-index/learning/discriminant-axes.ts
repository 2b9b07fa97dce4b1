import type { SquareMatrix } from './symmetric-matrix.ts';
import { choleskyFactor, eigenSystem } from './symmetric-matrix.ts';

/** Share of the mean variance within pairs that is added to each axis, so that an axis without any is not divided by. */
const RIDGE = 0.001;

/**
 * The axes along which pairs differ least compared with all: falling by the ratio of total variance to that within
 * pairs, scaled so that a member of a pair lies 1 from its mean in the root of the mean square.
 *
 * @param within covariance within pairs, `total` that of everything
 * @source Fisher, Annals of Eugenics 7(2), 1936; as a generalised eigenproblem, Golub and Van Loan, 8.7
 */
export function discriminantAxes(within: SquareMatrix, total: SquareMatrix, axes: number): readonly Float64Array[] {
  const { size } = within;
  let trace = 0;
  for (let k = 0; k < size; k++) trace += within.values[k * size + k]!;
  const ridged = Float64Array.from(within.values);
  for (let k = 0; k < size; k++) ridged[k * size + k]! += (RIDGE * trace) / size;
  const lower = choleskyFactor({ size, values: ridged });
  const half = solvedColumns(lower, total.values);
  const whitened = solvedColumns(lower, transposed(half, size));
  const { eigenvectors } = eigenSystem({ size, values: symmetric(whitened, size) });
  return eigenvectors.slice(0, axes).map((vector) => upright(solvedTransposed(lower, vector)));
}

/** Each column divided by the lower triangle from the left. */
function solvedColumns({ size, values: lower }: SquareMatrix, columns: Readonly<Float64Array>): Float64Array {
  const solved = Float64Array.from(columns);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) {
      const factor = lower[row * size + k]!;
      for (let column = 0; column < size; column++) solved[row * size + column]! -= factor * solved[k * size + column]!;
    }
    for (let column = 0; column < size; column++) solved[row * size + column]! /= lower[row * size + row]!;
  }
  return solved;
}

/** A vector divided by the transpose of the lower triangle from the left. */
function solvedTransposed({ size, values: lower }: SquareMatrix, vector: Readonly<Float64Array>): Float64Array {
  const solved = Float64Array.from(vector);
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solved[row]! -= lower[k * size + row]! * solved[k]!;
    solved[row]! /= lower[row * size + row]!;
  }
  return solved;
}

function transposed(values: Readonly<Float64Array>, size: number): Float64Array {
  return Float64Array.from(values, (_, k) => values[(k % size) * size + Math.floor(k / size)]!);
}

/** What rounding took from a symmetric matrix. */
function symmetric(values: Readonly<Float64Array>, size: number): Float64Array {
  const mirrored = transposed(values, size);
  return Float64Array.from(values, (value, k) => (value + mirrored[k]!) / 2);
}

/** The vector or its opposite, whichever has its largest component above 0. */
function upright(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const value of vector) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest < 0 ? vector.map((value) => -value) : vector;
}
