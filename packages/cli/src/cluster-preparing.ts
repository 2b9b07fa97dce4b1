import type { WorkerOptions } from '@eurodac-sim/cluster';
import type { RunCell, Scenario } from '@eurodac-sim/experiment';
import { checkScenario, loadParameters, plannedRun } from '@eurodac-sim/experiment';
import type { Composition } from './composition-root.ts';
import { compose, EXECUTOR } from './composition-root.ts';
import { planOf } from './planned-command.ts';

/** Computes the cells of the runs that a worker meets; threads of an earlier run end when its cells are done. */
export type Preparing = { readonly prepare: WorkerOptions['prepare']; readonly close: () => Promise<void> };

/** @throws {Error} the run is another one with our code and tables: it must not be mixed with ours */
async function refuseOther(composition: Composition, scenario: Scenario, run: string): Promise<void> {
  const plan = { ...(await planOf(composition, scenario)), out: '', command: [], machine: () => ({}) };
  if (plannedRun(plan).cells.run !== run)
    throw new Error(
      `the run ${run} is another one with the rules, parameters and code of this worker; expected equal ones`,
    );
}

/** What computes a cell with an executor of this machine. */
async function runCellOf(composition: Composition): Promise<RunCell> {
  const executor = await composition.part(EXECUTOR);
  return async (cell, signal) => {
    for await (const outcome of executor.run([cell], signal)) {
      if (outcome.kind === 'finished') return outcome.frame;
      const { name, message, stack } = outcome.failure;
      throw Object.assign(new Error(message), { name, stack });
    }
    throw new Error(`no outcome of the cell ${cell.id}; expected one`);
  };
}

export function preparing(threads: number, say: (text: string) => void): Preparing {
  let last: Composition | undefined;
  const closing: Promise<void>[] = [];
  return {
    prepare: async (content, run) => {
      const scenario = checkScenario({ text: JSON.stringify(content), file: `the run ${run}` }, await loadParameters());
      const composition = compose({ scenario, threads, say });
      await refuseOther(composition, scenario, run);
      const before = last;
      last = composition;
      if (before) closing.push(before.close());
      return { scenario, runCell: await runCellOf(composition) };
    },
    close: async () => {
      await Promise.all([...closing, last?.close()]);
    },
  };
}
