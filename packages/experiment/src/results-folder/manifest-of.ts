import type { Instant } from '@eurodac-sim/primitives';
import { isoInstant } from '@eurodac-sim/primitives';
import type { ReplicationResult } from '@eurodac-sim/simulation';
import { verdicts } from '../expectations/verdict.ts';
import type { Parameter, UsedParameter } from '../parameters/parameter.ts';
import { assumptionShare } from '../parameters/scenario-parameters.ts';
import type { RunContent } from '../replications/run-key.ts';
import { scenarioHash } from '../scenario/scenario-points.ts';
import { INTERVAL_LEVEL } from '../statistics/paired-difference.ts';
import { RESAMPLES } from '../statistics/resamples.ts';
import type { Summary } from '../tables/results-tables.ts';
import { tableOrder } from '../tables/results-tables.ts';
import { InconsistentResultsError } from '../tables/series.ts';
import { SPREAD } from '../tables/summary-table.ts';
import type { Manifest } from './manifest.ts';

/** How a run came about: what equal runs may differ in. */
type RunCircumstances = {
  readonly command: readonly string[];
  readonly machine: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970, by the caller's clock. */
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Replications taken over from an interrupted run. */
  readonly reused: number;
};

/** A finished run, before it is written. */
export type FinishedRun = RunContent &
  RunCircumstances & {
    readonly results: readonly ReplicationResult[];
    /** Constants of the models that no scenario replaces, such as those of the fingers. */
    readonly constants: readonly Parameter[];
    /** What the run found out about its matcher, such as the threshold. */
    readonly derived: Readonly<Record<string, unknown>>;
    /** Comparisons of two fingers for the threshold and the shortlist, before the first replication. */
    readonly comparisonsBefore: number;
  };

/** The parameters that any replication read, in the order of the tables; then the constants. */
function used({ results, parameters, constants }: FinishedRun): readonly UsedParameter[] {
  const read = new Set(results.flatMap(({ parametersRead }) => parametersRead));
  const known = new Set(parameters.map(({ parameter }) => parameter));
  const unknown = [...read].find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new InconsistentResultsError(`a replication read the parameter '${unknown}', which is in no table`);
  return [...parameters.filter(({ parameter }) => read.has(parameter)), ...constants];
}

function comparisons({ results, comparisonsBefore }: FinishedRun): Manifest['comparisons'] {
  const sum = (count: (result: ReplicationResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const fingerComparisons = sum((result) => result.comparisons.fingerComparisons ?? 0);
  return {
    searches: sum((result) => result.comparisons.searches),
    fingerComparisons,
    beforeReplications: comparisonsBefore,
    total: fingerComparisons + comparisonsBefore,
  };
}

/**
 * The manifest of a finished run.
 *
 * @throws {InconsistentResultsError} a replication read a parameter that no table has
 */
export function manifestOf(run: FinishedRun, { series }: Summary): Manifest {
  const { scenario, results, startedAt, finishedAt, reused, ruleSets, code } = run;
  const { name, points } = tableOrder(scenario);
  const parameters = used(run);
  return {
    format: 'eurodac-sim results',
    formatVersion: 1,
    name,
    scenario,
    scenarioHash: scenarioHash(scenario),
    ruleSets,
    points,
    seed: scenario.seed,
    replications: results.length,
    versions: code.versions,
    commit: code.commit,
    comparisons: comparisons(run),
    parameters,
    assumptions: assumptionShare(parameters),
    statistics: { intervalLevel: INTERVAL_LEVEL, spread: SPREAD, bootstrapResamples: RESAMPLES },
    expectations: verdicts(scenario, series),
    derived: run.derived,
    command: run.command,
    machine: run.machine,
    timing: {
      startedAt: isoInstant(startedAt as Instant),
      seconds: (finishedAt - startedAt) / 1000,
      computed: results.length - reused,
      reused,
    },
    shards: [{ shard: '1/1', replications: results.length }],
  };
}
