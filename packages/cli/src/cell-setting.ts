import type { GridPoint, Parameter, Scenario } from '@eurodac-sim/experiment';
import { parameterValues, scenarioParameters, worldSettings } from '@eurodac-sim/experiment';
import type { WorldSettings } from '@eurodac-sim/simulation';

/** The people and the matcher of some grid points, whatever the law is there. */
export type Setting = {
  /** Equal for points that share their people and their matcher: all that decides these, as text. */
  readonly key: string;
  /** The scenario as it is at these points. */
  readonly scenario: Scenario;
  readonly world: WorldSettings;
  readonly values: ReadonlyMap<string, number>;
};

/** The setting of a grid point. @param table the parameter tables, before the scenario's values */
export function settingOf({ scenario, avoidanceElasticity }: GridPoint, table: readonly Parameter[]): Setting {
  const { seed, fidelity, population, practice, behaviour, reception, followUp, events, matching, parameters } =
    scenario;
  const { avoidanceElasticity: _, ...others } = behaviour ?? {};
  const behaving = avoidanceElasticity === undefined ? behaviour : others;
  const people = { population, practice, behaviour: behaving, reception, followUp, events, parameters };
  return {
    key: JSON.stringify({ seed, fidelity, matching, ...people }),
    scenario,
    world: worldSettings(scenario),
    values: parameterValues(scenarioParameters(table, scenario)),
  };
}
