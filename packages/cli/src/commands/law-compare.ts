import type { CaseComparison, CaseError, RuleSet } from '@eurodac-sim/law';
import { compareCases } from '@eurodac-sim/law';
import { caseFile, caseSettings } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import { namedRules } from '../named-rules.ts';
import type { Terminal } from '../terminal.ts';
import { printList } from './law-list.ts';
import { refuseErrors } from './law-problems.ts';

type Options = {
  readonly between: string;
  readonly interpretation: readonly string[];
  readonly case?: string;
  readonly json?: boolean;
};
type Compared = Exclude<CaseComparison, { readonly error: unknown }>;

function pair(text: string): readonly [RuleSet, RuleSet] {
  const [first, second, third] = text.split(',');
  if (first === undefined || second === undefined || third !== undefined)
    throw new InputError(`--between ${text}: expected two rule sets joined by a comma`);
  return [namedRules(first, '--between'), namedRules(second, '--between')];
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || 'nothing';
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function people({ id, differences, because }: Compared, [first, second]: readonly [string, string]): string {
  if (differences.length === 0) return `${id}: no difference`;
  return [
    `${id}:`,
    ...differences.map(({ field, first: a, second: b }) => `  ${field}: ${shown(a)} | ${shown(b)}`),
    ...because.flatMap(({ rule, record, first: a, second: b }) => [
      `  because of ${rule}${record === null ? '' : ` ${record}`}:`,
      `    ${first}: ${a === null ? 'no such step' : `${a.outcome} [${a.citation}]`}`,
      `    ${second}: ${b === null ? 'no such step' : `${b.outcome} [${b.citation}]`}`,
    ]),
  ].join('\n');
}

function chosen(file: string, id: string | undefined): readonly unknown[] {
  const cases = caseFile(file);
  if (id === undefined) return cases;
  const one = cases.filter((entry) => (entry as { readonly id?: unknown } | null)?.id === id);
  if (one.length === 0) throw new InputError(`--case ${id}: ${file} has no such case`);
  return one;
}

/** The comparisons that could be made; the errors of the others are kept in `errors`. */
function* made(found: Iterable<CaseComparison>, errors: CaseError[]): Generator<Compared> {
  for (const one of found) {
    if ('error' in one) errors.push(one.error);
    else yield one;
  }
}

/** `law compare`: where two rule sets decide the same facts differently, and the steps that make the difference. */
export function lawCompare(file: string, options: Options, terminal: Terminal): void {
  const between = pair(options.between);
  const cases = chosen(file, options.case);
  const { interpretation } = caseSettings({ interpretation: options.interpretation });
  const errors: CaseError[] = [];
  const found = made(compareCases(cases, between, { ...(interpretation && { interpretation }) }), errors);
  const names = [between[0].name, between[1].name] as const;
  if (options.json === true) {
    terminal.out(`{\n  "between": ${JSON.stringify(names)},\n  "cases": [`);
    printList(found, terminal, 1);
    terminal.out('  ]\n}');
  } else {
    let differing = 0;
    let all = 0;
    for (const one of found) {
      all += 1;
      if (one.differences.length > 0) differing += 1;
      terminal.out(people(one, names));
    }
    terminal.out(`${differing} of ${all} cases are decided differently by ${names.join(' and ')}`);
  }
  refuseErrors(errors);
}
