import type { ExpectationVerdict } from '../expectations/verdict.ts';
import type { UsedParameter } from '../parameters/parameter.ts';
import type { ToldFailure } from '../replications/run-errors.ts';
import type { Stopping } from '../replications/stopping.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Keys of the manifest that differ between equal runs; everything else has equal bytes. */
export const UNSTABLE_KEYS = ['command', 'machine', 'timing', 'shards'] as const;

/** What a results folder says about its own making. */
export type Manifest = {
  readonly format: 'eurodac-sim results';
  readonly formatVersion: 1;
  /** Name of the scenario in every table. */
  readonly name: string;
  readonly scenario: Scenario;
  /** SHA-256 of the scenario's canonical JSON. */
  readonly scenarioHash: string;
  /** SHA-256 of each policy's rule set, by name. */
  readonly ruleSets: Readonly<Record<string, string>>;
  /** Grid points as canonical JSON, in the order of the tables. */
  readonly points: readonly string[];
  readonly seed: number;
  readonly replications: number;
  /** Where the number was not fixed: what was looked at, and the half widths of its intervals at every look. */
  readonly stopping?: Stopping | undefined;
  /** Cells that failed, and whose results are missing; absent where none did. */
  readonly failures?: readonly ToldFailure[] | undefined;
  /** Packages and their versions. */
  readonly versions: Readonly<Record<string, string>>;
  /** Commit of the code, or `unknown` where it runs from a package. */
  readonly commit: string;
  readonly comparisons: {
    /** Searches of the replications. */
    readonly searches: number;
    /** Comparisons of two fingers in the replications. */
    readonly fingerComparisons: number;
    /** Comparisons of two fingers before them, for the threshold and the shortlist. */
    readonly beforeReplications: number;
    /** All comparisons of two fingers. */
    readonly total: number;
  };
  /** Parameters that the run read, and the constants of its models. */
  readonly parameters: readonly UsedParameter[];
  readonly assumptions: { readonly count: number; readonly of: number; readonly share: number };
  readonly statistics: {
    /** Level of the intervals of mean differences and of pooled ratios. */
    readonly intervalLevel: number;
    /** Lower and upper percentile of the spread over replications. */
    readonly spread: readonly [number, number];
    readonly bootstrapResamples: number;
  };
  readonly expectations: readonly ExpectationVerdict[];
  /** What the run found out about its matcher, such as the threshold. */
  readonly derived: Readonly<Record<string, unknown>>;
  readonly command: readonly string[];
  readonly machine: Readonly<Record<string, unknown>>;
  readonly timing: {
    readonly startedAt: string;
    readonly seconds: number;
    /** Cells that were computed. */
    readonly computed: number;
    /** Cells that were taken from the store. */
    readonly reused: number;
  };
  readonly shards: readonly { readonly shard: string; readonly cells: number }[];
};
