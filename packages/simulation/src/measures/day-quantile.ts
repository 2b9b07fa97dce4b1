import type { History } from './history.ts';
import type { MeasureId } from './outcome.ts';

/** A part of a measure that is a quantile of whole days over minors or over events. */
export type DayQuantile = {
  readonly measure: MeasureId;
  readonly name: string;
  readonly unit: string;
  /** In (0, 1]: the least number of days that at least this share is not above. */
  readonly share: number;
  readonly days: (history: History) => readonly number[];
};

/** The least number of days that at least a share of the days counted is not above; null where none is counted. */
export function dayQuantile(counts: ReadonlyMap<number, number>, share: number): number | null {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let below = 0;
  for (const [day, count] of sorted) {
    below += count;
    if (below >= share * total) return day;
  }
  return null;
}

/** How often each number of days occurs, over all minors; memory grows with the days, not with the minors. */
export function dayCounts(all: readonly History[], days: DayQuantile['days']): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const history of all) for (const day of days(history)) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
