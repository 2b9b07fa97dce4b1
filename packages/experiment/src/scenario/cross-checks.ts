import { POLICY_NAMES } from '@eurodac-sim/law';
import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import type { Parameter } from '../parameters/parameter.ts';
import { isMeasure, subgroupsOf } from '../statistics/measures.ts';
import type { FieldProblem } from './issue-wording.ts';
import { valueAt } from './issue-wording.ts';
import { suggestion } from './nearest.ts';
import { worldProblems } from './world-checks.ts';

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const isPolicy = (name: unknown): name is string => (POLICY_NAMES as readonly unknown[]).includes(name);

function repeated(value: unknown, path: readonly PropertyKey[]): readonly FieldProblem[] {
  const items = Array.isArray(valueAt(value, path)) ? (valueAt(value, path) as readonly unknown[]) : [];
  return items.flatMap((item, i) =>
    typeof item === 'string' && items.indexOf(item) < i
      ? [{ path: [...path, i], message: `'${item}' a second time; expected each entry once` }]
      : [],
  );
}

function notRun(value: unknown, path: readonly PropertyKey[], run: readonly string[]): readonly FieldProblem[] {
  const name = valueAt(value, path);
  if (!isPolicy(name) || run.length === 0 || run.includes(name)) return [];
  return [{ path, message: `'${name}' is not among the policies of this scenario; expected one of ${run.join(', ')}` }];
}

function baselineProblems(value: unknown, run: readonly string[]): readonly FieldProblem[] {
  const given = valueAt(value, ['baseline']);
  if (given !== undefined) return notRun(value, ['baseline'], run);
  if (run.length === 0 || run.includes('rules-2013')) return [];
  return [
    {
      path: ['baseline'],
      message: `missing, and its default rules-2013 is not among the policies; expected one of ${run.join(', ')}`,
    },
  ];
}

function subgroupProblems(entry: unknown, path: readonly PropertyKey[]): readonly FieldProblem[] {
  const measure = valueAt(entry, ['measure']);
  if (!isMeasure(measure)) return [];
  const known = subgroupsOf(measure);
  const subgroup = valueAt(entry, ['subgroup']) ?? 'all';
  if (typeof subgroup !== 'string' || known.includes(subgroup)) return [];
  const message = `'${subgroup}' is no subgroup of ${measure}; expected one of ${known.join(', ')}${suggestion(subgroup, known)}`;
  return [{ path: [...path, 'subgroup'], message }];
}

function axisProblems(value: unknown, path: readonly PropertyKey[]): readonly FieldProblem[] {
  return ['searchPractice', 'growthHandling'].flatMap((axis) => {
    const wanted = valueAt(value, [...path, 'at', axis]);
    const listed = texts(valueAt(value, ['grid', axis]));
    const fallback =
      axis === 'searchPractice'
        ? ['as-2013', 'follows-law']
        : [String(valueAt(value, ['matching', axis]) ?? 'growth-model')];
    const run = listed.length > 0 ? listed : fallback;
    if (typeof wanted !== 'string' || run.includes(wanted)) return [];
    return [
      {
        path: [...path, 'at', axis],
        message: `'${wanted}' is not run by this scenario; expected one of ${run.join(', ')}`,
      },
    ];
  });
}

function expectationProblems(value: unknown, run: readonly string[]): readonly FieldProblem[] {
  const entries = valueAt(value, ['expect']);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, i) => {
    const path = ['expect', i];
    const same = isPolicy(valueAt(entry, ['policy'])) && valueAt(entry, ['policy']) === valueAt(entry, ['than']);
    return [
      ...notRun(value, [...path, 'policy'], run),
      ...notRun(value, [...path, 'than'], run),
      ...(same ? [{ path: [...path, 'than'], message: 'the same policy on both sides; expected another one' }] : []),
      ...subgroupProblems(entry, path),
      ...axisProblems(value, path),
    ];
  });
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

/** What is wrong between fields, and between the scenario and the parameter tables; reads the unchecked value. */
export function crossProblems(value: unknown, parameters: readonly Parameter[]): readonly FieldProblem[] {
  const run = texts(valueAt(value, ['policies'])).filter(isPolicy);
  const known = new Map(parameters.map((parameter) => [parameter.parameter, parameter]));
  const replaced = valueAt(value, ['parameters']);
  const names =
    typeof replaced === 'object' && replaced !== null && !Array.isArray(replaced) ? Object.entries(replaced) : [];
  return [
    ...repeated(value, ['policies']),
    ...repeated(value, ['grid', 'searchPractice']),
    ...repeated(value, ['grid', 'growthHandling']),
    ...baselineProblems(value, run),
    ...expectationProblems(value, run),
    ...worldProblems(value, known),
    ...names.flatMap(([name, given]) => {
      const message = parameterProblem(name, given, known);
      return message === undefined ? [] : [{ path: ['parameters', name], message }];
    }),
  ];
}
