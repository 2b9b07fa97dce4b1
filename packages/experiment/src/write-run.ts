import type { Cell } from './replications/cell.ts';
import type { CellResult } from './replications/cell-result.ts';
import type { CellStore } from './replications/cell-store.ts';
import type { FailedCell } from './replications/compute-cells.ts';
import { toldFailure } from './replications/run-errors.ts';
import type { Fact, FoundFact } from './replications/run-facts.ts';
import { runFacts } from './replications/run-facts.ts';
import type { Stopping } from './replications/stopping.ts';
import type { RunCircumstances } from './results-folder/manifest-of.ts';
import type { WriteReport } from './results-folder/whole-folder.ts';
import type { Experiment } from './results-folder/write-results.ts';
import { writeResults } from './results-folder/write-results.ts';
import type { ExperimentPlan, PlannedRun } from './run-plan.ts';

/** A cell that was computed is not there any more. */
class MissingCellError extends Error {
  override readonly name = 'MissingCellError';
}

/** Results of cells that were computed, in their order. @throws {MissingCellError} one is gone from its store, or altered */
export async function* storedResults(
  cells: readonly Cell[],
  storeOf: (cell: Cell, place: number) => CellStore,
  without: ReadonlySet<Cell> = new Set(),
): AsyncIterable<CellResult> {
  for (const [place, cell] of cells.entries()) {
    if (without.has(cell)) continue;
    const store = storeOf(cell, place);
    const result = await store.read(cell);
    if (result === undefined)
      throw new MissingCellError(
        `replication ${cell.replication} at ${cell.points.join(' and ')} is gone from ${store.folder}, or altered; run it again`,
      );
    yield result;
  }
}

/** All that was computed of a run. */
export type ComputedRun = {
  readonly replications: number;
  readonly stopping?: Stopping | undefined;
  readonly failed: readonly FailedCell[];
  readonly found: readonly FoundFact[];
  readonly results: AsyncIterable<CellResult>;
  readonly circumstances: Omit<RunCircumstances, 'command' | 'machine'>;
};

/** Writes the results folder of a run that is computed, wherever that was. */
export function writeRun(
  plan: ExperimentPlan,
  { ruleSets, parameters }: PlannedRun,
  { replications, stopping, failed, found, results, circumstances }: ComputedRun,
  ports: {
    readonly facts?: readonly Fact[] | undefined;
    readonly writeReport: WriteReport;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Experiment> {
  const { scenario, constants, code, command, machine, withEvents = false } = plan;
  const run = {
    ...{ scenario, ruleSets, parameters, constants, code, replications, stopping },
    facts: runFacts(ports.facts ?? [], found, plan.derived),
    failures: failed.map(toldFailure),
    circumstances: { command, machine: machine(), ...circumstances },
  };
  const source = { scenario, replications, withEvents, results };
  return writeResults(plan.out, { run, source }, ports.writeReport, ports.signal);
}
