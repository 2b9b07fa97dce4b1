import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellResult } from '../replications/cell-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Resamples } from '../statistics/resamples.ts';
import { resamples } from '../statistics/resamples.ts';
import { differencesTable } from './differences-table.ts';
import { eventsTable } from './events-table.ts';
import { lossesTable } from './losses-table.ts';
import { outcomesTable } from './outcomes-table.ts';
import type { ResultsBlocks } from './results-blocks.ts';
import { openResultsBlocks } from './results-blocks.ts';
import { tableOrder } from './results-tables.ts';
import type { Series, TableOrder } from './series.ts';
import { summaryTable } from './summary-table.ts';
import type { Table } from './table.ts';
import type { TableFile } from './table-file.ts';
import { openTableFile } from './table-file.ts';

/** Sums over the cells of a run. */
type Totals = {
  readonly searches: number;
  readonly fingerComparisons: number;
  /** Names of the parameters that any of them read. */
  readonly parametersRead: ReadonlySet<string>;
};

/** What stays in memory of a run whose tables are written: what does not grow with replications. */
export type Written = {
  readonly totals: Totals;
  /** The series that the scenario's expectations are about. */
  readonly expected: readonly Series[];
  /** `differences` and `summary`. */
  readonly tables: readonly Table[];
};

/** The results of a run, to be read one after the other. */
export type ResultsSource = {
  readonly scenario: Scenario;
  readonly replications: number;
  readonly withEvents: boolean;
  /** Replication by replication, in the order of the grid. */
  readonly results: AsyncIterable<CellResult>;
};

type Files = Readonly<Record<'outcomes' | 'differences' | 'losses' | 'summary', TableFile>>;

async function openFiles(folder: string, order: TableOrder, none: Resamples): Promise<Files> {
  const [outcomes, differences, losses, summary] = [
    outcomesTable([], [], order),
    differencesTable([], order),
    lossesTable([], order),
    summaryTable([], none, order),
  ];
  const opened = async (table: Table): Promise<TableFile> => openTableFile(folder, table);
  return {
    outcomes: await opened(outcomes),
    differences: await opened(differences),
    losses: await opened(losses),
    summary: await opened(summary),
  };
}

/** Takes every result into the blocks, writes its events, and adds up what the manifest tells. */
async function gathered(
  folder: string,
  { results, withEvents }: ResultsSource,
  blocks: ResultsBlocks,
): Promise<Totals> {
  const events = withEvents ? await openTableFile(folder, eventsTable(0, []), ['parquet']) : undefined;
  const parametersRead = new Set<string>();
  let [searches, fingerComparisons] = [0, 0];
  for await (const result of results) {
    await blocks.add(result);
    await events?.append(eventsTable(result.replication, result.events).rows);
    searches += result.comparisons.searches;
    fingerComparisons += result.comparisons.fingerComparisons ?? 0;
    for (const name of result.parametersRead) parametersRead.add(name);
  }
  await events?.close();
  return { searches, fingerComparisons, parametersRead };
}

const isExpected = ({ expect }: Scenario, { policy, measure, subgroup }: Series): boolean =>
  expect.some((one) => one.measure === measure && one.subgroup === subgroup && [one.policy, one.than].includes(policy));

/** Writes the rows of a policy at a grid point; returns those of the two short tables. */
async function writeBlock(
  { policy, point }: { readonly policy: string; readonly point: string },
  {
    order,
    blocks,
    files,
    keyed,
    replications,
  }: {
    readonly order: TableOrder;
    readonly blocks: ResultsBlocks;
    readonly files: Files;
    readonly keyed: Resamples;
    readonly replications: readonly number[];
  },
): Promise<{
  readonly differences: Table['rows'];
  readonly summary: Table['rows'];
  readonly series: Iterable<Series>;
}> {
  const own = await blocks.series(policy, point);
  const reference = policy === order.baseline ? own : await blocks.series(order.baseline, point);
  const differences: Table['rows'][number][] = [];
  const summary: Table['rows'][number][] = [];
  for (const series of own.all()) {
    await files.outcomes.append(outcomesTable([series], replications, order).rows);
    const against = policy === order.baseline ? undefined : reference.of(series);
    differences.push(...differencesTable(against ? [against, series] : [series], order).rows);
    summary.push(...summaryTable([series], keyed, order).rows);
  }
  await files.differences.append(differences);
  await files.summary.append(summary);
  await files.losses.append(lossesTable(await blocks.losses(policy, point), order).rows);
  return { differences, summary, series: own.all() };
}

/**
 * Writes the tables of a run into a folder, one result and then one grid point at a time.
 *
 * @throws {InconsistentResultsError} the results contradict themselves or the scenario
 * @throws {RangeError} a number is not finite
 */
export async function writeTables(folder: string, source: ResultsSource): Promise<Written> {
  const { scenario, replications: count } = source;
  const order = tableOrder(scenario);
  const scratch = join(folder, 'blocks');
  await mkdir(scratch);
  const blocks = await openResultsBlocks(scratch, order, count);
  const totals = await gathered(folder, source, blocks);
  const keyed = resamples(scenario.seed);
  const files = await openFiles(folder, order, keyed);
  const replications = Array.from({ length: count }, (_, replication) => replication);
  const [differences, summary, expected]: [Table['rows'][number][], Table['rows'][number][], Series[]] = [[], [], []];
  for (const policy of order.policies) {
    for (const point of order.points) {
      const rows = await writeBlock({ policy, point }, { order, blocks, files, keyed, replications });
      differences.push(...rows.differences);
      summary.push(...rows.summary);
      if (scenario.expect.length > 0)
        for (const series of rows.series) if (isExpected(scenario, series)) expected.push(series);
    }
  }
  for (const file of Object.values(files)) await file.close();
  await blocks.close();
  await rm(scratch, { recursive: true });
  const tables = [
    { ...differencesTable([], order), rows: differences },
    { ...summaryTable([], keyed, order), rows: summary },
  ];
  return { totals, expected, tables };
}
