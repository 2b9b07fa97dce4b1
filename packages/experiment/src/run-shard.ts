import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell } from './replications/cell.ts';
import { cellsOf } from './replications/cell.ts';
import type { CellStore } from './replications/cell-store.ts';
import { openCellStore } from './replications/cell-store.ts';
import { computeCells, nothingComputed } from './replications/compute-cells.ts';
import { RunInterruptedError } from './replications/run-errors.ts';
import { factId, foundFacts } from './replications/run-facts.ts';
import type { Shard, ShardNumber } from './replications/shard.ts';
import { shareOf } from './replications/shard.ts';
import { openUnfinishedRun } from './replications/unfinished-run.ts';
import { refuseExisting, writeFolder } from './results-folder/whole-folder.ts';
import type { ExperimentPorts } from './run-experiment.ts';
import { refuseFailures } from './run-experiment.ts';
import type { ExperimentPlan, PlannedRun } from './run-plan.ts';
import { plannedRun } from './run-plan.ts';

/** All cells of a plan with a fixed number of replications. @throws {RangeError} an interval decides how many there are */
export function allCells({ cells }: PlannedRun): readonly Cell[] {
  const { replications } = cells.scenario;
  if (typeof replications !== 'number')
    throw new RangeError(
      'an interval decides how many replications there are; expected a number, to divide into shards',
    );
  return cellsOf(cells, Array(replications).keys());
}

/** Frames as they stand in one store, into another. */
async function copied(ids: readonly string[], from: CellStore, folder: string): Promise<void> {
  for (const id of ids) {
    const bytes = await from.bytes(id);
    if (bytes === undefined) throw new Error(`${id} is gone from ${from.folder}; run the same command with --resume`);
    await mkdir(join(folder, id.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, id.slice(0, 2), `${id}.cell`), bytes);
  }
}

/**
 * Computes one of several shares of a run's cells, and writes them as a folder for `mergeShards`, whole or absent.
 *
 * @returns the folder's full path, and what it says of itself
 * @throws as `experiment`, and {RangeError} an interval decides how many replications there are
 */
export async function runShard(
  plan: ExperimentPlan,
  number: ShardNumber,
  ports: Omit<ExperimentPorts, 'writeReport'>,
): Promise<{ readonly folder: string; readonly shard: Shard }> {
  await refuseExisting(plan.out);
  const planned = plannedRun(plan);
  const cells = shareOf(allCells(planned), number);
  const facts = shareOf(ports.facts ?? [], number);
  const key = `${planned.cells.run} ${number.index}/${number.of}`;
  const unfinished = await openUnfinishedRun(plan.out, key, plan.resume ?? false);
  const store = openCellStore(plan.store ?? unfinished.cells, ports.now);
  const computed = nothingComputed();
  const startedAt = ports.now();
  try {
    await computeCells(cells, store, ports, computed);
    await refuseFailures(computed, { ...plan, allowMissing: false }, unfinished);
    await foundFacts(facts, store, plan.code);
    const { scenario, code, command, machine, withEvents = false } = plan;
    const timing = { computed: computed.finished - computed.reused, reused: computed.reused };
    const shard: Shard = {
      ...{ format: 'eurodac-sim shard', formatVersion: 1, shard: `${number.index}/${number.of}` },
      ...{ run: planned.cells.run, scenario, code, withEvents, cells: cells.length, command, machine: machine() },
      timing: { seconds: (ports.now() - startedAt) / 1000, ...timing },
    };
    const ids = [...cells.map(({ id }) => id), ...facts.map((fact) => factId(fact, code))];
    const fill = async (unnamed: string): Promise<void> => {
      await copied(ids, store, join(unnamed, 'cells'));
      await writeFile(join(unnamed, 'shard.json'), `${JSON.stringify(shard, null, 2)}\n`);
    };
    const folder = await writeFolder(plan.out, fill, ports.signal);
    await unfinished.remove();
    return { folder, shard };
  } catch (error) {
    if (computed.finished + computed.failed.length === 0) await unfinished.remove();
    throw ports.signal?.aborted ? new RunInterruptedError(computed.finished, cells.length, store.folder) : error;
  }
}
