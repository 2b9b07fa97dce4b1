import type { ReplicationsUntil, Scenario } from '../scenario/scenario.ts';
import { differences, pairedDifference } from '../statistics/paired-difference.ts';
import type { CellResult } from './cell-result.ts';

/** How a run with an open number of replications came to its end. */
export type Stopping = {
  /** After each batch: how many replications there were, and the widest half interval of any grid point; null without one. */
  readonly looks: readonly { readonly replications: number; readonly halfWidth: number | null }[];
  readonly reached: boolean;
};

/**
 * The numbers of replications after which a run may stop: batches of `atLeast`, the last of them shorter.
 *
 * They depend on the scenario alone, so that a run stops at the same one on any number of threads.
 */
export function looksOf(replications: Scenario['replications']): readonly number[] {
  if (typeof replications === 'number') return [replications];
  const { atLeast, atMost } = replications;
  const looks = Math.max(1, Math.ceil(atMost / atLeast));
  return Array.from({ length: looks }, (_, i) => Math.min(atMost, (i + 1) * atLeast));
}

/** The values of the measure that a run watches, by grid point and replication. */
export type Watched = {
  readonly add: (result: CellResult) => void;
  /** The widest half interval of any grid point; null where one has none. */
  readonly halfWidth: () => number | null;
};

type Value = number | null;

/** Watches the measure that decides how many replications are run; it takes results in any order. */
export function watched({ measure, subgroup, policy, baseline }: ReplicationsUntil['until']): Watched {
  const own = new Map<string, Value[]>();
  const before = new Map<string, Value[]>();
  const put = (into: Map<string, Value[]>, point: string, replication: number, value: Value): void => {
    const values = into.get(point) ?? [];
    values[replication] = value;
    into.set(point, values);
  };
  const half = (point: string, values: readonly Value[]): number | null => {
    const other = baseline === undefined ? Array.from(values, () => 0) : (before.get(point) ?? []);
    const { low, high } = pairedDifference(differences(values, other));
    return low === null || high === null ? null : (high - low) / 2;
  };
  return {
    add: ({ replication, outcomes }) => {
      for (const row of outcomes) {
        if (row.measure !== measure || row.subgroup !== subgroup) continue;
        if (row.policy === policy) put(own, row.point, replication, row.value);
        if (row.policy === baseline) put(before, row.point, replication, row.value);
      }
    },
    halfWidth: () => {
      const halves = Array.from(own, ([point, values]) => half(point, values));
      if (halves.length === 0 || halves.includes(null)) return null;
      return Math.max(...halves.map(Number));
    },
  };
}
