import type { ReplicationResult } from '@eurodac-sim/simulation';
import type { Scenario } from '../scenario/scenario.ts';
import { scenarioName, scenarioPoints } from '../scenario/scenario-points.ts';
import { resamples } from '../statistics/resamples.ts';
import { differencesTable } from './differences-table.ts';
import { lossesTable } from './losses-table.ts';
import { outcomesTable } from './outcomes-table.ts';
import type { Series, TableOrder } from './series.ts';
import { allSeries } from './series.ts';
import { summaryTable } from './summary-table.ts';
import type { Table } from './table.ts';

/** The order of a scenario's tables. */
export function tableOrder(scenario: Scenario): TableOrder {
  const { policies, baseline } = scenario;
  return { name: scenarioName(scenario), policies, baseline, points: scenarioPoints(scenario).map(({ key }) => key) };
}

/** The tables of a run, and the series that they and the expectations rest on. */
export type Summary = { readonly series: readonly Series[]; readonly tables: readonly Table[] };

/**
 * Replications to tables: outcomes, differences, losses, summary. Rows do not depend on the order of the results.
 *
 * @throws {InconsistentResultsError} a replication contradicts itself or the scenario
 * @throws {RangeError} a number is not finite
 */
export function summarise(scenario: Scenario, results: readonly ReplicationResult[]): Summary {
  const order = tableOrder(scenario);
  const inOrder = results.toSorted((a, b) => a.replication - b.replication);
  const series = allSeries(inOrder, order);
  const tables = [
    outcomesTable(
      series,
      inOrder.map(({ replication }) => replication),
      order,
    ),
    differencesTable(series, order),
    lossesTable(inOrder, order),
    summaryTable(series, resamples(scenario.seed), order),
  ];
  return { series, tables };
}
