import type { CaseAnswer, CaseCheck, CaseError, CasesOptions, WrittenDecision } from '@eurodac-sim/law';
import { answerCases, checkCases } from '@eurodac-sim/law';
import type { CaseOptions } from '../case-file.ts';
import { caseFile, caseSettings } from '../case-file.ts';
import { NegativeVerdict } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { printList } from './law-list.ts';
import { refuseErrors, withSuggestion } from './law-problems.ts';

type Mismatch = Extract<CaseCheck, { readonly mismatches: unknown }>['mismatches'][number];
type Options = CaseOptions & { readonly check?: boolean; readonly json?: boolean };

const list = (values: WrittenDecision['comparedAgainst']): string =>
  typeof values === 'string' ? values : values.length === 0 ? 'nothing' : values.join(', ');

function storage({ stored, retainUntil }: WrittenDecision): string {
  if (stored === 'undetermined') return 'storage undetermined';
  return stored ? `stored until ${retainUntil}` : 'not stored';
}

/** One decision for people: the outcome, then the steps that led to it with their articles. */
export function decisionText({ id, regime }: CaseAnswer, decision: WrittenDecision): string {
  const mustTake = decision.mustTake === null ? 'not said by the law' : decision.mustTake;
  return [
    `${id} (${regime}): must take ${mustTake}; compared against ${list(decision.comparedAgainst)}; ${storage(decision)}`,
    ...decision.reasons.map(({ rule, citation, outcome }) => `  ${rule}: ${outcome} [${citation}]`),
    ...(decision.missing.length > 0 ? [`  not said, so undetermined: ${decision.missing.join(', ')}`] : []),
    `  decision ${decision.hash}`,
  ].join('\n');
}

/** Every answer, those that are errors with the name that was perhaps meant; the errors are kept in `errors`. */
function* told(answers: Iterable<CaseAnswer>, errors: CaseError[]): Generator<CaseAnswer> {
  for (const answer of answers) {
    if (!('error' in answer)) yield answer;
    else {
      const { error, ...about } = answer;
      errors.push(error);
      yield { ...about, error: withSuggestion(error) };
    }
  }
}

function printAnswers(answers: Iterable<CaseAnswer>, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.out('[');
    printList(answers, terminal);
    terminal.out(']');
    return;
  }
  for (const answer of answers) if ('decision' in answer) terminal.out(decisionText(answer, answer.decision));
}

/** A mismatch in words. */
const inWords = (id: string | null, { under, field, expected, decided }: Mismatch): string =>
  `${id}${under === null ? '' : ` under ${under}`}: ${field} is ${JSON.stringify(decided)}; the case expects ${JSON.stringify(expected)}`;

/** What every case expects beside what is decided; one bad case hides no mismatch of the others. */
function check(cases: readonly unknown[], settings: CasesOptions, terminal: Terminal | null): void {
  const errors: CaseError[] = [];
  const different: string[] = [];
  for (const one of checkCases(cases, settings)) {
    if ('error' in one) errors.push(one.error);
    else different.push(...one.mismatches.map((mismatch) => inWords(one.id, mismatch)));
  }
  refuseErrors(errors, different);
  if (different.length > 0) throw new NegativeVerdict(different.join('\n'));
  terminal?.out(`${cases.length} of ${cases.length} cases are decided as they expect`);
}

/** `law decide`: a decision or an error for every case of a file; one bad case does not hide the others. */
export function lawDecide(file: string, options: Options, terminal: Terminal): void {
  const cases = caseFile(file);
  const settings = caseSettings(options);
  const json = options.json === true;
  const errors: CaseError[] = [];
  if (json || options.check !== true) printAnswers(told(answerCases(cases, settings), errors), json, terminal);
  if (options.check === true) check(cases, settings, json ? null : terminal);
  else refuseErrors(errors);
}
