import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draws } from '@eurodac-sim/primitives';
import type { Parameter } from '../parameters/parameter.ts';
import { openCellStore } from '../replications/cell-store.ts';
import type { CodeVersion } from '../replications/code-version.ts';
import type { CellPorts, Computed } from '../replications/compute-cells.ts';
import { nothingComputed } from '../replications/compute-cells.ts';
import { writeFolder } from '../results-folder/whole-folder.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scenarioPoints } from '../scenario/scenario-points.ts';
import { resamples } from '../statistics/resamples.ts';
import type { Table } from '../tables/table.ts';
import { openTableFile } from '../tables/table-file.ts';
import { exchanges, trajectories } from './design.ts';
import type { Factor, Factors } from './factor.ts';
import { factorsOf, isAssumption } from './factor.ts';
import type { Sampling } from './sampled-outputs.ts';
import { cellAt, resultsOf, sampledOutputs } from './sampled-outputs.ts';
import type { Screened } from './screening.ts';
import { screened } from './screening.ts';
import type { OutputSensitivity } from './sensitivity-table.ts';
import { sensitivityTable } from './sensitivity-table.ts';
import { decomposed } from './variance-shares.ts';
import type { WatchedOutput } from './watched-output.ts';

/** What to vary, and what to follow. */
export type SensitivityPlan = {
  /** At one grid point; its number of replications decides nothing. */
  readonly scenario: Scenario;
  readonly table: readonly Parameter[];
  readonly code: CodeVersion;
  readonly outputs: readonly WatchedOutput[];
  /** Trajectories of the screening; 0 for none. */
  readonly trajectories: number;
  /** Rows of the decomposition; 0 for none. */
  readonly rows: number;
  /** Factors that get indices of their own: those that matter most in the screening, or all where there was none. */
  readonly keep: number;
  /** Folder of cells that runs share. */
  readonly store: string;
};

export type Sensitivity = Factors & {
  readonly kept: readonly Factor[];
  readonly found: readonly OutputSensitivity[];
  readonly table: Table;
  /** Runs of the model; a run that failed leaves its outputs undefined. */
  readonly runs: { readonly computed: number; readonly reused: number; readonly failed: number };
  /** Messages of the runs that failed, each once. */
  readonly failures: readonly string[];
};

/** A factor's place in order: its effect as a share of the largest, in the mean over the outputs. */
function importance(all: readonly (readonly Screened[])[], factors: number): readonly number[] {
  return Array.from({ length: factors }, (_, i) => {
    const shares = all.map((one) => {
      const most = Math.max(...one.slice(0, factors).map(({ absoluteMean }) => absoluteMean.value ?? 0));
      return most === 0 ? 0 : (one[i]!.absoluteMean.value ?? 0) / most;
    });
    return shares.reduce((sum, share) => sum + share, 0);
  });
}

/** Places of the factors that get indices of their own, the most important first. */
function keptPlaces(all: readonly (readonly Screened[])[], factors: number, keep: number): readonly number[] {
  const places = Array.from({ length: factors }, (_, i) => i);
  if (all.length === 0) return places;
  const by = importance(all, factors);
  return places.toSorted((a, b) => by[b]! - by[a]! || a - b).slice(0, keep);
}

/** Factors by their place, alone and then as the three groups that make up everything. */
function groupsOf(varied: readonly Factor[], kept: readonly number[]): readonly (readonly number[])[] {
  const places = varied.map((_, i) => i);
  return [
    ...kept.map((place) => [place]),
    places.filter((i) => isAssumption(varied[i]!)),
    places.filter((i) => !isAssumption(varied[i]!)),
    [varied.length],
  ];
}

