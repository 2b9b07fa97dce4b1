import { POLICY_NAMES } from '@eurodac-sim/law';
import { isMeasure, subgroupsOf } from '../statistics/measures.ts';
import type { FieldProblem } from './issue-wording.ts';
import { valueAt } from './issue-wording.ts';
import { suggestion } from './nearest.ts';
import { isShippedPolicy, policyRules } from './policy-rules.ts';
import type { WrittenReform } from './scenario.ts';

type Path = readonly PropertyKey[];

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Names that `policies` may hold: rule sets that ship, and the reforms of the file. */
function known(value: unknown): readonly string[] {
  const reforms = valueAt(value, ['reforms']);
  return [...POLICY_NAMES, ...(isMapping(reforms) ? Object.keys(reforms) : [])];
}

function unknownPolicies(value: unknown): readonly FieldProblem[] {
  const list = valueAt(value, ['policies']);
  if (!Array.isArray(list)) return [];
  const names = known(value);
  return list.flatMap((name, i) =>
    typeof name !== 'string' || names.includes(name)
      ? []
      : [
          {
            path: ['policies', i],
            message: `found '${name}'; expected one of ${names.join(', ')}${suggestion(name, names)}`,
          },
        ],
  );
}

function notRun(value: unknown, path: Path, run: readonly string[]): readonly FieldProblem[] {
  const name = valueAt(value, path);
  if (typeof name !== 'string' || run.length === 0 || run.includes(name)) return [];
  const message = `'${name}' is not among the policies of this scenario; expected one of ${run.join(', ')}${suggestion(name, run)}`;
  return [{ path, message }];
}

function baselineProblems(value: unknown, run: readonly string[]): readonly FieldProblem[] {
  if (valueAt(value, ['baseline']) !== undefined) return notRun(value, ['baseline'], run);
  if (run.length === 0 || run.includes('rules-2013')) return [];
  return [
    {
      path: ['baseline'],
      message: `missing, and its default rules-2013 is not among the policies; expected one of ${run.join(', ')}`,
    },
  ];
}

function subgroupProblems(value: unknown, path: Path): readonly FieldProblem[] {
  const measure = valueAt(value, [...path, 'measure']);
  if (!isMeasure(measure)) return [];
  const names = subgroupsOf(measure);
  const subgroup = valueAt(value, [...path, 'subgroup']) ?? 'all';
  if (typeof subgroup !== 'string' || names.includes(subgroup)) return [];
  const message = `'${subgroup}' is no subgroup of ${measure}; expected one of ${names.join(', ')}${suggestion(subgroup, names)}`;
  return [{ path: [...path, 'subgroup'], message }];
}

function expectationProblems(value: unknown, run: readonly string[]): readonly FieldProblem[] {
  const entries = valueAt(value, ['expect']);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, i) => {
    const path = ['expect', i];
    const [policy, than, thanAt] = ['policy', 'than', 'thanAt'].map((field) => valueAt(entry, [field]));
    const same = (than === undefined || policy === than) && thanAt === undefined;
    return [
      ...notRun(value, [...path, 'policy'], run),
      ...notRun(value, [...path, 'than'], run),
      ...(same && run.includes(String(policy))
        ? [{ path: [...path, 'than'], message: 'the same policy on both sides; expected another one, or thanAt' }]
        : []),
      ...subgroupProblems(value, path),
    ];
  });
}

function untilProblems(value: unknown, run: readonly string[]): readonly FieldProblem[] {
  const path = ['replications', 'until'];
  const [least, most] = ['atLeast', 'atMost'].map((field) => valueAt(value, ['replications', field]));
  const reversed = typeof least === 'number' && typeof most === 'number' && least > most;
  return [
    ...notRun(value, [...path, 'policy'], run),
    ...notRun(value, [...path, 'baseline'], run),
    ...subgroupProblems(value, path),
    ...(reversed
      ? [{ path: ['replications', 'atMost'], message: `found ${most}; expected at least ${least}, which is atLeast` }]
      : []),
  ];
}

/** Where in a reform law complains: its messages begin with the path of the field. */
function placeIn(reform: unknown, path: Path, message: string): Path {
  const parts = (/^[\w.]+/.exec(message)?.[0] ?? '').split('.');
  const found = parts.findLastIndex((_, i) => valueAt(reform, parts.slice(0, i + 1)) !== undefined);
  return [...path, ...parts.slice(0, found + 1)];
}

function reformProblem(name: string, written: unknown): readonly FieldProblem[] {
  const path = ['reforms', name];
  if (isShippedPolicy(name))
    return [{ path, ofName: true, message: 'a rule set that ships has this name; expected another one' }];
  const list: readonly unknown[] = Array.isArray(written) ? written : [written];
  if (list.length === 0 || !list.every(isMapping)) return [];
  try {
    policyRules(name, { reforms: { [name]: list as readonly WrittenReform[] } });
    return [];
  } catch (error) {
    const [only] = list;
    const inside = (line: string): Path => (Array.isArray(written) ? path : placeIn(only, path, line));
    return (error as Error).message.split('\n').map((line) => ({ path: inside(line), message: line }));
  }
}

function reformProblems(value: unknown): readonly FieldProblem[] {
  const reforms = valueAt(value, ['reforms']);
  return isMapping(reforms) ? Object.entries(reforms).flatMap(([name, written]) => reformProblem(name, written)) : [];
}

/** What is wrong with the policies, and with what speaks of them; reads the unchecked value. */
export function policyProblems(value: unknown): readonly FieldProblem[] {
  const names = known(value);
  const run = texts(valueAt(value, ['policies'])).filter((name) => names.includes(name));
  return [
    ...unknownPolicies(value),
    ...reformProblems(value),
    ...baselineProblems(value, run),
    ...untilProblems(value, run),
    ...expectationProblems(value, run),
  ];
}
