import type { RuleSet } from '@eurodac-sim/law';
import type { GrowthHandling } from '@eurodac-sim/matching';
import type { SearchPractice } from '@eurodac-sim/simulation';
import { canonicalJson, contentHash } from './canonical.ts';
import type { Axis } from './grid-axes.ts';
import { axesOf, fieldOfAxis, reformFieldOfAxis } from './grid-axes.ts';
import { withValueAt } from './overrides.ts';
import type { LawChange } from './policy-rules.ts';
import { policyRules } from './policy-rules.ts';
import type { AxisValue, Grid, Scenario } from './scenario.ts';

/** One combination of the grid's axes, with all that a run needs to know of it. */
export type GridPoint = {
  /** Canonical JSON of the axes that the scenario lists: the `point` of every table. */
  readonly key: string;
  /** The same axes with their values. */
  readonly axes: Readonly<Record<string, AxisValue>>;
  readonly searchPractice: SearchPractice;
  readonly growthHandling: GrowthHandling;
  /** Where avoidance is an axis; else that of the scenario. */
  readonly avoidanceElasticity?: number | undefined;
  /** The scenario as it is here: every field that an axis varies has its value, and the grid is this point alone. */
  readonly scenario: Scenario;
  /** The rule sets in force here, one for each of the scenario's policies and named like it. */
  readonly policies: readonly RuleSet[];
};

type Chosen = Axis & { readonly value: AxisValue };

/** Every combination of the axes, the last of them fastest. */
function combinations(axes: readonly Axis[]): readonly (readonly Chosen[])[] {
  return axes.reduce<readonly (readonly Chosen[])[]>(
    (found, axis) => found.flatMap((chosen) => axis.values.map((value) => [...chosen, { ...axis, value }])),
    [[]],
  );
}

/** The grid of one point: search practice and the axes of the law, one value each; other axes stand in their fields. */
function gridOf(chosen: readonly Chosen[]): Grid {
  const kept = chosen.filter(({ name }) => fieldOfAxis(name) === undefined);
  return Object.fromEntries(
    kept.map(({ name, value, policies }) => [name, policies ? { values: [value], policies } : [value]]),
  ) as { readonly [axis: string]: unknown } as Grid;
}

function lawChanges(chosen: readonly Chosen[], policy: string): readonly LawChange[] {
  return chosen.flatMap(({ name, value, policies }) => {
    const path = reformFieldOfAxis(name);
    return path === undefined || policies?.includes(policy) === false ? [] : [{ axis: name, path, value }];
  });
}

/** The scenario with the chosen values in their fields. */
function scenarioAt(scenario: Scenario, chosen: readonly Chosen[]): Scenario {
  const placed = chosen.reduce<unknown>((value, { name, value: set }) => {
    const path = fieldOfAxis(name);
    return path === undefined ? value : withValueAt(value, path, set);
  }, scenario);
  return { ...(placed as Scenario), grid: gridOf(chosen) };
}

function point(scenario: Scenario, chosen: readonly Chosen[]): GridPoint {
  const axes = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  const here = scenarioAt(scenario, chosen);
  const { avoidanceElasticity, searchPractice } = axes;
  return {
    key: canonicalJson(axes),
    axes,
    searchPractice: searchPractice as SearchPractice,
    growthHandling: here.matching.growthHandling,
    ...(typeof avoidanceElasticity === 'number' && { avoidanceElasticity }),
    scenario: here,
    policies: scenario.policies.map((policy) => policyRules(policy, scenario, lawChanges(chosen, policy))),
  };
}

/**
 * The grid points of a scenario: the one place that enumerates them, growth handling slowest, search practice fastest.
 *
 * @throws {InvalidReform} or {ConflictingReforms} for a scenario that was not checked
 */
export function scenarioPoints(scenario: Scenario): readonly GridPoint[] {
  return combinations(axesOf(scenario.grid)).map((chosen) => point(scenario, chosen));
}

/** The name of a scenario in every table: the words of its title joined by hyphens. */
export function scenarioName({ title }: Pick<Scenario, 'title'>): string {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** SHA-256 of a checked scenario. */
export function scenarioHash(scenario: Scenario): string {
  return contentHash(scenario);
}
