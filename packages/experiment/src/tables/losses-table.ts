import type { Loss } from '@eurodac-sim/simulation';
import { LOSS_CAUSES } from '@eurodac-sim/simulation';
import type { TableOrder } from './series.ts';
import { InconsistentResultsError } from './series.ts';
import type { Table, TableCell } from './table.ts';
import { table } from './table.ts';

const COLUMNS = [
  'scenario',
  'policy',
  'point',
  'replication:whole',
  'cause',
  'count:whole',
  'share:number',
  'shapley:number',
];

/** Losses of a replication, in any order. */
export type ReplicationLosses = { readonly replication: number; readonly losses: readonly Loss[] };

/** `losses.csv`: first causes of loss in their order, and the Shapley share of each beside. */
export function lossesTable(results: readonly ReplicationLosses[], { name, policies, points }: TableOrder): Table {
  const rows = results.flatMap(({ replication, losses }) =>
    losses.map(({ policy, point, cause, count, share, shapley }) => {
      const place = [policies.indexOf(policy), points.indexOf(point), replication, LOSS_CAUSES.indexOf(cause)];
      if (place.includes(-1))
        throw new InconsistentResultsError(
          `replication ${replication} lost ${count} by ${cause} under ${policy} at ${point}, which the scenario does not know`,
        );
      return { place, cells: [name, policy, point, replication, cause, count, share, shapley] satisfies TableCell[] };
    }),
  );
  rows.sort((a, b) => a.place.map((at, i) => at - b.place[i]!).find((difference) => difference !== 0) ?? 0);
  return table(
    'losses',
    COLUMNS,
    rows.map(({ cells }) => cells),
  );
}
