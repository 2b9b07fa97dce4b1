import type { Instant } from '@eurodac-sim/primitives';
import { isoInstant } from '@eurodac-sim/primitives';
import { verdicts } from '../expectations/verdict.ts';
import type { Parameter, UsedParameter } from '../parameters/parameter.ts';
import { assumptionShare } from '../parameters/scenario-parameters.ts';
import type { CodeVersion } from '../replications/code-version.ts';
import type { ToldFailure } from '../replications/run-errors.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scenarioHash } from '../scenario/scenario-points.ts';
import { INTERVAL_LEVEL } from '../statistics/paired-difference.ts';
import { RESAMPLES } from '../statistics/resamples.ts';
import { tableOrder } from '../tables/results-tables.ts';
import type { Written } from '../tables/results-writer.ts';
import { InconsistentResultsError } from '../tables/series.ts';
import { SPREAD } from '../tables/summary-table.ts';
import type { Manifest } from './manifest.ts';

/** How a run came about: what equal runs may differ in. */
export type RunCircumstances = {
  readonly command: readonly string[];
  readonly machine: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970, by the caller's clock. */
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Cells that were computed, and cells that were found in the store. */
  readonly computed: number;
  readonly reused: number;
  readonly shards: Manifest['shards'];
};

/** What a run found out beside its cells. */
export type RunFacts = {
  /** For the manifest: what was found out about the matcher, such as the threshold. */
  readonly derived: Readonly<Record<string, unknown>>;
  /** Comparisons of two fingers for the threshold and the shortlist, before the first cell. */
  readonly comparisonsBefore: number;
  /** Names of the parameters read on the way. */
  readonly parametersRead: readonly string[];
};

/** A finished run, but for its results. */
export type FinishedRun = {
  readonly scenario: Scenario;
  /** SHA-256 of each policy's rule set, by name. */
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly parameters: readonly UsedParameter[];
  /** Constants of the models that no scenario replaces, such as those of the fingers. */
  readonly constants: readonly Parameter[];
  readonly code: CodeVersion;
  /** How many replications there are. */
  readonly replications: number;
  /** Why there are so many, where that was not fixed beforehand. */
  readonly stopping?: Manifest['stopping'];
  readonly facts: RunFacts;
  readonly failures: readonly ToldFailure[];
  readonly circumstances: RunCircumstances;
};

/** The parameters that the run read, in the order of the tables; then the constants. */
function used({ facts, parameters, constants }: FinishedRun, { totals }: Written): readonly UsedParameter[] {
  const read = new Set([...facts.parametersRead, ...totals.parametersRead]);
  const known = new Set(parameters.map(({ parameter }) => parameter));
  const unknown = [...read].find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new InconsistentResultsError(`a replication read the parameter '${unknown}', which is in no table`);
  return [...parameters.filter(({ parameter }) => read.has(parameter)), ...constants];
}

/**
 * The manifest of a finished run.
 *
 * @throws {InconsistentResultsError} a replication read a parameter that no table has
 */
export function manifestOf(run: FinishedRun, written: Written): Manifest {
  const { scenario, replications, stopping, ruleSets, code, facts, failures, circumstances } = run;
  const { name, points } = tableOrder(scenario);
  const parameters = used(run, written);
  const { searches, fingerComparisons } = written.totals;
  const { startedAt, finishedAt, computed, reused } = circumstances;
  return {
    format: 'eurodac-sim results',
    formatVersion: 1,
    name,
    scenario,
    scenarioHash: scenarioHash(scenario),
    ruleSets,
    points,
    seed: scenario.seed,
    replications,
    ...(stopping && { stopping }),
    ...(failures.length > 0 && { failures }),
    versions: code.versions,
    commit: code.commit,
    comparisons: {
      searches,
      fingerComparisons,
      beforeReplications: facts.comparisonsBefore,
      total: fingerComparisons + facts.comparisonsBefore,
    },
    parameters,
    assumptions: assumptionShare(parameters),
    statistics: { intervalLevel: INTERVAL_LEVEL, spread: SPREAD, bootstrapResamples: RESAMPLES },
    expectations: verdicts(scenario, written.expected),
    derived: facts.derived,
    command: circumstances.command,
    machine: circumstances.machine,
    timing: {
      startedAt: isoInstant(startedAt as Instant),
      seconds: (finishedAt - startedAt) / 1000,
      computed,
      reused,
    },
    shards: circumstances.shards,
  };
}
