import { availableParallelism } from 'node:os';
import type { OutputSensitivity, Parameter, Scenario, Sensitivity, WatchedOutput } from '@eurodac-sim/experiment';
import {
  isMeasureRow,
  loadParameters,
  loadScenario,
  scenarioPoints,
  sensitivity,
  watchedOutputs,
  writeSensitivity,
} from '@eurodac-sim/experiment';
import { cellStoreFolder } from '../cell-store-folder.ts';
import { CLOCK, compose, EXECUTOR } from '../composition-root.ts';
import { InputError } from '../exit-codes.ts';
import { planOf } from '../planned-command.ts';
import { progress } from '../progress.ts';
import { scenarioArgument } from '../scenario-argument.ts';
import { sensitivityText } from '../sensitivity-text.ts';
import { shippedFiles } from '../shipped-scenarios.ts';
import type { Terminal } from '../terminal.ts';

type Options = {
  readonly method: 'morris' | 'sobol' | 'both';
  readonly measure: readonly string[];
  readonly policy: readonly string[];
  readonly trajectories: number;
  readonly samples: number;
  readonly keep: number;
  readonly out?: string;
  readonly seed?: number;
  readonly set: readonly string[];
  readonly store?: string;
  readonly threads?: number;
  readonly json?: boolean;
  readonly commands: readonly string[];
};

/** `O1`, or `O19:children-registered`. @throws {InputError} there is no such row in the tables */
function measureRow(text: string): Pick<WatchedOutput, 'measure' | 'subgroup'> {
  const [measure = '', ...rest] = text.split(':');
  const row = { measure, subgroup: rest.length === 0 ? 'all' : rest.join(':') };
  if (!isMeasureRow(row))
    throw new InputError(
      `--measure ${text}: no such measure and subgroup; expected for example O1 or O19:children-registered`,
    );
  return row;
}

/** The scenario at its first grid point, with the baseline and the policies that are asked for. */
function atOnePoint(scenario: Scenario, policies: readonly string[], terminal: Terminal): Scenario {
  const unknown = policies.find((policy) => !scenario.policies.includes(policy));
  if (unknown !== undefined)
    throw new InputError(`--policy ${unknown}: not in the scenario; expected one of ${scenario.policies.join(', ')}`);
  const [first, ...others] = scenarioPoints(scenario);
  if (others.length > 0)
    terminal.error(
      `of ${others.length + 1} grid points the first is studied, ${first!.key}; another one by --set grid.<axis>=[<value>]`,
    );
  const wanted = new Set(policies.length === 0 ? scenario.policies : [scenario.baseline, ...policies]);
  return {
    ...first!.scenario,
    policies: scenario.policies.filter((policy) => wanted.has(policy)),
    replications: 1,
    expect: [],
  };
}

/** What a study is made of, and what came of it, for machines. */
function about(scenario: Scenario, { method, trajectories, samples }: Options, found: Sensitivity): unknown {
  const { varied, withoutRange, setByScenario, kept, runs, failures } = found;
  return {
    scenario,
    point: scenarioPoints(scenario)[0]!.key,
    method,
    trajectories: method === 'sobol' ? 0 : trajectories,
    rows: method === 'morris' ? 0 : samples,
    parameters: { varied, withoutRange, setByScenario },
    kept: kept.map(({ parameter }) => parameter),
    runs,
    failures,
    undefined: found.found.filter(isUndefined).map(({ output }) => output),
  };
}

const isUndefined = ({ screened, decomposed }: OutputSensitivity): boolean =>
  decomposed === undefined && (screened === undefined || screened.every(({ effects }) => effects === 0));

async function studied(scenario: Scenario, options: Options, terminal: Terminal): Promise<Sensitivity> {
  const { method, keep } = options;
  const rows = (options.measure.length === 0 ? ['O1'] : options.measure).map(measureRow);
  const { policies, baseline } = scenario;
  const shown = progress(terminal, 'runs');
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.on('SIGINT', interrupt);
  const threads = options.threads ?? Math.min(availableParallelism(), 16);
  const run = compose({ scenario, threads, say: shown.note });
  let told = 0;
  try {
    const { parameters: table, code } = await planOf(run, scenario);
    return await sensitivity(
      {
        ...{ scenario, table, code, keep },
        outputs: watchedOutputs(rows, policies, baseline),
        trajectories: method === 'sobol' ? 0 : options.trajectories,
        rows: method === 'morris' ? 0 : options.samples,
        store: cellStoreFolder(options.store),
      },
      {
        executor: await run.part(EXECUTOR),
        now: run.part(CLOCK),
        signal: stop.signal,
        onProgress: ({ done, of }) => {
          if (terminal.interactive || done === of || done >= told + of / 20) {
            told = done;
            shown.update(done, of);
          }
        },
      },
    );
  } catch (problem) {
    if (!stop.signal.aborted) throw problem;
    const stopped = new Error('stopped; finished runs are kept: the same command goes on from there');
    stopped.name = 'RunInterruptedError';
    throw stopped;
  } finally {
    process.off('SIGINT', interrupt);
    shown.stop();
    await run.close();
  }
}

/** `sensitivity`: which parameters move the measures of a scenario, and how much of it rests on assumptions. */
export async function sensitivityOf(argument: string, options: Options, terminal: Terminal): Promise<void> {
  const { path } = scenarioArgument(argument, options.commands);
  const table: readonly Parameter[] = await loadParameters();
  const { set, seed } = options;
  const loaded = await loadScenario(path, table, { set, seed, fidelity: 'scores', shipped: shippedFiles() });
  const scenario = atOnePoint(loaded, options.policy, terminal);
  const found = await studied(scenario, options, terminal);
  const study = about(scenario, options, found);
  const folder = options.out === undefined ? undefined : await writeSensitivity(options.out, found, study);
  if (options.json === true) {
    const names = found.table.columns.map(({ name }) => name);
    const rows = found.table.rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
    terminal.out(JSON.stringify({ folder, ...(study as object), rows }, null, 2));
    return;
  }
  terminal.out(sensitivityText(found));
  if (folder !== undefined) terminal.out(`Written: ${folder}`);
}
