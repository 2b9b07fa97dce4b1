import type { CaseAnswer, CaseMismatch, WrittenDecision } from '@eurodac-sim/law';
import { checkCase, decideCases } from '@eurodac-sim/law';
import type { CaseOptions } from '../case-file.ts';
import { caseFile, caseSettings } from '../case-file.ts';
import { InputError, NegativeVerdict } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

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

/** Tells the errors of some cases once the answers to the others are out. @throws {InputError} there is one */
export function refuseErrors(answers: readonly CaseAnswer[]): void {
  const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error.message] : []));
  if (errors.length > 0) throw new InputError(errors.join('\n'));
}

/** What each case expects otherwise; a case that expects nothing cannot be checked. */
function mismatches(cases: readonly unknown[], answers: readonly CaseAnswer[]): readonly string[] {
  return answers.flatMap((answer, index) => {
    const { expected } = cases[index] as { readonly expected?: Readonly<Record<string, unknown>> };
    if (!('decision' in answer)) return [];
    if (expected === undefined) return [`${answer.id}: expects nothing, so nothing is checked`];
    return checkCase(expected, answer.decision).map(
      ({ field, expected: wanted, decided }: CaseMismatch) =>
        `${answer.id}: ${field} is ${JSON.stringify(decided)}; the case expects ${JSON.stringify(wanted)}`,
    );
  });
}

/** `law decide`: a decision or an error for every case of a file; one bad case does not hide the others. */
export function lawDecide(file: string, options: Options, terminal: Terminal): void {
  const cases = caseFile(file);
  const answers = decideCases(cases, caseSettings(options));
  if (options.json === true) terminal.out(JSON.stringify(answers, null, 2));
  else if (options.check !== true)
    for (const answer of answers) if ('decision' in answer) terminal.out(decisionText(answer, answer.decision));
  refuseErrors(answers);
  if (options.check !== true) return;
  const different = mismatches(cases, answers);
  if (different.length > 0) throw new NegativeVerdict(different.join('\n'));
  if (options.json !== true) terminal.out(`${answers.length} of ${answers.length} cases are decided as they expect`);
}
