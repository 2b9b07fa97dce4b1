import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario/scenario.ts';
import type { CellGroup } from './cell-groups.ts';

/**
 * The unit of work: one replication of the grid points that are computed together, under all policies.
 *
 * Plain data, so that it can be sent to a thread or to another machine.
 */
export type Cell = {
  /** SHA-256 of all that decides its bytes, as 64 hexadecimal digits; not of other cells, nor of how many there are. */
  readonly id: string;
  /** Shared by the cells of a run: what a worker makes ready for one serves the others. */
  readonly run: string;
  readonly scenario: Scenario;
  /** Keys of the grid points. */
  readonly points: readonly string[];
  /** From 0; the same number has the same people in every cell of a scenario. */
  readonly replication: number;
  /** Whether its events are kept beside its measures. */
  readonly withEvents: boolean;
};

/** What the cells of a run have in common. */
export type CellsOf = Pick<Cell, 'run' | 'scenario' | 'withEvents'> & { readonly groups: readonly CellGroup[] };

/** The cells of some replications, replication by replication. */
export function cellsOf({ groups, ...common }: CellsOf, replications: Iterable<number>): readonly Cell[] {
  const id = (content: string, replication: number): string =>
    createHash('sha256').update(`${content} ${common.withEvents} ${replication}`).digest('hex');
  return Array.from(replications).flatMap((replication) =>
    groups.map(({ content, points }) => ({
      ...common,
      id: id(content, replication),
      points: points.map(({ key }) => key),
      replication,
    })),
  );
}
