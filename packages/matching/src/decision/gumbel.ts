/** Distribution of the highest of many scores whose tail is about exponential. */
export type Gumbel = { readonly location: number; readonly scale: number };

const EULER = 0.577215664901533;

/** The Gumbel distribution with a mean and a standard deviation. @source Gumbel, Statistics of Extremes, 1958: moments */
export function gumbelByMoments(mean: number, standardDeviation: number): Gumbel {
  const scale = (standardDeviation * Math.sqrt(6)) / Math.PI;
  return { location: mean - EULER * scale, scale };
}

/** The Gumbel distribution with the moments of some values. */
export function gumbelOf(values: readonly number[]): Gumbel {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return gumbelByMoments(mean, Math.sqrt(squares / values.length));
}

/** Share of the highest of `times` as many scores that are at least `value`. */
export function gumbelShare({ location, scale }: Gumbel, value: number, times = 1): number {
  return -Math.expm1(-times * Math.exp(-(value - location) / scale));
}

/** The value that `share` of the highest of `times` as many scores reach, the inverse of `gumbelShare`. */
export function gumbelValue({ location, scale }: Gumbel, share: number, times = 1): number {
  return location - scale * Math.log(-Math.log1p(-share) / times);
}
