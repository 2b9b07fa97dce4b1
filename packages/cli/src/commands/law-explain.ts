import type { CaseAnswer, CaseError, OutcomeName, WrittenDecision } from '@eurodac-sim/law';
import { answerCases, OUTCOME_NAMES, stepsBehind } from '@eurodac-sim/law';
import type { CaseOptions } from '../case-file.ts';
import { caseFile, caseSettings } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { decisionText } from './law-decide.ts';
import { nearest, refuseErrors } from './law-problems.ts';

type Options = CaseOptions & { readonly case?: string; readonly why?: string; readonly json?: boolean };

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

/** The cases to explain: all of a file, or those of one id. */
function chosen(file: string, id: string | undefined): readonly unknown[] {
  const cases = caseFile(file);
  if (cases.length === 0) throw new InputError(`${file}: the file has no case; expected at least one to explain`);
  if (id === undefined) return cases;
  const idOf = (entry: unknown) => (entry as { readonly id?: unknown } | null)?.id;
  const found = cases.filter((entry) => idOf(entry) === id);
  if (found.length > 0) return found;
  const near = nearest(
    id,
    cases.map(idOf).filter((other) => typeof other === 'string'),
  );
  const guess = near === undefined ? 'none of its cases has an id' : `did you mean '${near}'?`;
  throw new InputError(`--case ${id}: ${file} has no such case; ${guess}`);
}

/** `law explain`: why a case is decided as it is, as text with an article for every step. */
export function lawExplain(file: string, options: Options, terminal: Terminal): void {
  const why = explained(options.why);
  const errors: CaseError[] = [];
  const told: { readonly id: string | null; readonly regime: string | null; readonly text: string }[] = [];
  for (const answer of answerCases(chosen(file, options.case), caseSettings(options))) {
    const { id, regime } = answer;
    if ('error' in answer) errors.push(answer.error);
    else {
      const { decision } = answer;
      told.push({
        id,
        regime,
        text: why === undefined ? decisionText(answer, decision) : whyText(answer, decision, why),
      });
    }
  }
  if (options.json === true) terminal.out(JSON.stringify(told, null, 2));
  else if (told.length > 0) terminal.out(told.map(({ text }) => text).join('\n\n'));
  refuseErrors(errors);
}
