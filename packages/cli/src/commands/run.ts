import { existsSync } from 'node:fs';
import { availableParallelism, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Experiment, ExperimentPlan, Scenario } from '@eurodac-sim/experiment';
import {
  CellsFailedError,
  experiment,
  loadParameters,
  loadScenario,
  mostReplications,
  partialFolder,
} from '@eurodac-sim/experiment';
import { cellStoreFolder } from '../cell-store-folder.ts';
import { codeVersion } from '../code-version.ts';
import { CLOCK, CONSTANTS, compose, EXECUTOR, FINDINGS, PARAMETERS, REPORT, RULE_SETS } from '../composition-root.ts';
import { NegativeVerdict } from '../exit-codes.ts';
import { mainFigures } from '../main-figures.ts';
import { progress, silent } from '../progress.ts';
import { scenarioArgument } from '../scenario-argument.ts';
import { shippedFiles } from '../shipped-scenarios.ts';
import type { Terminal } from '../terminal.ts';

export type RunOptions = {
  readonly out?: string;
  readonly seed?: number;
  readonly replications?: number;
  readonly threads?: number;
  readonly fidelity?: string;
  readonly set: readonly string[];
  readonly resume?: boolean;
  /** A folder, or false: cells are shared with no other run. */
  readonly store?: string | false;
  readonly events?: boolean;
  readonly allowMissing?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
};

/** A folder under `results` that is free; with `resume`, the first one that was left unfinished. */
function freeFolder(name: string, resume: boolean): string {
  for (let k = 1; ; k++) {
    const folder = join('results', k === 1 ? name : `${name}-${k}`);
    const unfinished = existsSync(partialFolder(folder));
    if (!existsSync(folder) && unfinished === (resume && unfinished)) return folder;
  }
}

const machine = (threads: number): Readonly<Record<string, unknown>> => ({
  node: process.version,
  platform: platform(),
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  threads,
  peakMemoryGiB: Math.round((process.resourceUsage().maxRSS / 2 ** 20) * 100) / 100,
});

/** Where and how a scenario is run. */
export type Running = Pick<ExperimentPlan, 'out' | 'resume' | 'store' | 'withEvents' | 'allowMissing' | 'command'> & {
  readonly threads: number;
  readonly quiet?: boolean | undefined;
};

/** Runs a checked scenario into a results folder, with progress; Ctrl-C keeps what is finished. */
export async function runScenario(
  scenario: Scenario,
  { threads, quiet, ...where }: Running,
  terminal: Terminal,
): Promise<Experiment> {
  const shown = progress(quiet === true ? silent(terminal) : terminal, 'cells');
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.on('SIGINT', interrupt);
  const run = compose({ scenario, threads, say: shown.note });
  try {
    const { derived, facts } = await run.part(FINDINGS);
    const plan: ExperimentPlan = {
      ...where,
      scenario,
      ruleSets: run.part(RULE_SETS),
      parameters: await run.part(PARAMETERS),
      constants: run.part(CONSTANTS),
      code: codeVersion(),
      derived,
      machine: () => machine(threads),
    };
    return await experiment(plan, {
      executor: await run.part(EXECUTOR),
      facts,
      writeReport: run.part(REPORT),
      now: run.part(CLOCK),
      signal: stop.signal,
      onProgress: ({ done, of }) => shown.update(done, of),
    });
  } catch (problem) {
    throw problem instanceof CellsFailedError ? new NegativeVerdict(problem.message) : problem;
  } finally {
    process.off('SIGINT', interrupt);
    shown.stop();
    await run.close();
  }
}

/** How many of the scenario's expectations held; the report names each. */
function expectationLine({ manifest }: Experiment): string {
  const count = (verdict: string): number => manifest.expectations.filter((one) => one.verdict === verdict).length;
  return `Expectations of the scenario: ${count('held')} held, ${count('undecided')} undecided, ${count('not-held')} not held`;
}

/** `20 replications`, or `up to 200 replications` where an interval decides. */
const replicationsOf = (scenario: Scenario): string =>
  `${typeof scenario.replications === 'number' ? '' : 'up to '}${mostReplications(scenario)} replications`;

/** `run`: an experiment from its scenario file to its results folder. */
export async function run(argument: string | undefined, options: RunOptions, terminal: Terminal): Promise<void> {
  const { path, name } = scenarioArgument(argument);
  const { set, seed, replications, fidelity, resume = false } = options;
  const scenario = await loadScenario(path, await loadParameters(), {
    set,
    seed,
    replications,
    fidelity,
    shipped: shippedFiles(),
  });
  const out = options.out ?? freeFolder(name, resume);
  const threads = options.threads ?? Math.min(availableParallelism(), 16);
  terminal.error(
    `${scenario.title}: ${replicationsOf(scenario)} of ${scenario.population.minors} minors under ${scenario.policies.length} policies, ${threads} threads`,
  );
  const command = [
    'eurodac-sim',
    'run',
    ...(argument === undefined ? [] : [argument]),
    ...process.argv.slice(2).filter((word) => word !== 'run' && word !== argument),
  ];
  const { events, allowMissing, quiet } = options;
  const store = options.store === false ? undefined : cellStoreFolder(options.store);
  const running = { out, threads, resume, command, store, withEvents: events, allowMissing, quiet };
  const finished = await runScenario(scenario, running, terminal);
  const report = join(finished.folder, 'report.html');
  if (options.json === true) {
    const { seed: usedSeed, comparisons, expectations } = finished.manifest;
    terminal.out(
      JSON.stringify(
        {
          folder: finished.folder,
          report,
          seed: usedSeed,
          replications: finished.manifest.replications,
          comparisons,
          expectations,
        },
        null,
        2,
      ),
    );
    return;
  }
  terminal.out(mainFigures(finished));
  terminal.out(`\n${expectationLine(finished)}`);
  terminal.out(`Report: ${report}`);
}
