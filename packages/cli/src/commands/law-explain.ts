import type { CaseAnswer, OutcomeName, WrittenDecision } from '@eurodac-sim/law';
import { decideCases, OUTCOME_NAMES, stepsBehind } from '@eurodac-sim/law';
import { distance } from 'fastest-levenshtein';
import type { CaseOptions } from '../case-file.ts';
import { caseFile, caseSettings } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { decisionText, refuseErrors } from './law-decide.ts';

type Options = CaseOptions & { readonly case?: string; readonly why?: string; readonly json?: boolean };

const nearest = (text: string, names: readonly string[]): string | undefined =>
  names.toSorted((a, b) => distance(a, text) - distance(b, text))[0];

/** Why one outcome is as it is: the steps it follows from, the last of which settles it. */
function whyText({ id, regime }: CaseAnswer, decision: WrittenDecision, field: OutcomeName): string {
  const outcome = decision[field];
  const shown = Array.isArray(outcome) ? outcome.join(', ') || 'nothing' : JSON.stringify(outcome);
  const steps = stepsBehind(decision, field).map(
    ({ rule, outcome: words, citation }) => `  ${rule}: ${words} [${citation}]`,
  );
  return [`${id} (${regime}): ${field} is ${shown}, because`, ...steps].join('\n');
}

function explained(field: string | undefined): OutcomeName | undefined {
  const known = OUTCOME_NAMES.find((one) => one === field);
  if (field !== undefined && known === undefined)
    throw new InputError(
      `--why ${field}: no such outcome; expected one of ${OUTCOME_NAMES.join(', ')}; did you mean '${nearest(field, OUTCOME_NAMES)}'?`,
    );
  return known;
}

/** `law explain`: why a case is decided as it is, as text with an article for every step. */
export function lawExplain(file: string, options: Options, terminal: Terminal): void {
  const why = explained(options.why);
  const all = decideCases(caseFile(file), caseSettings(options));
  const answers = options.case === undefined ? all : all.filter(({ id }) => id === options.case);
  if (answers.length === 0) {
    const near = nearest(
      options.case ?? '',
      all.map(({ id }) => id ?? ''),
    );
    const guess = near === undefined ? 'the file has no case' : `did you mean '${near}'?`;
    throw new InputError(`--case ${options.case}: ${file} has no such case; ${guess}`);
  }
  const told = answers.flatMap((answer) => {
    if ('error' in answer) return [];
    const { id, regime, decision } = answer;
    const text = why === undefined ? decisionText(answer, decision) : whyText(answer, decision, why);
    return [{ id, regime, text }];
  });
  if (options.json === true) terminal.out(JSON.stringify(told, null, 2));
  else terminal.out(told.map(({ text }) => text).join('\n\n'));
  refuseErrors(answers);
}
