import type { UsedParameter } from '../parameters/parameter.ts';
import { contentHash } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The code that makes a result: packages with versions, and the commit. */
export type CodeVersion = {
  readonly versions: Readonly<Record<string, string>>;
  /** Commit of the working tree, or `unknown` where the code runs from a package. */
  readonly commit: string;
};

/** All that a replication's result depends on beside its number. */
export type RunContent = {
  readonly scenario: Scenario;
  /** SHA-256 of each policy's rule set, by name. */
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly parameters: readonly UsedParameter[];
  readonly code: CodeVersion;
};

/**
 * SHA-256 that two runs share exactly when their replications are interchangeable.
 *
 * The number of replications, the words and the expectations are left out: a longer run continues a shorter one.
 */
export function runKey({ scenario, ruleSets, parameters, code }: RunContent): string {
  const { title: _title, question: _question, expect: _expect, replications: _replications, ...settings } = scenario;
  const values = parameters.map(({ parameter, value }) => [parameter, value]);
  return contentHash({ settings, ruleSets, values, code });
}
