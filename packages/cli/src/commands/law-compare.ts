import type { CaseAnswer, DecisionComparison, PolicyName } from '@eurodac-sim/law';
import {
  compareDecisions,
  decide,
  decideCases,
  InvalidSituation,
  POLICY_NAMES,
  readSituation,
  ruleSet,
  writtenDecision,
} from '@eurodac-sim/law';
import { caseFile } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { refuseErrors } from './law-decide.ts';

type Options = { readonly between: string; readonly json?: boolean };
type Compared = { readonly id: string | null } & DecisionComparison;

function policies(text: string): readonly [PolicyName, PolicyName] {
  const names = text.split(',');
  const known = names.filter((name): name is PolicyName => (POLICY_NAMES as readonly string[]).includes(name));
  const [first, second] = known;
  if (names.length !== 2 || first === undefined || second === undefined)
    throw new InputError(`--between ${text}: expected two policies joined by a comma, of ${POLICY_NAMES.join(', ')}`);
  return [first, second];
}

/** Both decisions on the facts of a case. */
function compared(answer: CaseAnswer, situation: unknown, between: readonly [PolicyName, PolicyName]): Compared {
  const [first, second] = between.map((name) => writtenDecision(decide(readSituation(situation), ruleSet(name))));
  return { id: answer.id, ...compareDecisions(first!, second!) };
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

/** `law compare`: where two policies decide the same facts differently, and the steps that make the difference. */
export function lawCompare(file: string, { between, json }: Options, terminal: Terminal): void {
  const pair = policies(between);
  const cases = caseFile(file);
  const failed: CaseAnswer[] = [];
  const results = decideCases(cases, {}).flatMap((answer, i): readonly Compared[] => {
    try {
      if ('decision' in answer) return [compared(answer, (cases[i] as { situation: unknown }).situation, pair)];
      failed.push(answer);
    } catch (problem) {
      if (!(problem instanceof InvalidSituation)) throw problem;
      const { field, value, allowed, message } = problem;
      failed.push({
        id: answer.id,
        regime: null,
        error: { field, value, allowed, message: `case ${answer.id}: ${message}` },
      });
    }
    return [];
  });
  if (json === true) terminal.out(JSON.stringify({ between: pair, cases: results }, null, 2));
  else {
    terminal.out(results.map((result) => people(result, pair)).join('\n'));
    const differing = results.filter(({ differences }) => differences.length > 0).length;
    terminal.out(`${differing} of ${results.length} cases are decided differently by ${pair.join(' and ')}`);
  }
  refuseErrors(failed);
}
