import type { CaseAnswer, WrittenDecision } from '@eurodac-sim/law';
import { decideCases } from '@eurodac-sim/law';
import type { CaseOptions } from '../case-file.ts';
import { caseFile, caseSettings } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

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
  ].join('\n');
}

/** Tells the errors of some cases once the answers to the others are out. @throws {InputError} there is one */
export function refuseErrors(answers: readonly CaseAnswer[]): void {
  const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error.message] : []));
  if (errors.length > 0) throw new InputError(errors.join('\n'));
}

/** `law decide`: a decision or an error for every case of a file; one bad case does not hide the others. */
export function lawDecide(file: string, options: CaseOptions & { readonly json?: boolean }, terminal: Terminal): void {
  const answers = decideCases(caseFile(file), caseSettings(options));
  if (options.json === true) terminal.out(JSON.stringify(answers, null, 2));
  else for (const answer of answers) if ('decision' in answer) terminal.out(decisionText(answer, answer.decision));
  refuseErrors(answers);
}
