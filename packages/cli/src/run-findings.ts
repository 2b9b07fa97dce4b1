import type { Fact, Parameter, Scenario } from '@eurodac-sim/experiment';
import { scenarioPoints } from '@eurodac-sim/experiment';
import { parameters, warningsOf } from '@eurodac-sim/simulation';
import type { Setting } from './cell-setting.ts';
import { settingOf } from './cell-setting.ts';
import type { Matcher, MeasuredSetting } from './matchers.ts';
import { matcherFacts } from './matchers.ts';
import { scoreModelFacts } from './score-model-file.ts';

/** What a run finds out beside its cells: what is known beforehand, and what each matcher turns out to be. */
export type RunFindings = { readonly derived: Readonly<Record<string, unknown>>; readonly facts: readonly Fact[] };

/** The settings of a scenario's grid, each with the points that its first rule sets have. */
function measuredSettings(scenario: Scenario, table: readonly Parameter[]): readonly MeasuredSetting[] {
  const found = new Map<string, MeasuredSetting & { readonly rules: string }>();
  for (const point of scenarioPoints(scenario)) {
    const setting = settingOf(point, table);
    const rules = JSON.stringify(point.policies);
    const known = found.get(setting.key);
    if (known === undefined) found.set(setting.key, { setting, points: [point], rules });
    else if (known.rules === rules) found.set(setting.key, { ...known, points: [...known.points, point] });
  }
  return [...found.values()];
}

/** What a run finds out beside its cells; warnings are told at once. */
export async function runFindings(
  scenario: Scenario,
  {
    table,
    ...ports
  }: {
    readonly table: readonly Parameter[];
    readonly matcherOf: (setting: Setting) => Promise<Matcher>;
    readonly say: (text: string) => void;
  },
): Promise<RunFindings> {
  const settings = measuredSettings(scenario, table);
  const drawn = settings.filter(({ setting }) => setting.scenario.fidelity === 'scores');
  const matched = await Promise.all(drawn.map(({ setting }) => ports.matcherOf(setting)));
  const warnings = new Set([
    ...settings.flatMap(({ setting }) => warningsOf(setting.world, parameters(setting.values))),
    ...matched.flatMap(({ shared }) => shared.warnings ?? []),
  ]);
  for (const warning of warnings) ports.say(`warning: ${warning}`);
  return {
    derived: { warnings: [...warnings], ...(drawn.length > 0 && { scoreModel: scoreModelFacts() }) },
    facts: matcherFacts(settings, ports),
  };
}
