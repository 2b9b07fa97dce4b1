import type { WorkerOptions } from '@eurodac-sim/cluster';
import type { CellOutcome, RunCell, Scenario } from '@eurodac-sim/experiment';
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

/** The first outcome of an executor, which is given one cell. */
async function frameOf(outcomes: AsyncIterable<CellOutcome>, id: string): Promise<Uint8Array> {
  for await (const outcome of outcomes) {
    if (outcome.kind === 'finished') return outcome.frame;
    const { name, message, stack } = outcome.failure;
    throw Object.assign(new Error(message), { name, stack });
  }
  throw new Error(`no outcome of the cell ${id}; expected one`);
}

/** Computes cells of one run, with threads of their own. */
type Machine = {
  readonly runCell: RunCell;
  /** No more cells are expected: threads end with the last one in hand. */
  readonly retire: () => void;
  /** Ends the threads, whatever they do. */
  readonly close: () => Promise<void>;
};

function machineOf(compositionOf: () => Composition): Machine {
  let open: Composition | undefined;
  let inHand = 0;
  let isRetired = false;
  const close = async (): Promise<void> => {
    const before = open;
    open = undefined;
    await before?.close();
  };
  const closeUnused = async (): Promise<void> => {
    if (isRetired && inHand === 0) await close();
  };
  return {
    runCell: async (cell, signal) => {
      open ??= compositionOf();
      inHand++;
      try {
        const executor = await open.part(EXECUTOR);
        return await frameOf(executor.run([cell], signal), cell.id);
      } finally {
        inHand--;
        await closeUnused();
      }
    },
    retire: () => {
      isRetired = true;
      void closeUnused();
    },
    close,
  };
}

export function preparing(threads: number, say: (text: string) => void): Preparing {
  const machines: Machine[] = [];
  return {
    prepare: async (content, run) => {
      const scenario = checkScenario({ text: JSON.stringify(content), file: `the run ${run}` }, await loadParameters());
      const composition = (): Composition => compose({ scenario, threads, say });
      const planning = composition();
      await refuseOther(planning, scenario, run).finally(() => planning.close());
      const computing = machineOf(composition);
      machines.at(-1)?.retire();
      machines.push(computing);
      return { scenario, runCell: computing.runCell };
    },
    close: async () => {
      await Promise.all(machines.map((one) => one.close()));
    },
  };
}
