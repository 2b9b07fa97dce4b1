import type { RuleSet } from '@eurodac-sim/law';
import type { Parameter } from './parameters/parameter.ts';
import { scenarioParameters } from './parameters/scenario-parameters.ts';
import type { Clock, Progress } from './replications/progress.ts';
import { RunInterruptedError, replicate } from './replications/replicate.ts';
import type { CodeVersion } from './replications/run-key.ts';
import { runKey } from './replications/run-key.ts';
import type { RunReplication } from './replications/run-replication.ts';
import { openRunStore } from './replications/run-store.ts';
import type { WriteReport } from './results-folder/whole-folder.ts';
import { refuseExisting } from './results-folder/whole-folder.ts';
import type { Experiment } from './results-folder/write-results.ts';
import { writeResults } from './results-folder/write-results.ts';
import { contentHash } from './scenario/canonical.ts';
import { mostReplications } from './scenario/replication-limit.ts';
import type { Scenario } from './scenario/scenario.ts';

/** What to run, and what the manifest says of it. */
export type ExperimentPlan = {
  readonly scenario: Scenario;
  /** The rule sets of the scenario's policies. */
  readonly ruleSets: readonly RuleSet[];
  /** The parameter tables, before the scenario's values. */
  readonly parameters: readonly Parameter[];
  /** Constants of the models that no scenario replaces, as far as the run uses them; the manifest lists each. */
  readonly constants: readonly Parameter[];
  readonly code: CodeVersion;
  /** Results folder; must not exist. */
  readonly out: string;
  /** Whether to go on with an interrupted run of the same plan. */
  readonly resume?: boolean | undefined;
  readonly command: readonly string[];
  /** The machine, asked for when the run is over. */
  readonly machine: () => Readonly<Record<string, unknown>>;
};

/** What the run needs from outside. */
export type ExperimentPorts = {
  readonly runReplication: RunReplication;
  readonly writeReport: WriteReport;
  readonly now: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Facts for the manifest's `derived`, asked for when all replications are done. */
  readonly derived?: (() => Promise<Readonly<Record<string, unknown>>>) | undefined;
  /** Comparisons of two fingers made before the first replication, asked for when all are done; 0 where absent. */
  readonly comparisonsBefore?: (() => Promise<number>) | undefined;
};

function ruleSetHashes({ scenario, ruleSets }: ExperimentPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    scenario.policies.map((policy) => {
      const rules = ruleSets.find(({ name }) => name === policy);
      if (rules === undefined)
        throw new RangeError(`no rule set for the policy '${policy}'; expected one for each policy`);
      return [policy, contentHash(rules)];
    }),
  );
}

/**
 * Runs a scenario: every replication, the tables, the report, the results folder.
 *
 * Finished replications are kept beside `out` until the folder is whole, so that a run can be interrupted and resumed.
 *
 * @throws {ResultsExistError} something stands at `out`
 * @throws {UnfinishedRunError} an interrupted run stands beside it and `resume` is not set
 * @throws {OtherRunError} the interrupted run is another one
 * @throws {CannotWriteError} the file system refused; told before the first replication where it can be
 * @throws {RunInterruptedError} the signal aborted; the error says how to go on
 */
export async function experiment(plan: ExperimentPlan, ports: ExperimentPorts): Promise<Experiment> {
  const { scenario, code, out } = plan;
  await refuseExisting(out);
  const parameters = scenarioParameters(plan.parameters, scenario);
  const ruleSets = ruleSetHashes(plan);
  const store = await openRunStore(out, runKey({ scenario, ruleSets, parameters, code }), plan.resume ?? false);
  const startedAt = ports.now();
  const { results, reused } = await replicate(mostReplications(scenario), { ...ports, store });
  const { constants, command, machine } = plan;
  try {
    const derived = (await ports.derived?.()) ?? {};
    const comparisonsBefore = (await ports.comparisonsBefore?.()) ?? 0;
    const circumstances = { command, machine: machine(), startedAt, finishedAt: ports.now(), reused };
    const content = { scenario, ruleSets, parameters, code, results, constants, derived, comparisonsBefore };
    const written = await writeResults(out, { ...content, ...circumstances }, ports.writeReport, ports.signal);
    await store.remove();
    return written;
  } catch (error) {
    throw ports.signal?.aborted ? new RunInterruptedError(results.length, results.length, store.folder) : error;
  }
}
