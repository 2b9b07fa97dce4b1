import { IDENTIFIED, MOVES_IDENTIFIED } from '../words/measure.ts';
import type { MeanInterval } from './mean-interval.ts';
import { meanInterval } from './mean-interval.ts';
import { quantile } from './quantile.ts';
import { keyOf } from './reading.ts';
import type { Results } from './results.ts';

/** Where onward moves ended, over all replications together. */
export type LossShares = {
  /** Onward moves, in all replications. */
  readonly moved: number;
  readonly identified: number;
  /** By first cause, in the order of the file. */
  readonly lost: ReadonlyMap<string, number>;
  /** Whether identified and lost add up to all who moved on. */
  readonly complete: boolean;
};

/** The losses of one policy at one grid point, summed over replications. */
export function lossShares(from: Results, policy: string, point: string): LossShares {
  const moves = from.outcomes(keyOf(MOVES_IDENTIFIED, policy, point));
  // Results from before moves were told apart count minors, who moved once.
  const rows = moves.length > 0 ? moves : from.outcomes(keyOf(IDENTIFIED, policy, point));
  const moved = rows.reduce((sum, { denominator }) => sum + (denominator?.value ?? 0), 0);
  const identified = rows.reduce((sum, { numerator }) => sum + (numerator?.value ?? 0), 0);
  const lost = new Map<string, number>();
  for (const { cause, count } of from.losses(policy, point)) lost.set(cause, (lost.get(cause) ?? 0) + count);
  const total = [...lost.values()].reduce((sum, count) => sum + count, 0);
  return { moved, identified, lost, complete: identified + total === moved };
}

/** How much the share lost by one cause varies, and how it differs from the baseline on the same people. */
export type LossVariation = {
  readonly spread: { readonly low: number; readonly high: number } | undefined;
  readonly difference: MeanInterval | undefined;
};

/** The variation of one cause over replications; shares are of all who moved on in the replication. */
export function lossVariation(from: Results, policy: string, point: string, cause: string): LossVariation {
  const shares = (of: string): ReadonlyMap<string, number> =>
    new Map(
      from
        .losses(of, point)
        .flatMap((loss) =>
          loss.cause === cause && loss.share !== undefined ? [[loss.replication, loss.share] as const] : [],
        ),
    );
  const [own, baseline] = [shares(policy), shares(from.baseline)];
  const sorted = [...own.values()].sort((a, b) => a - b);
  const pairs = [...own].flatMap(([replication, share]) => {
    const other = baseline.get(replication);
    return other === undefined ? [] : share - other;
  });
  return {
    spread: sorted.length === 0 ? undefined : { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) },
    difference: policy === from.baseline ? undefined : meanInterval(pairs),
  };
}
