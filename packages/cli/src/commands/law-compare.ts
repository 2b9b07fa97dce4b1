import type { CaseAnswer, DecisionComparison, RuleSet } from '@eurodac-sim/law';
import { compareDecisions, decideCases } from '@eurodac-sim/law';
import { caseFile } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import { namedRules } from '../named-rules.ts';
import type { Terminal } from '../terminal.ts';
import { refuseErrors } from './law-decide.ts';

type Options = { readonly between: string; readonly case?: string; readonly json?: boolean };
type Compared = { readonly id: string | null } & DecisionComparison;

function pair(text: string): readonly [RuleSet, RuleSet] {
  const [first, second, third] = text.split(',');
  if (first === undefined || second === undefined || third !== undefined)
    throw new InputError(`--between ${text}: expected two rule sets joined by a comma`);
  return [namedRules(first, '--between'), namedRules(second, '--between')];
}

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') || 'nothing' : String(value));

function people({ id, differences, because }: Compared, [first, second]: readonly [string, string]): string {
  if (differences.length === 0) return `${id}: no difference`;
  return [
    `${id}:`,
    ...differences.map(({ field, first: a, second: b }) => `  ${field}: ${shown(a)} | ${shown(b)}`),
    ...because.flatMap(({ rule, first: a, second: b }) => [
      `  because of ${rule}:`,
      `    ${first}: ${a === null ? 'no such step' : `${a.outcome} [${a.citation}]`}`,
      `    ${second}: ${b === null ? 'no such step' : `${b.outcome} [${b.citation}]`}`,
    ]),
  ].join('\n');
}

/** Both answers to every case, where both could be given. */
function compared(first: readonly CaseAnswer[], second: readonly CaseAnswer[]): readonly Compared[] {
  return first.flatMap((one, index) => {
    const other = second[index]!;
    if ('error' in one || 'error' in other) return [];
    return [{ id: one.id, ...compareDecisions(one.decision, other.decision) }];
  });
}

function chosen(file: string, id: string | undefined): readonly unknown[] {
  const cases = caseFile(file);
  if (id === undefined) return cases;
  const one = cases.filter((entry) => (entry as { readonly id?: unknown } | null)?.id === id);
  if (one.length === 0) throw new InputError(`--case ${id}: ${file} has no such case`);
  return one;
}

/** `law compare`: where two rule sets decide the same facts differently, and the steps that make the difference. */
export function lawCompare(file: string, { between, case: id, json }: Options, terminal: Terminal): void {
  const [first, second] = pair(between);
  const cases = chosen(file, id);
  const answers = decideCases(cases, { rules: first });
  const results = compared(answers, decideCases(cases, { rules: second }));
  const names = [first.name, second.name] as const;
  if (json === true) terminal.out(JSON.stringify({ between: names, cases: results }, null, 2));
  else {
    terminal.out(results.map((result) => people(result, names)).join('\n'));
    const differing = results.filter(({ differences }) => differences.length > 0).length;
    terminal.out(`${differing} of ${results.length} cases are decided differently by ${names.join(' and ')}`);
  }
  refuseErrors(answers);
}