/** What a run of the scenario as it stands reads. @throws {Error} it fails */
async function readNames(sampling: Sampling): Promise<ReadonlySet<string>> {
  const { point, computed } = sampling;
  const { parameters } = point.scenario;
  const [result] = await resultsOf([cellAt(point, { parameters, replication: 0 }, sampling)], sampling);
  if (result === undefined) throw new Error(`the scenario as it stands fails: ${computed.failed[0]?.failure.message}`);
  return new Set(result.parametersRead);
}

const runsOf = ({ finished, reused, failed }: Computed): Sensitivity['runs'] => ({
  computed: finished - reused,
  reused,
  failed: failed.length,
});

/**
 * How much each parameter moves the measures of a scenario and their paired differences, over the declared ranges.
 *
 * Every run of the model is a cell of the store, so that a study that is run again, or with more samples, computes only what
 * is new. Places are uniform in the range, independent, and keyed by the scenario's seed.
 *
 * @throws {Error} the scenario as it stands fails, or no parameter that it reads has a range
 * @throws the signal's reason; finished runs are kept
 */
export async function sensitivity(plan: SensitivityPlan, ports: CellPorts): Promise<Sensitivity> {
  const { scenario, table, code, outputs } = plan;
  const store = openCellStore(plan.store, ports.now);
  const computed = nothingComputed();
  const silent = { ...ports, onProgress: undefined };
  const [point] = scenarioPoints(scenario);
  const quiet: Sampling = { point: point!, table, code, store, ports: silent, computed };
  const factors = factorsOf(table, await readNames(quiet), scenario.parameters);
  const { varied } = factors;
  if (varied.length === 0)
    throw new Error('no parameter that the scenario reads has a range; there is nothing to vary');
  const keyed = draws(scenario.seed);
  const shared = resamples(scenario.seed);
  const single = plan.trajectories > 0 ? Math.min(plan.keep, varied.length) : varied.length;
  const of = 1 + plan.trajectories * (varied.length + 2) + plan.rows * (single + 5);
  const sampling = {
    ...quiet,
    ports: { ...ports, onProgress: ports.onProgress && told(ports.onProgress, of) },
  };
  const design = trajectories(keyed, varied.length, plan.trajectories);
  const effects =
    plan.trajectories === 0 ? [] : await sampledOutputs(design.samples, { factors: varied, outputs }, sampling);
  const screening = effects.map((values) => screened(design, values, shared));
  const places = keptPlaces(screening, varied.length, plan.keep);
  const groups = groupsOf(varied, places);
  const rows = exchanges(keyed, { factors: varied.length, groups }, plan.rows);
  const variances = plan.rows === 0 ? [] : await sampledOutputs(rows, { factors: varied, outputs }, sampling);
  const found = outputs.map(
    (output, k): OutputSensitivity => ({
      output,
      screened: screening[k],
      decomposed: variances[k] && decomposed(variances[k], groups.length, shared),
    }),
  );
  const kept = plan.rows === 0 ? [] : places.map((place) => varied[place]!);
  return {
    ...factors,
    kept,
    found,
    table: sensitivityTable(found, varied, kept),
    runs: runsOf(computed),
    failures: [...new Set(computed.failed.map(({ failure }) => failure.message))],
  };
}

/** Progress with the number of runs of the whole study. */
function told(tell: NonNullable<CellPorts['onProgress']>, of: number): NonNullable<CellPorts['onProgress']> {
  return (progress) => {
    const { done, perSecond } = progress;
    tell({ ...progress, of, secondsLeft: perSecond > 0 ? (of - done) / perSecond : null });
  };
}

/** Writes `sensitivity.csv`, `.parquet` and what was studied as `sensitivity.json`, whole or not at all. @throws {ResultsExistError} */
export function writeSensitivity(out: string, { table }: Sensitivity, about: unknown): Promise<string> {
  return writeFolder(out, async (folder) => {
    const file = await openTableFile(folder, table);
    await file.append(table.rows);
    await file.close();
    await writeFile(join(folder, 'sensitivity.json'), `${JSON.stringify(about, null, 2)}\n`);
  });
}
