import { draws } from '@eurodac-sim/primitives';
import type { Outcome, ReplicationResult } from '@eurodac-sim/simulation';
import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import type { Parameter } from './parameters/parameter.ts';
import type { Cell } from './replications/cell.ts';
import { resultFrame } from './replications/cell-result.ts';
import { executor } from './replications/executor.ts';
import type { ExperimentPorts } from './run-experiment.ts';
import type { ExperimentPlan } from './run-plan.ts';
import { checkScenario } from './scenario/load-scenario.ts';
import { policyRules } from './scenario/policy-rules.ts';
import type { Scenario } from './scenario/scenario.ts';
import { scenarioPoints } from './scenario/scenario-points.ts';

/** Two parameters that the model knows: one read in a source, one assumed. */
const PARAMETERS: readonly Parameter[] = SIMULATION_PARAMETERS.slice(0, 3).map((parameter, i) => ({
  parameter,
  value: 0.3,
  low: 0.1,
  high: 0.6,
  unit: 'share',
  source: 'invented for a test',
  basis: i === 0 ? 'read' : 'assumption',
  note: '',
}));

const POLICIES = ['rules-2013', 'age-14-claim-2013', 'rules-2024'] as const;

export function inventedScenario(more = ''): Scenario {
  const count = more.includes('replications:') ? '' : 'replications: 6\n';
  const text = `title: An invented Run!\nquestion: Which?\n${count}policies: [${POLICIES.join(', ')}]\n${more}`;
  return checkScenario({ text, file: 'invented.yaml' }, PARAMETERS);
}

const EFFECT: Readonly<Record<string, number>> = { 'rules-2013': 0, 'age-14-claim-2013': 0, 'rules-2024': 12 };

function ratio(
  row: Pick<Outcome, 'policy' | 'point' | 'measure' | 'subgroup'>,
  numerator: number,
  denominator: number,
): Outcome {
  return { ...row, value: denominator > 0 ? numerator / denominator : null, numerator, denominator, unit: 'share' };
}

/** One invented replication: rules-2024 identifies about twelve more of eighty; the order of rows is shuffled by its number. */
export function inventedReplication(
  scenario: Scenario,
  replication: number,
  at: readonly string[] = scenarioPoints(scenario).map(({ key }) => key),
): ReplicationResult {
  const u = draws(scenario.seed).uniform({ replication, person: 0, purpose: 'invented' });
  const cells = at.flatMap((point) => scenario.policies.map((policy) => ({ policy, point })));
  const outcomes = cells.flatMap(({ policy, point }) => {
    const identified =
      20 + Math.floor(10 * u) + (EFFECT[policy] ?? 0) + (policy === 'rules-2024' ? replication % 3 : 0);
    return [
      ratio({ policy, point, measure: 'O1', subgroup: 'all' }, identified, 80 + (replication % 2)),
      ratio({ policy, point, measure: 'O6', subgroup: 'all' }, policy === 'rules-2024' ? 30 : 0, EFFECT[policy] ?? 0),
      ratio({ policy, point, measure: 'O8b', subgroup: 'all' }, 0, 60),
      {
        policy,
        point,
        measure: 'O19' as const,
        subgroup: 'searches',
        value: 100 + replication,
        numerator: 100 + replication,
        denominator: null,
        unit: 'searches',
      },
    ];
  });
  return {
    replication,
    outcomes: replication % 2 === 0 ? outcomes : outcomes.toReversed(),
    losses: cells.map((cell) => ({
      ...cell,
      cause: 'not-encountered',
      count: 30 - replication,
      share: (30 - replication) / 80,
      shapley: (30 - replication) / 80,
    })),
    comparisons: { searches: 10, fingerComparisons: 1000 },
    parametersRead: PARAMETERS.slice(0, 2).map(({ parameter }) => parameter),
  };
}

/** The frame of an invented cell. */
export function inventedFrame(cell: Cell): Uint8Array {
  return resultFrame(cell, inventedReplication(cell.scenario, cell.replication, cell.points));
}

export function inventedPlan(out: string, scenario: Scenario = inventedScenario()): ExperimentPlan {
  return {
    scenario,
    ruleSets: scenario.policies.map((policy) => policyRules(policy, scenario)),
    parameters: PARAMETERS,
    constants: [{ ...PARAMETERS[0]!, parameter: 'finger.invented', basis: 'derived' }],
    code: { versions: { 'eurodac-sim': '0.1.0' }, commit: 'unknown' },
    out,
    command: ['run', 'invented.yaml'],
    machine: () => ({ cores: 2 }),
  };
}

export function inventedPorts(): ExperimentPorts {
  let clock = Date.UTC(2026, 5, 12);
  return {
    executor: executor(async (cell) => inventedFrame(cell)),
    writeReport: async () => undefined,
    now: () => {
      clock += 500;
      return clock;
    },
  };
}
