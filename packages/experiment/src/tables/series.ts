import type { Outcome, ReplicationResult } from '@eurodac-sim/simulation';
import { MEASURE_IDS } from '@eurodac-sim/simulation';
import { subgroupsOf } from '../statistics/measures.ts';

/** One measure of one policy, grid point and subgroup over all replications, in their order. */
export type Series = {
  readonly policy: string;
  readonly point: string;
  readonly measure: Outcome['measure'];
  readonly subgroup: string;
  /** By replication; undefined where a replication has no such row. */
  readonly outcomes: readonly (Outcome | undefined)[];
};

/** Every row that a policy may have at a grid point, in the order of the tables. */
export const ROWS_IN_ORDER: readonly Pick<Series, 'measure' | 'subgroup'>[] = MEASURE_IDS.flatMap((measure) =>
  subgroupsOf(measure).map((subgroup) => ({ measure, subgroup })),
);

/** The order of the tables: policies and grid points as the scenario lists them. */
export type TableOrder = {
  readonly name: string;
  readonly policies: readonly string[];
  readonly baseline: string;
  readonly points: readonly string[];
};

/** What results are when they contradict themselves or the scenario. */
export class InconsistentResultsError extends Error {
  override readonly name = 'InconsistentResultsError';
}

const keyOf = ({ policy, point, measure, subgroup }: Omit<Series, 'outcomes'>): string =>
  JSON.stringify([policy, point, measure, subgroup]);

function gathered(results: readonly ReplicationResult[]): ReadonlyMap<string, Series> {
  const known = new Map<string, Series & { readonly outcomes: (Outcome | undefined)[] }>();
  for (const [i, { replication, outcomes }] of results.entries()) {
    for (const outcome of outcomes) {
      const { policy, point, measure, subgroup } = outcome;
      const key = keyOf(outcome);
      const series = known.get(key) ?? { policy, point, measure, subgroup, outcomes: new Array(results.length) };
      if (series.outcomes[i] !== undefined)
        throw new InconsistentResultsError(`replication ${replication} has ${key} twice; expected it once`);
      series.outcomes[i] = outcome;
      known.set(key, series);
    }
  }
  return known;
}

/**
 * Every series of a run, by policy, grid point, measure and subgroup in their fixed orders.
 *
 * @throws {InconsistentResultsError} a replication has a row twice, or one that the scenario or the measures do not know
 */
export function allSeries(results: readonly ReplicationResult[], order: TableOrder): readonly Series[] {
  const known = gathered(results);
  const ordered = order.policies.flatMap((policy) =>
    order.points.flatMap((point) => ROWS_IN_ORDER.flatMap((row) => known.get(keyOf({ policy, point, ...row })) ?? [])),
  );
  if (ordered.length < known.size) {
    const expected = new Set(ordered);
    const stray = [...known].find(([, series]) => !expected.has(series));
    throw new InconsistentResultsError(
      `the results have ${stray?.[0]}, which the scenario or the measures do not know`,
    );
  }
  return ordered;
}

/** The values of a series by replication; null where undefined. */
export function values({ outcomes }: Series): readonly (number | null)[] {
  return Array.from(outcomes, (outcome) => outcome?.value ?? null);
}
