import type { Cell } from './replications/cell.ts';
import { cellsOf } from './replications/cell.ts';
import type { CellStore } from './replications/cell-store.ts';
import { openCellStore } from './replications/cell-store.ts';
import type { CellPorts, Computed } from './replications/compute-cells.ts';
import { computeCells, nothingComputed } from './replications/compute-cells.ts';
import { CellsFailedError, RunInterruptedError, toldFailure } from './replications/run-errors.ts';
import type { Fact } from './replications/run-facts.ts';
import { foundFacts } from './replications/run-facts.ts';
import type { Stopping } from './replications/stopping.ts';
import { looksOf, watched } from './replications/stopping.ts';
import type { UnfinishedRun } from './replications/unfinished-run.ts';
import { openUnfinishedRun } from './replications/unfinished-run.ts';
import type { WriteReport } from './results-folder/whole-folder.ts';
import { refuseExisting } from './results-folder/whole-folder.ts';
import type { Experiment } from './results-folder/write-results.ts';
import type { ExperimentPlan, PlannedRun } from './run-plan.ts';
import { plannedRun } from './run-plan.ts';
import { storedResults, writeRun } from './write-run.ts';

/** What the run needs from outside. */
export type ExperimentPorts = CellPorts & {
  readonly writeReport: WriteReport;
  /** What is found out beside the cells, for the manifest. */
  readonly facts?: readonly Fact[] | undefined;
};

/** The cells of a run, all computed or failed, and how their number came about. */
type AllComputed = { readonly cells: readonly Cell[]; readonly replications: number; readonly stopping?: Stopping };

/** Computes replications in batches, until the scenario has enough of them. */
async function computeAll(
  { cells: common }: PlannedRun,
  store: CellStore,
  ports: CellPorts,
  computed: Computed,
): Promise<AllComputed> {
  const { replications: asked } = common.scenario;
  const until = typeof asked === 'number' ? undefined : asked.until;
  const watching = until && watched(until);
  const looks: Stopping['looks'][number][] = [];
  const all: Cell[] = [];
  for (const replications of looksOf(asked)) {
    const from = looks.at(-1)?.replications ?? 0;
    const batch = cellsOf(
      common,
      Array.from({ length: replications - from }, (_, i) => from + i),
    );
    await computeCells(batch, store, ports, computed);
    all.push(...batch);
    const failed = new Set(computed.failed.map(({ cell }) => cell));
    if (watching) for await (const result of storedResults(batch, () => store, failed)) watching.add(result);
    looks.push({ replications, halfWidth: watching?.halfWidth() ?? null });
    if (isNarrow(looks, until?.halfWidth)) break;
  }
  const replications = looks.at(-1)!.replications;
  if (until === undefined) return { cells: all, replications };
  return { cells: all, replications, stopping: { looks, reached: isNarrow(looks, until.halfWidth) } };
}

function isNarrow(looks: Stopping['looks'], wanted: number | undefined): boolean {
  const halfWidth = looks.at(-1)?.halfWidth ?? null;
  return wanted !== undefined && halfWidth !== null && halfWidth <= wanted;
}

/** @throws {CellsFailedError} cells failed, and results without them were not asked for */
export async function refuseFailures(
  { failed, finished }: Computed,
  { allowMissing = false, replay = () => 'the same command' }: ExperimentPlan,
  { note, folder }: UnfinishedRun,
): Promise<void> {
  if (failed.length === 0) return;
  const told = failed.map((one) => ({ ...toldFailure(one), again: replay(one), stack: one.failure.stack }));
  await note('failures.json', `${JSON.stringify(told, null, 2)}\n`);
  if (!allowMissing) throw new CellsFailedError(failed, finished + failed.length, `${folder}/failures.json`, replay);
}

/** Computes the cells of a plan and writes its results. */
async function computedAndWritten(
  plan: ExperimentPlan,
  planned: PlannedRun,
  { store, unfinished }: { readonly store: CellStore; readonly unfinished: UnfinishedRun },
  { ports, computed }: { readonly ports: ExperimentPorts; readonly computed: Computed },
): Promise<Experiment> {
  const startedAt = ports.now();
  const { cells, replications, stopping } = await computeAll(planned, store, ports, computed);
  await refuseFailures(computed, plan, unfinished);
  const found = await foundFacts(ports.facts ?? [], store, plan.code);
  const { failed, finished, reused } = computed;
  const missing = new Set(failed.map(({ cell }) => cell));
  const timing = { startedAt, finishedAt: ports.now(), reused, computed: finished - reused };
  const shards = [{ shard: '1/1', cells: cells.length }];
  const results = storedResults(cells, () => store, missing);
  return writeRun(
    plan,
    planned,
    { replications, stopping, failed, found, results, circumstances: { ...timing, shards } },
    ports,
  );
}

/**
 * Runs a scenario: every cell that is not in the store, the tables, the report, the results folder.
 *
 * Finished cells are kept, so that a run can be interrupted and resumed; in a store that runs share, another run takes
 * over those that it has in common with this one.
 *
 * @throws {ResultsExistError} something stands at `out`
 * @throws {UnfinishedRunError} an interrupted run stands beside it and `resume` is not set
 * @throws {OtherRunError} the interrupted run is another one
 * @throws {CannotWriteError} the file system refused; told before the first cell where it can be
 * @throws {CellsFailedError} cells failed; the others are kept
 * @throws {RunInterruptedError} the signal aborted; the error says how to go on
 */
export async function experiment(plan: ExperimentPlan, ports: ExperimentPorts): Promise<Experiment> {
  await refuseExisting(plan.out);
  const planned = plannedRun(plan);
  const unfinished = await openUnfinishedRun(plan.out, planned.cells.run, plan.resume ?? false);
  const store = openCellStore(plan.store ?? unfinished.cells, ports.now);
  const computed = nothingComputed();
  let of = 0;
  const onProgress: ExperimentPorts['onProgress'] = (progress) => {
    of = progress.of;
    ports.onProgress?.(progress);
  };
  try {
    const written = await computedAndWritten(
      plan,
      planned,
      { store, unfinished },
      { ports: { ...ports, onProgress }, computed },
    );
    await unfinished.remove();
    return written;
  } catch (error) {
    if (computed.finished + computed.failed.length === 0) await unfinished.remove();
    if (!ports.signal?.aborted) throw error;
    const all = looksOf(plan.scenario.replications)[0]! * planned.cells.groups.length;
    throw new RunInterruptedError(computed.finished, Math.max(of, all), store.folder);
  }
}
