import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, ExperimentPlan, Scenario } from '@eurodac-sim/experiment';
import {
  checkScenario,
  executor,
  experiment,
  loadParameters,
  mergeShards,
  parameterValues,
  policyRules,
  resultFrame,
  runShard,
  scenarioPoints,
  shardsOfOneRun,
  worldSettings,
} from '@eurodac-sim/experiment';
import type { ReplicationResult } from '@eurodac-sim/simulation';
import { parameters, simulate } from '@eurodac-sim/simulation';
import { answersAtOnce } from '../world/answers-at-once.ts';

const TABLE = await loadParameters();
const VALUES = parameterValues(TABLE);

function scenarioOf(fields: string): Scenario {
  const text = `title: Runner\nquestion: How much does the runner cost?\nfidelity: scores\n${fields}`;
  return checkScenario({ text, file: 'benchmark' }, TABLE);
}

function planOf(scenario: Scenario, out: string): ExperimentPlan {
  return {
    ...{ scenario, out, parameters: TABLE, constants: [], command: ['bench'] },
    ruleSets: scenario.policies.map((policy) => policyRules(policy, scenario)),
    code: { versions: {}, commit: 'unknown' },
    machine: () => ({}),
  };
}

const outside = { writeReport: async () => undefined, now: () => 0 };

async function inScratch<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bare simulation of a cell, with biometrics that answer at once. */
function simulated({ scenario, points, replication }: Cell): Promise<ReplicationResult> {
  const [point] = scenarioPoints(scenario).filter(({ key }) => points.includes(key));
  const { seed, baseline, population } = scenario;
  return simulate({
    ...{ seed, replication, baseline, points: [point!], policies: point!.policies, world: worldSettings(scenario) },
    parameters: parameters(VALUES),
    biometrics: answersAtOnce(seed, population.background),
  });
}

const processorSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Processor time of an experiment, and how much of it was the simulation itself. */
export type Overhead = { readonly wholeSeconds: number; readonly simulationSeconds: number; readonly share: number };

/** What keeping cells, tables and statistics cost beside the simulation; one thread, so that processor time is told apart. */
export function overhead({
  minors,
  replications,
}: {
  readonly minors: number;
  readonly replications: number;
}): Promise<Overhead> {
  const scenario = scenarioOf(
    `policies: [rules-2013, rules-2024]\nreplications: ${replications}\npopulation: {minors: ${minors}}\ngrid: {minimumAge: [6, 10, 14]}`,
  );
  return inScratch(async (folder) => {
    let simulationSeconds = 0;
    const run = executor(async (cell) => {
      const before = process.cpuUsage();
      const result = await simulated(cell);
      simulationSeconds += processorSeconds(before);
      return resultFrame(cell, result);
    });
    const started = process.cpuUsage();
    await experiment(planOf(scenario, join(folder, 'out')), { ...outside, executor: run });
    const wholeSeconds = processorSeconds(started);
    return { wholeSeconds, simulationSeconds, share: wholeSeconds / simulationSeconds - 1 };
  });
}

/** Cells of few rows, which say what a cell costs and not what a row does. */
const ROWS = 5;

/** Seconds to merge the two shards of a run of some grid points and replications, by the clock. */
export function mergeSeconds(points: number, replications: number): Promise<number> {
  const minors = Array.from({ length: points }, (_, i) => i + 1).join(', ');
  const scenario = scenarioOf(
    `policies: [rules-2013]\nreplications: ${replications}\ngrid: {searchPractice: [as-2013], population.minors: [${minors}]}`,
  );
  return inScratch(async (folder) => {
    let base: ReplicationResult | undefined;
    const run = executor(async (cell) => {
      base ??= await simulated({
        ...cell,
        scenario: scenarioPoints(scenario)[0]!.scenario,
        points: [scenarioPoints(scenarioPoints(scenario)[0]!.scenario)[0]!.key],
      });
      const [point] = cell.points;
      const outcomes = base.outcomes.slice(0, ROWS).map((row) => ({ ...row, point: point! }));
      return resultFrame(cell, { ...base, replication: cell.replication, outcomes, losses: [] });
    });
    const shards = [1, 2].map((index) => join(folder, `${index}`));
    for (const [i, out] of shards.entries())
      await runShard(planOf(scenario, out), { index: i + 1, of: 2 }, { ...outside, executor: run });
    const started = process.hrtime.bigint();
    await mergeShards(planOf(scenario, join(folder, 'merged')), await shardsOfOneRun(shards), outside);
    return Number(process.hrtime.bigint() - started) / 1e9;
  });
}
