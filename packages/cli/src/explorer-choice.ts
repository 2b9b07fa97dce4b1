import type { AxisValue, Scenario } from '@eurodac-sim/experiment';
import type { ExplorerData } from './explorer-data.ts';

/** One control: its values as text, the first of them the one to start from. */
export type Control = {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  /** A slider over the values, or a list of them. */
  readonly kind: 'slider' | 'list';
};

/** The chosen value of each control, by name. */
export type Choice = Readonly<Record<string, string>>;

/** The value of a control that leaves the scenario, or the law, as it is. */
export const AS_IT_IS = 'as in the scenario';

const AGE = 'minimumAge';
const COVERAGE = 'practice.shared.coverage';
const LARGEST_AGE = 18;
const COVERAGE_STEPS = 20;

const LABELS: Readonly<Record<string, string>> = {
  avoidanceElasticity: 'Avoidance of registration, as an elasticity',
  growthHandling: 'Growth handling of the matcher',
  fidelity: 'Fidelity',
};

const numbers = (count: number, step: number): readonly string[] =>
  Array.from({ length: count }, (_, k) => String(Math.round(100 * k * step) / 100));

const valuesOf = (given: Scenario['grid'][string]): readonly AxisValue[] =>
  given === undefined ? [] : 'values' in given && 'policies' in given ? given.values : (given as readonly AxisValue[]);

/** The controls of a scenario: policy, claim, age, coverage and search practice, and every other axis of its grid. */
export function controlsOf({ grid, policies, baseline }: Scenario): readonly Control[] {
  const sliders = new Map([
    [AGE, numbers(LARGEST_AGE + 1, 1)],
    [COVERAGE, numbers(COVERAGE_STEPS + 1, 1 / COVERAGE_STEPS)],
  ]);
  const start = policies.find((policy) => policy !== baseline) ?? baseline;
  const first = (name: string): readonly string[] => valuesOf(grid[name]).slice(0, 1).map(String);
  const slider = (name: string, label: string): Control => {
    const begin = first(name)[0] ?? AS_IT_IS;
    const steps = new Set([...sliders.get(name)!, ...valuesOf(grid[name]).map(String)]);
    const rising = [...steps].sort((a, b) => Number(a) - Number(b));
    return { name, label, values: begin === AS_IT_IS ? [AS_IT_IS, ...rising] : rising, kind: 'slider' };
  };
  const others = Object.keys(grid).filter((name) => !sliders.has(name) && name !== 'searchPractice');
  return [
    { name: 'policy', label: 'Policy', values: [...new Set([start, ...policies])], kind: 'list' },
    { name: 'claim', label: 'Minors', values: ['all', 'claim-yes', 'claim-no'], kind: 'list' },
    slider(AGE, 'Age in years from which data are taken'),
    slider(COVERAGE, 'Share of detected minors whom states can register'),
    {
      name: 'searchPractice',
      label: 'Search practice',
      values: [...new Set([...valuesOf(grid.searchPractice).map(String), 'as-2013', 'follows-law'])],
      kind: 'list',
    },
    ...others.map(
      (name): Control => ({
        name,
        label: LABELS[name] ?? name,
        values: valuesOf(grid[name]).map(String),
        kind: 'list',
      }),
    ),
  ];
}

/** Where the controls start: the first grid point. */
export function firstChoice(scenario: Scenario): Choice {
  return Object.fromEntries(
    controlsOf(scenario).map(({ name, values }) => [name, String(valuesOf(scenario.grid[name])[0] ?? values[0]!)]),
  );
}

/** The axes that a choice sets, with their values in the kind that the scenario has them. */
function axesOf({ grid }: Scenario, choice: Choice): ReadonlyMap<string, AxisValue> {
  const set = Object.entries(choice).filter(
    ([name, value]) => name !== 'policy' && name !== 'claim' && value !== AS_IT_IS,
  );
  const typed = (name: string, value: string): AxisValue =>
    valuesOf(grid[name]).find((one) => String(one) === value) ??
    (name === AGE || name === COVERAGE ? Number(value) : value);
  return new Map(set.map(([name, value]) => [name, typed(name, value)]));
}

/** The key of the computed grid point that a choice is; undefined where it was not computed. */
export function computedPoint({ scenario, points }: ExplorerData, choice: Choice): string | undefined {
  const axes = axesOf(scenario, choice);
  return points.find((key) => {
    const point = Object.entries(JSON.parse(key) as Readonly<Record<string, AxisValue>>);
    return point.length === axes.size && point.every(([name, value]) => axes.get(name) === value);
  });
}

/** The scenario of a choice: its policy and the baseline, at one grid point. */
export function chosenScenario(scenario: Scenario, choice: Choice): Scenario {
  const grid = Object.fromEntries(
    [...axesOf(scenario, choice)].map(([name, value]) => {
      const given = scenario.grid[name];
      const isOfSome = given !== undefined && 'policies' in given;
      return [name, isOfSome ? { ...given, values: [value] } : [value]];
    }),
  ) as unknown as Scenario['grid'];
  const policies = [...new Set([scenario.baseline, choice['policy']!])];
  return { ...scenario, policies, grid };
}
