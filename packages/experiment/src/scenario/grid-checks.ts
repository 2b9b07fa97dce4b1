import type { Parameter } from '../parameters/parameter.ts';
import { fieldProblemsOfWorld } from './cross-checks.ts';
import type { Axis } from './grid-axes.ts';
import { AXIS_BLOCKS, axesOf, fieldOfAxis, pointCount, reformFieldOfAxis } from './grid-axes.ts';
import type { FieldProblem } from './issue-wording.ts';
import { fieldProblems, valueAt } from './issue-wording.ts';
import { suggestion } from './nearest.ts';
import { withValueAt } from './overrides.ts';
import { policyRules } from './policy-rules.ts';
import type { AxisValue, Scenario } from './scenario.ts';
import { scenarioPoints } from './scenario-points.ts';
import { SCENARIO } from './scenario-schema.ts';

/** Most points of a grid: with seven policies and a hundred replications a night's work. */
const MOST_POINTS = 1000;

/** Names of axes that are no paths. */
const NAMED = ['searchPractice', 'growthHandling', 'fidelity', 'avoidanceElasticity', 'minimumAge'];

type Known = ReadonlyMap<string, Parameter>;

/** An axis whose name leads nowhere that may vary. */
function nameProblem({ name, policies }: Axis, run: readonly string[]): readonly FieldProblem[] {
  const path = ['grid', name];
  if (reformFieldOfAxis(name) !== undefined) {
    const stray = policies?.find((policy) => !run.includes(policy));
    if (stray === undefined) return [];
    return [
      { path, message: `'${stray}' is not among the policies of this scenario; expected one of ${run.join(', ')}` },
    ];
  }
  if (policies !== undefined)
    return [{ path, message: 'policies are named, and the axis is none of the law; expected its values alone' }];
  const [block = ''] = fieldOfAxis(name) ?? [];
  if (NAMED.includes(name) || AXIS_BLOCKS.some((one) => one === block && name.includes('.'))) return [];
  const paths = [...AXIS_BLOCKS.map((one) => `${one}.`), 'reform.'];
  return [
    {
      path,
      ofName: true,
      message: `unknown axis; expected one of ${NAMED.join(', ')}, or a path that begins with ${paths.join(', ')}${suggestion(name, NAMED)}`,
    },
  ];
}

/** Where the values of an axis stand: entry by entry in a list, else the whole. */
function placeOf(scenario: unknown, axis: string, index: number): readonly PropertyKey[] {
  return (
    [[index], ['values', index]]
      .map((rest) => ['grid', axis, ...rest])
      .find((path) => valueAt(scenario, path) !== undefined) ?? ['grid', axis]
  );
}

type Placed = { readonly written: unknown; readonly scenario: Scenario; readonly known: Known };

/** What the checks of the field say to each value of an axis of the world. */
function worldAxisProblems({ name, values }: Axis, { written, scenario, known }: Placed): readonly FieldProblem[] {
  const field = fieldOfAxis(name);
  if (field === undefined) return [];
  return values.flatMap((set, i) => {
    const path = placeOf(written, name, i);
    if (!leadsOn(scenario, field))
      return [{ path, message: `${name} leads through a value; expected the path of a field` }];
    const value = withValueAt({ ...scenario, grid: {} }, field, set);
    const checked = SCENARIO.safeParse(value);
    const found = checked.success ? fieldProblemsOfWorld(value, known) : fieldProblems(checked.error.issues, value);
    return found.slice(0, 1).map(({ message, ofName }) => ({ path, message, ...(ofName && { ofName }) }));
  });
}

/** Whether a path leads through mappings and lists alone. */
function leadsOn(value: unknown, path: readonly string[]): boolean {
  return path.slice(0, -1).every((_, i) => {
    const part = valueAt(value, path.slice(0, i + 1));
    return part === undefined || typeof part === 'object';
  });
}

/** What law says to each value of one of its axes. */
function lawAxisProblems({ name, values, policies }: Axis, { written, scenario }: Placed): readonly FieldProblem[] {
  const path = reformFieldOfAxis(name);
  if (path === undefined) return [];
  return values.flatMap((value, i) => {
    const message = (policies ?? scenario.policies).flatMap((policy) =>
      lawProblem(policy, scenario, { axis: name, path, value }),
    )[0];
    return message === undefined ? [] : [{ path: placeOf(written, name, i), message }];
  });
}

function lawProblem(
  policy: string,
  scenario: Scenario,
  change: { readonly axis: string; readonly path: readonly string[]; readonly value: AxisValue },
): readonly string[] {
  try {
    policyRules(policy, scenario, [change]);
    return [];
  } catch (error) {
    return [`${policy}: ${(error as Error).message.split('\n')[0]}`];
  }
}

/** Combinations of values that do not go together, though each value does. */
function jointProblems({ scenario, known }: Placed): readonly FieldProblem[] {
  for (const { key, scenario: here } of scenarioPoints(scenario)) {
    const [problem] = fieldProblemsOfWorld(here, known);
    if (problem !== undefined)
      return [{ path: ['grid'], message: `at ${key}, ${problem.path.map(String).join('.')}: ${problem.message}` }];
  }
  return [];
}

/** What is wrong with where things are expected: values that no point has. */
export function atProblems(scenario: Scenario): readonly FieldProblem[] {
  const axes = new Map(axesOf(scenario.grid).map(({ name, values }) => [name, values]));
  return scenario.expect.flatMap((expectation, i) =>
    (['at', 'thanAt'] as const).flatMap((side) =>
      Object.entries(expectation[side] ?? {}).flatMap(([axis, wanted]) => {
        const own = valueAt(scenario, fieldOfAxis(axis) ?? []);
        const run = axes.get(axis) ?? (typeof own === 'object' || own === undefined ? [] : [own as AxisValue]);
        if (wanted === undefined || run.includes(wanted)) return [];
        const expected = run.length > 0 ? `one of ${run.join(', ')}` : `an axis, one of ${[...axes.keys()].join(', ')}`;
        const message = `'${wanted}' is not run by this scenario; expected ${expected}`;
        return [{ path: ['expect', i, side, axis], message }];
      }),
    ),
  );
}

/**
 * What is wrong with the axes of a scenario that is otherwise in order.
 *
 * @param written the value before it was checked, for places
 */
export function gridProblems(written: unknown, scenario: Scenario, known: Known): readonly FieldProblem[] {
  const count = pointCount(scenario.grid);
  const axes = axesOf(scenario.grid);
  const empty = axes.find(({ values }) => values.length === 0);
  if (empty !== undefined)
    return [{ path: ['grid', empty.name], message: 'no value, or a range of too many; expected numbers that rise' }];
  if (count > MOST_POINTS) {
    const product = axes.map(({ name, values }) => `${name} ${values.length}`).join(' x ');
    return [{ path: ['grid'], message: `${count} points (${product}); expected at most ${MOST_POINTS}` }];
  }
  const placed = { written, scenario, known };
  const single = axes.flatMap((axis) => {
    const misnamed = nameProblem(axis, scenario.policies);
    return misnamed.length > 0 ? misnamed : [...worldAxisProblems(axis, placed), ...lawAxisProblems(axis, placed)];
  });
  return single.length > 0 ? single : jointProblems(placed);
}
