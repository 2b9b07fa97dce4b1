import type { Cell, GridPoint, Parameter } from '@eurodac-sim/experiment';
import { resultFrame, scenarioPoints } from '@eurodac-sim/experiment';
import type { Biometrics, SimulationInput } from '@eurodac-sim/simulation';
import { parameters, simulate } from '@eurodac-sim/simulation';
import type { SharedBiometrics } from './biometrics.ts';
import type { Setting } from './cell-setting.ts';
import { settingOf } from './cell-setting.ts';

/** Makes the fingers and the matcher of a setting, once for all of its cells. */
export type MakeShared = (setting: Setting) => Promise<SharedBiometrics>;

/** Remembers what was made for a key; of more keys than `most` the first is forgotten. */
export function remembered<Value>(
  make: (setting: Setting) => Value,
  most: number = Number.POSITIVE_INFINITY,
): (setting: Setting) => Value {
  const known = new Map<string, Value>();
  return (setting) => {
    const found = known.get(setting.key) ?? make(setting);
    known.set(setting.key, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found;
  };
}

/** What `simulate` is told of some points in one replication; parameters are read anew, so that each result lists its own. */
export function inputOf(
  { scenario, world, values }: Setting,
  points: readonly GridPoint[],
  { replication, biometrics }: { readonly replication: number; readonly biometrics: Biometrics },
): SimulationInput {
  const { seed, baseline } = scenario;
  const { policies } = points[0]!;
  return { seed, replication, world, points, policies, baseline, parameters: parameters(values), biometrics };
}

/** The grid points of a run by their keys; of the last run that was asked for. */
function pointsOfRun(): (cell: Cell) => ReadonlyMap<string, GridPoint> {
  let last: { readonly run: string; readonly points: ReadonlyMap<string, GridPoint> } | undefined;
  return ({ run, scenario }) => {
    if (last?.run !== run) last = { run, points: new Map(scenarioPoints(scenario).map((point) => [point.key, point])) };
    return last.points;
  };
}

/** Runs cells one after the other in this thread, keeping what they share. */
export function cellRunner(table: readonly Parameter[], makeShared: MakeShared): (cell: Cell) => Promise<Uint8Array> {
  const pointsOf = pointsOfRun();
  return async (cell) => {
    const known = pointsOf(cell);
    const points = cell.points.map((key) => known.get(key)!);
    const setting = settingOf(points[0]!, table);
    const biometrics = (await makeShared(setting)).replication();
    const input = inputOf(setting, points, { replication: cell.replication, biometrics });
    const result = await simulate({ ...input, withLedgers: cell.withEvents });
    const { searches } = result.comparisons;
    return resultFrame(cell, {
      ...result,
      comparisons: { searches, fingerComparisons: biometrics.fingerComparisons() },
    });
  };
}
