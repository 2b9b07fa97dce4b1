/** A square matrix, row after row. */
export type SquareMatrix = { readonly size: number; readonly values: Float64Array };

/** Eigenvalues, falling, and beside each its eigenvector of length 1. */
export type EigenSystem = { readonly eigenvalues: Float64Array; readonly eigenvectors: readonly Float64Array[] };

/** A sweep turns every pair of axes once; matrices of a hundred rows need about ten. */
const MOST_SWEEPS = 60;

/** Share of the diagonal below which what lies off it counts as nothing. */
const NEGLIGIBLE = 1e-22;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @throws {RangeError} a value is not finite, or it does not converge
 * @source Golub and Van Loan, Matrix Computations, 4th ed., 8.5: cyclic Jacobi
 */
export function eigenSystem({ size, values }: SquareMatrix): EigenSystem {
  if (!values.every(Number.isFinite)) throw new RangeError('a matrix with a value that is not finite');
  const a = Float64Array.from(values);
  const v = identity(size);
  for (let sweep = 0; offDiagonal(a, size) > NEGLIGIBLE * onDiagonal(a, size); sweep++) {
    if (sweep === MOST_SWEEPS) throw new RangeError(`no eigenvalues after ${MOST_SWEEPS} sweeps`);
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) turnPair(a, v, size, [p, q]);
  }
  const order = Array.from({ length: size }, (_, k) => k).sort((k, l) => a[l * size + l]! - a[k * size + k]! || k - l);
  return {
    eigenvalues: Float64Array.from(order, (k) => a[k * size + k]!),
    eigenvectors: order.map((k) => Float64Array.from({ length: size }, (_, row) => v[row * size + k]!)),
  };
}

/** Turns the axes p and q so that the element between them becomes 0. */
function turnPair(a: Float64Array, v: Float64Array, size: number, [p, q]: readonly [number, number]): void {
  const between = a[p * size + q]!;
  if (between === 0) return;
  const half = (a[q * size + q]! - a[p * size + p]!) / (2 * between);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = cosine * kp - sine * kq;
    a[k * size + q] = sine * kp + cosine * kq;
  }
  for (let k = 0; k < size; k++) {
    const pk = a[p * size + k]!;
    const qk = a[q * size + k]!;
    a[p * size + k] = cosine * pk - sine * qk;
    a[q * size + k] = sine * pk + cosine * qk;
    const vp = v[k * size + p]!;
    const vq = v[k * size + q]!;
    v[k * size + p] = cosine * vp - sine * vq;
    v[k * size + q] = sine * vp + cosine * vq;
  }
}

function identity(size: number): Float64Array {
  const v = new Float64Array(size * size);
  for (let k = 0; k < size; k++) v[k * size + k] = 1;
  return v;
}

function offDiagonal(a: Readonly<Float64Array>, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) for (let q = 0; q < size; q++) if (p !== q) sum += a[p * size + q]! * a[p * size + q]!;
  return sum;
}

function onDiagonal(a: Readonly<Float64Array>, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) sum += a[p * size + p]! * a[p * size + p]!;
  return sum;
}

/**
 * The lower triangle whose product with its own transpose is the matrix.
 *
 * @throws {RangeError} the matrix is not positive definite
 * @source Golub and Van Loan, Matrix Computations, 4th ed., 4.2: Cholesky
 */
export function choleskyFactor({ size, values }: SquareMatrix): SquareMatrix {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = values[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= lower[row * size + k]! * lower[column * size + k]!;
      if (row === column && !(rest > 0)) throw new RangeError(`row ${row}: the matrix is not positive definite`);
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / lower[column * size + column]!;
    }
  }
  return { size, values: lower };
}
