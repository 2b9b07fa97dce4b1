import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Experiment, ExperimentPlan, ExperimentPorts, Scenario, ShardNumber } from '@eurodac-sim/experiment';
import {
  cellsOf,
  loadParameters,
  loadScenario,
  mostReplications,
  partialFolder,
  plannedRun,
  runShard,
  shardNumber,
} from '@eurodac-sim/experiment';
import { cellStoreFolder } from '../cell-store-folder.ts';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import { mainFigures } from '../main-figures.ts';
import type { Running } from '../run-scenario.ts';
import { computing, runScenario } from '../run-scenario.ts';
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
  readonly shard?: string;
  readonly cluster?: string;
  readonly eventsTo?: string;
  readonly telemetry?: string;
  readonly replay?: number;
  /** Names of all commands, one of which may have been meant for a scenario. */
  readonly commands: readonly string[];
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

/** Computes every cell of one replication, and prints what became of each. */
async function replay(
  plan: ExperimentPlan,
  { executor, signal }: ExperimentPorts,
  replication: number,
): Promise<string> {
  const cells = cellsOf(plannedRun(plan).cells, [replication]);
  const lines: string[] = [];
  let failures = 0;
  for await (const outcome of executor.run(cells, signal ?? new AbortController().signal)) {
    const place = `replication ${replication} at ${outcome.cell.points.join(' and ')}`;
    if (outcome.kind === 'finished') lines.push(`${place}: finished, ${outcome.frame.length} bytes`);
    else lines.push(`${place}: failed\n${outcome.failure.stack ?? outcome.failure.message}`);
    if (outcome.kind === 'failed') failures++;
  }
  if (failures > 0) throw new NegativeVerdict(lines.join('\n'));
  return lines.join('\n');
}

/** How many of the scenario's expectations held; the report names each. */
function expectationLine({ manifest }: Experiment): string {
  const count = (verdict: string): number => manifest.expectations.filter((one) => one.verdict === verdict).length;
  return `Expectations of the scenario: ${count('held')} held, ${count('undecided')} undecided, ${count('not-held')} not held`;
}

/** `20 replications`, or `up to 200 replications` where an interval decides. */
const replicationsOf = (scenario: Scenario): string =>
  `${typeof scenario.replications === 'number' ? '' : 'up to '}${mostReplications(scenario)} replications`;

/** @throws {InputError} no shard, or of a run that cannot be divided */
function shardOf(text: string, { replications }: Scenario): ShardNumber {
  if (typeof replications !== 'number')
    throw new InputError(
      '--shard: an interval decides how many replications there are, which no shard can know; name a number with --replications',
    );
  try {
    return shardNumber(text);
  } catch (problem) {
    throw new InputError(`--${(problem as Error).message}`);
  }
}

/** Computes a replication again, or a share of the cells, where that is asked for. */
async function ranPart(
  scenario: Scenario,
  running: Running,
  { replay: again, shard: share, json }: RunOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (again !== undefined) {
    terminal.out(await computing(scenario, running, terminal, (plan, ports) => replay(plan, ports, again)));
    return true;
  }
  if (share === undefined) return false;
  const number = shardOf(share, scenario);
  const { folder, shard } = await computing(scenario, running, terminal, (plan, ports) =>
    runShard(plan, number, ports),
  );
  terminal.out(
    json === true
      ? JSON.stringify({ folder, shard: shard.shard, cells: shard.cells }, null, 2)
      : `Shard ${shard.shard}: ${shard.cells} cells in ${folder}; merge the folders of all shards for the results`,
  );
  return true;
}

/** `run`: an experiment from its scenario file to its results folder. */
export async function run(argument: string | undefined, options: RunOptions, terminal: Terminal): Promise<void> {
  const { path, name } = scenarioArgument(argument, options.commands);
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
  const { events, allowMissing } = options;
  const store = options.store === false ? undefined : cellStoreFolder(options.store);
  const { cluster, eventsTo, telemetry } = options;
  const queue = cluster === undefined ? undefined : { cluster, eventsTo, telemetry };
  const running = { queue, out, threads, resume, command, store, withEvents: events, allowMissing };
  if (await ranPart(scenario, running, options, terminal)) return;
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
