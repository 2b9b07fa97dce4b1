/** Arithmetic mean, summed in order. @throws {RangeError} no values */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('the mean of no values; expected at least one');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation, over n - 1. @throws {RangeError} fewer than two values */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2)
    throw new RangeError(`the standard deviation of ${values.length} values; expected at least two`);
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1));
}

/** The values in ascending order, for `quantile`. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort();
}

/**
 * Quantile of type 7: linear between the order statistics, as R, NumPy and spreadsheets do by default.
 *
 * @param sorted ascending values
 * @param probability 0 to 1
 * @throws {RangeError} no values, or a probability outside 0 to 1
 * @source Hyndman and Fan, The American Statistician 50(4), 1996, definition 7
 */
export function quantile(sorted: Readonly<Float64Array>, probability: number): number {
  if (sorted.length === 0 || !(probability >= 0 && probability <= 1))
    throw new RangeError(`quantile ${probability} of ${sorted.length} values; expected 0 to 1 of at least one value`);
  const rank = (sorted.length - 1) * probability;
  const below = Math.floor(rank);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (rank - below) * (upper - lower);
}
