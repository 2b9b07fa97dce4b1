import { decideCases } from '@eurodac-sim/law';
import { distance } from 'fastest-levenshtein';
import type { CaseOptions } from '../case-file.ts';
import { caseFile, caseSettings } from '../case-file.ts';
import { InputError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { decisionText, refuseErrors } from './law-decide.ts';

type Options = CaseOptions & { readonly case?: string; readonly json?: boolean };

/** `law explain`: why a case is decided as it is, as text with an article for every step. */
export function lawExplain(file: string, options: Options, terminal: Terminal): void {
  const all = decideCases(caseFile(file), caseSettings(options));
  const answers = options.case === undefined ? all : all.filter(({ id }) => id === options.case);
  if (answers.length === 0) {
    const ids = all.map(({ id }) => id ?? '');
    const [nearest] = ids.sort((a, b) => distance(a, options.case ?? '') - distance(b, options.case ?? ''));
    const guess = nearest === undefined ? 'the file has no case' : `did you mean '${nearest}'?`;
    throw new InputError(`--case ${options.case}: ${file} has no such case; ${guess}`);
  }
  const told = answers.flatMap((answer) =>
    'decision' in answer ? [{ id: answer.id, regime: answer.regime, text: decisionText(answer, answer.decision) }] : [],
  );
  if (options.json === true) terminal.out(JSON.stringify(told, null, 2));
  else terminal.out(told.map(({ text }) => text).join('\n\n'));
  refuseErrors(answers);
}
