/** Order statistics of raw samples; our own, so that no figure depends on a tool's idea of a mean. */
export type Spread = { readonly median: number; readonly p05: number; readonly p95: number; readonly samples: number };

/**
 * Median and 5th and 95th percentile, by linear interpolation between order statistics.
 *
 * @throws {RangeError} no values
 */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('no values; expected at least one sample');
  const rising = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (rising.length - 1) * share;
    const low = rising[Math.floor(place)]!;
    return low + (rising[Math.ceil(place)]! - low) * (place - Math.floor(place));
  };
  return { median: at(0.5), p05: at(0.05), p95: at(0.95), samples: rising.length };
}
