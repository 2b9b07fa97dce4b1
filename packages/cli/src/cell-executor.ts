import type { Cell, Executor, Parameter, RunCell } from '@eurodac-sim/experiment';
import { executor } from '@eurodac-sim/experiment';
import type { SearchPool } from '@eurodac-sim/matching';
import { cellRunner } from './cell-runner.ts';
import type { Setting } from './cell-setting.ts';
import type { CellTask } from './cell-task.ts';
import type { Matcher } from './matchers.ts';

/** What the cells of a run are computed with on one machine. */
export type CellMachine = {
  readonly table: readonly Parameter[];
  readonly matcherOf: (setting: Setting) => Promise<Matcher>;
  readonly pool: () => SearchPool;
};

/** Whether a cell draws its scores from a model, so that one thread computes it alone. */
function isDrawn({ scenario, points }: Cell): boolean {
  const { fidelity = scenario.fidelity } = JSON.parse(points[0]!) as { readonly fidelity?: string };
  return fidelity === 'scores';
}

/**
 * Cells on the threads of this machine: of a model of scores one on each thread; of the matcher one after the other, each
 * with its captures and searches on all threads.
 */
export function threadExecutor({ table, matcherOf, pool }: CellMachine): Executor {
  const here = cellRunner(table, async (setting) => (await matcherOf(setting)).shared);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: RunCell = (cell, signal) => {
    const next = last.then(() => {
      signal.throwIfAborted();
      return here(cell);
    });
    last = next.catch(() => undefined);
    return next;
  };
  const run: RunCell = (cell, signal) => {
    if (!isDrawn(cell)) return inTurn(cell, signal);
    const task: CellTask = { kind: 'cell', cell };
    return pool().run<Uint8Array>(task);
  };
  return {
    run: (cells, signal) => {
      // One more than there are threads, so that none waits while this thread keeps what another has finished.
      const all = [...cells];
      const width = all.some(isDrawn) ? pool().threads + 1 : 1;
      return executor(run, width).run(all, signal);
    },
  };
}
