import { availableParallelism } from 'node:os';
import type { Experiment } from '@eurodac-sim/experiment';
import { loadParameters, loadScenario } from '@eurodac-sim/experiment';
import { runScenario } from './run-scenario.ts';
import { scenarioArgument } from './scenario-argument.ts';
import { shippedFiles } from './shipped-scenarios.ts';
import type { Terminal } from './terminal.ts';

/** What `run` takes as options. */
export type RunInCode = {
  /** Results folder; must not exist yet. */
  readonly out: string;
  /** Fields of the scenario, as `population.minors=500`. */
  readonly set?: readonly string[];
  readonly seed?: number;
  readonly replications?: number;
  readonly fidelity?: 'templates' | 'scores';
  readonly threads?: number;
};

const SILENT: Terminal = { out: () => undefined, error: () => undefined, interactive: false };

/**
 * Runs a scenario as the command does, into a results folder, without a word; what the command would print is its tables.
 *
 * @param scenario a scenario file, or the name of one that ships
 * @throws {InputError} there is no such scenario
 * @throws {ScenarioError} the scenario, or a field that replaces one of its own, is wrong
 */
export async function runScenarioFile(scenario: string, options: RunInCode): Promise<Experiment> {
  const { path } = scenarioArgument(scenario, []);
  const { out, set = [], threads = Math.min(availableParallelism(), 16), ...replaced } = options;
  const loaded = await loadScenario(path, await loadParameters(), { set, ...replaced, shipped: shippedFiles() });
  const command = ['eurodac-sim', 'run', scenario, ...set.flatMap((field) => ['--set', field])];
  return runScenario(loaded, { out, threads, resume: false, store: undefined, command }, SILENT);
}
