import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import type { Parameter } from '../parameters/parameter.ts';
import type { FieldProblem } from './issue-wording.ts';
import { valueAt } from './issue-wording.ts';
import { suggestion } from './nearest.ts';
import { policyProblems } from './policy-checks.ts';
import { worldProblems } from './world-checks.ts';

function repeated(value: unknown, path: readonly PropertyKey[]): readonly FieldProblem[] {
  const list = valueAt(value, path);
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, i) =>
    items.indexOf(item) < i
      ? [{ path: [...path, i], message: `'${String(item)}' a second time; expected each entry once` }]
      : [],
  );
}

function parameterProblem(name: string, given: unknown, known: ReadonlyMap<string, Parameter>): string | undefined {
  const parameter = known.get(name);
  if (parameter === undefined)
    return `unknown parameter; expected a name of the parameter tables${suggestion(name, [...known.keys()])}`;
  if (typeof given !== 'number') return undefined;
  const { low, high, unit, value } = parameter;
  if (typeof value !== 'number') return `the parameter is a text ('${value}'); expected it to be left as it is`;
  if (!SIMULATION_PARAMETERS.includes(name))
    return 'the model does not read it, so that nothing would change; expected a parameter that it reads';
  if (low !== null && high !== null && (given < low || given > high))
    return `found ${given}; expected ${low} to ${high} (${unit}), the range of its source; its value is ${value}`;
  return undefined;
}

/** What is wrong between the fields of a world, and between it and the parameter tables. */
export function fieldProblemsOfWorld(value: unknown, known: ReadonlyMap<string, Parameter>): readonly FieldProblem[] {
  const replaced = valueAt(value, ['parameters']);
  const names =
    typeof replaced === 'object' && replaced !== null && !Array.isArray(replaced) ? Object.entries(replaced) : [];
  return [
    ...worldProblems(value, known),
    ...names.flatMap(([name, given]) => {
      const message = parameterProblem(name, given, known);
      return message === undefined ? [] : [{ path: ['parameters', name], message }];
    }),
  ];
}

/** What is wrong between fields, and between the scenario and the parameter tables; reads the unchecked value. */
export function crossProblems(value: unknown, known: ReadonlyMap<string, Parameter>): readonly FieldProblem[] {
  const grid = valueAt(value, ['grid']);
  const axes = typeof grid === 'object' && grid !== null ? Object.keys(grid) : [];
  return [
    ...repeated(value, ['policies']),
    ...axes.flatMap((axis) => repeated(value, ['grid', axis])),
    ...policyProblems(value),
    ...fieldProblemsOfWorld(value, known),
  ];
}
