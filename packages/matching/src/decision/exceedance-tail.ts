/** How scores above a high quantile fall off: P(excess >= e), for an excess from 0. */
export type ExceedanceTail = {
  readonly kind: 'exponential' | 'generalised-pareto';
  /** Score units. */
  readonly scale: number;
  /** 0 for the exponential tail; above 0 for a heavier one, below 0 for one that ends. */
  readonly shape: number;
};

/** Standard errors by which a shape must exceed 0 before the heavier tail is used. */
const CLEARLY = 2;

/**
 * The tail of a list of excesses: exponential unless they are clearly heavier-tailed. A lighter tail than exponential
 * is never used, because the bound it puts on scores would rest on the few highest alone.
 *
 * @param rising whole excesses from 0, in rising order, at least two of them
 */
export function exceedanceTail(rising: readonly number[]): ExceedanceTail {
  const pareto = paretoTail(rising);
  const clearly = pareto.shape > CLEARLY * shapeError(pareto.shape, rising.length);
  return clearly ? pareto : exponentialTail(rising);
}

/** The exponential tail of whole excesses from 0: their mean, each counted in the middle of its step. */
export function exponentialTail(excesses: readonly number[]): ExceedanceTail {
  const mean = excesses.reduce((sum, excess) => sum + excess + 0.5, 0) / excesses.length;
  return { kind: 'exponential', scale: mean, shape: 0 };
}

/**
 * The generalised Pareto tail of whole excesses from 0, each counted in the middle of its step, lighter than the
 * exponential one where they say so.
 *
 * @param rising in rising order, at least two of them
 * @source Hosking and Wallis, Technometrics 29(3), 1987: probability-weighted moments
 */
export function paretoTail(rising: readonly number[]): ExceedanceTail {
  const n = rising.length;
  let mean = 0;
  let weighted = 0;
  for (const [k, excess] of rising.entries()) {
    mean += (excess + 0.5) / n;
    weighted += ((excess + 0.5) * (n - 0.65 - k)) / (n * n);
  }
  const shape = 2 - mean / (mean - 2 * weighted);
  return { kind: 'generalised-pareto', scale: (2 * mean * weighted) / (mean - 2 * weighted), shape };
}

/** Standard error of a fitted shape near 0, in large samples. */
function shapeError(shape: number, excesses: number): number {
  return (1 + Math.max(0, shape)) / Math.sqrt(excesses);
}

/** Share of excesses that are at least `excess`; 0 beyond the end of a tail that has one. */
export function tailShare({ scale, shape }: ExceedanceTail, excess: number): number {
  if (excess <= 0) return 1;
  if (shape === 0) return Math.exp(-excess / scale);
  const reached = (shape * excess) / scale;
  return reached <= -1 ? 0 : Math.exp(-Math.log1p(reached) / shape);
}

/** The excess that is reached by `share` of them, the inverse of `tailShare`. */
export function tailExcess({ scale, shape }: ExceedanceTail, share: number): number {
  if (share >= 1) return 0;
  if (shape === 0) return -scale * Math.log(share);
  return (scale * Math.expm1(-shape * Math.log(share))) / shape;
}
