import type { Experiment, ExperimentPlan, ExperimentPorts, Progress, Scenario } from '@eurodac-sim/experiment';
import { CellsFailedError, experiment } from '@eurodac-sim/experiment';
import type { ClusterRun, ClusterRunOptions } from './cluster-run.ts';
import { clusterRun } from './cluster-run.ts';
import { CLOCK, compose, EXECUTOR, FINDINGS, REPORT } from './composition-root.ts';
import { NegativeVerdict } from './exit-codes.ts';
import { machine, planOf } from './planned-command.ts';
import { progress } from './progress.ts';
import { replayCommand } from './replay-command.ts';
import type { Terminal } from './terminal.ts';

/** Where and how a scenario is run. */
export type Running = Pick<ExperimentPlan, 'out' | 'resume' | 'store' | 'withEvents' | 'allowMissing' | 'command'> & {
  readonly threads: number;
  /** A queue on whose workers the cells are computed; without one, on the threads of this machine. */
  readonly queue?: ClusterRunOptions | undefined;
};

/** What is computed of a plan: its results, or a share of its cells. */
type Compute<Done> = (plan: ExperimentPlan, ports: ExperimentPorts) => Promise<Done>;

/**
 * Computes something of a checked scenario, with progress; Ctrl-C keeps what is finished.
 *
 * @throws {NegativeVerdict} cells failed
 */
export async function computing<Done>(
  scenario: Scenario,
  { threads, queue, ...where }: Running,
  terminal: Terminal,
  compute: Compute<Done>,
): Promise<Done> {
  const shown = progress(terminal, 'cells');
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.on('SIGINT', interrupt);
  const run = compose({ scenario, threads, say: shown.note });
  let far: ClusterRun | undefined;
  try {
    far = queue && (await clusterRun(queue, shown.note));
    const { derived, facts } = await run.part(FINDINGS);
    const plan: ExperimentPlan = {
      ...where,
      ...(await planOf(run, scenario)),
      derived,
      machine: () => machine(threads),
      replay: ({ cell }) => replayCommand(where.command, cell.replication),
    };
    return await compute(plan, {
      executor: far?.executor ?? (await run.part(EXECUTOR)),
      facts,
      writeReport: run.part(REPORT),
      now: run.part(CLOCK),
      signal: stop.signal,
      onProgress: (told: Progress) => {
        shown.update(told.done, told.of);
        far?.onProgress(told);
      },
    });
  } catch (problem) {
    throw problem instanceof CellsFailedError ? new NegativeVerdict(problem.message) : problem;
  } finally {
    process.off('SIGINT', interrupt);
    shown.stop();
    await far?.close();
    await run.close();
  }
}

/** Runs a checked scenario into a results folder. */
export function runScenario(scenario: Scenario, running: Running, terminal: Terminal): Promise<Experiment> {
  return computing(scenario, running, terminal, experiment);
}
