import type { RuleSet } from '@eurodac-sim/law';
import type { Parameter, UsedParameter } from './parameters/parameter.ts';
import { scenarioParameters } from './parameters/scenario-parameters.ts';
import type { CellsOf } from './replications/cell.ts';
import { cellGroups } from './replications/cell-groups.ts';
import type { CodeVersion } from './replications/code-version.ts';
import type { FailedCell } from './replications/compute-cells.ts';
import { contentHash } from './scenario/canonical.ts';
import type { Scenario } from './scenario/scenario.ts';
import { scenarioPoints } from './scenario/scenario-points.ts';

/** What to run, and what the manifest says of it. */
export type ExperimentPlan = {
  readonly scenario: Scenario;
  /** The rule sets of the scenario's policies. */
  readonly ruleSets: readonly RuleSet[];
  /** The parameter tables, before the scenario's values. */
  readonly parameters: readonly Parameter[];
  /** Constants of the models that no scenario replaces, as far as the run uses them; the manifest lists each. */
  readonly constants: readonly Parameter[];
  readonly code: CodeVersion;
  /** Results folder; must not exist. */
  readonly out: string;
  /** Whether to go on with an interrupted run of the same plan. */
  readonly resume?: boolean | undefined;
  /** Folder of cells that runs share; where absent the run keeps its own, beside `out`, until the results are whole. */
  readonly store?: string | undefined;
  /** Whether the ledger is written, as `events.parquet`. */
  readonly withEvents?: boolean | undefined;
  /** Whether results are written where cells failed, without them. */
  readonly allowMissing?: boolean | undefined;
  /** For the manifest's `derived`: what is known beforehand. */
  readonly derived?: Readonly<Record<string, unknown>> | undefined;
  readonly command: readonly string[];
  /** The command that computes a failed cell again, alone. */
  readonly replay?: ((failed: FailedCell) => string) | undefined;
  /** The machine, asked for when the run is over. */
  readonly machine: () => Readonly<Record<string, unknown>>;
};

/** A plan with what follows from it. */
export type PlannedRun = {
  readonly cells: CellsOf;
  /** SHA-256 of each policy's rule set, by name. */
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly parameters: readonly UsedParameter[];
};

function ruleSetHashes({ scenario, ruleSets }: ExperimentPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    scenario.policies.map((policy) => {
      const rules = ruleSets.find(({ name }) => name === policy);
      if (rules === undefined)
        throw new RangeError(`no rule set for the policy '${policy}'; expected one for each policy`);
      return [policy, contentHash(rules)];
    }),
  );
}

/** @throws {RangeError} a policy has no rule set */
export function plannedRun(plan: ExperimentPlan): PlannedRun {
  const { scenario, code, parameters: table, withEvents = false } = plan;
  const groups = cellGroups(scenarioPoints(scenario), { table, code });
  const run = contentHash(groups.map(({ content, points }) => [content, points.map(({ key }) => key)]));
  return {
    cells: { run, scenario, withEvents, groups },
    ruleSets: ruleSetHashes(plan),
    parameters: scenarioParameters(table, scenario),
  };
}
