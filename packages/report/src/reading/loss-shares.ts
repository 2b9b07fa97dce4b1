import { IDENTIFIED } from '../words/measure.ts';
import { keyOf } from './reading.ts';
import type { Results } from './results.ts';

/** Where the minors who moved on ended, over all replications together. */
export type LossShares = {
  /** Minors who moved on, in all replications. */
  readonly moved: number;
  readonly identified: number;
  /** By first cause, in the order of the file. */
  readonly lost: ReadonlyMap<string, number>;
  /** Whether identified and lost add up to all who moved on. */
  readonly complete: boolean;
};

/** The losses of one policy at one grid point, summed over replications. */
export function lossShares(from: Results, policy: string, point: string): LossShares {
  const rows = from.outcomes(keyOf(IDENTIFIED, policy, point));
  const moved = rows.reduce((sum, { denominator }) => sum + (denominator?.value ?? 0), 0);
  const identified = rows.reduce((sum, { numerator }) => sum + (numerator?.value ?? 0), 0);
  const lost = new Map<string, number>();
  for (const { cause, count, ...row } of from.losses) {
    if (row.policy === policy && row.point === point) lost.set(cause, (lost.get(cause) ?? 0) + (count?.value ?? 0));
  }
  const total = [...lost.values()].reduce((sum, count) => sum + count, 0);
  return { moved, identified, lost, complete: identified + total === moved };
}
