import type { GridPoint, Parameter, Scenario } from '@eurodac-sim/experiment';
import { scenarioPoints } from '@eurodac-sim/experiment';
import type { Outcome } from '@eurodac-sim/simulation';
import { backgroundCaptures, frozenScoreModel, parameters, scoreBiometrics, simulate } from '@eurodac-sim/simulation';
import { inputOf } from './cell-runner.ts';
import type { Setting } from './cell-setting.ts';
import { settingOf } from './cell-setting.ts';

/** What one replication of a whole scenario depends on: plain data, so that it can be sent to a browser. */
export type ReplicationTask = {
  /** A checked scenario, simulated with scores drawn from the model whatever its own fidelity is. */
  readonly scenario: Scenario;
  /** The parameter tables, before the scenario's values. */
  readonly table: readonly Parameter[];
  /** From 0. */
  readonly replication: number;
};

type PointGroup = { readonly setting: Setting; readonly points: readonly GridPoint[] };

/** Points that are compared with each other by O15, as the cells of a run have them: those that differ in avoidance alone. */
function pointGroups(points: readonly GridPoint[], table: readonly Parameter[]): readonly PointGroup[] {
  const groups = new Map<string, { readonly setting: Setting; readonly points: GridPoint[] }>();
  for (const point of points) {
    const setting = settingOf(point, table);
    const key = JSON.stringify([setting.key, point.searchPractice, point.policies]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { setting, points: [point] });
    else group.points.push(point);
  }
  return [...groups.values()];
}

async function groupOutcomes({ setting, points }: PointGroup, replication: number): Promise<readonly Outcome[]> {
  const { seed, population, matching } = setting.scenario;
  const people = { seed, world: setting.world, parameters: parameters(setting.values) };
  const biometrics = scoreBiometrics(frozenScoreModel, {
    seed,
    growthHandling: matching.growthHandling,
    background: backgroundCaptures(people),
    minors: population.minors,
    followUpDays: population.followUpDays,
    targetFpir: matching.targetFpir,
  });
  return (await simulate(inputOf(setting, points, { replication, biometrics: biometrics.fresh() }))).outcomes;
}

/** The outcomes of one replication at every grid point: what `run --fidelity scores` writes of it. */
export async function replicationOutcomes({
  scenario,
  table,
  replication,
}: ReplicationTask): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const group of pointGroups(scenarioPoints({ ...scenario, fidelity: 'scores' }), table))
    outcomes.push(...(await groupOutcomes(group, replication)));
  return outcomes;
}
