/**
 * The quantile of type 7: linear between neighbouring values, as in `summary.csv`.
 *
 * @param sorted at least one value, ascending
 * @param probability 0 to 1
 * @source Hyndman and Fan, The American Statistician 50(4), 1996
 */
export function quantile(sorted: readonly number[], probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const lower = sorted[below] ?? Number.NaN;
  return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
}
