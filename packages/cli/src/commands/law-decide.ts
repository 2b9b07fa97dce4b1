import type { CaseAnswer, Decision } from '@eurodac-sim/law';
import { DECIDED_REGIMES, decideCases, INTERPRETATION_NAMES, interpretation } from '@eurodac-sim/law';
import { InputError } from '../exit-codes.ts';
import { inputJson } from '../files.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly regime?: string; readonly interpretation: readonly string[]; readonly json?: boolean };

/** The chosen readings by name. @throws {InputError} there is no such question, or no such answer to it */
function interpretations(texts: readonly string[]): Readonly<Record<string, string>> {
  const chosen = Object.fromEntries(
    texts.map((text) => {
      const equals = text.indexOf('=');
      if (equals < 1)
        throw new InputError(
          `--interpretation ${text}: expected name=value; the names are ${INTERPRETATION_NAMES.join(', ')}`,
        );
      return [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
  try {
    interpretation(chosen);
  } catch (problem) {
    throw new InputError(`--interpretation: ${(problem as RangeError).message}`);
  }
  return chosen;
}

const list = (values: Decision['comparedAgainst']): string =>
  typeof values === 'string' ? values : values.length === 0 ? 'nothing' : values.join(', ');

/** One decision for people: the outcome, then the steps that led to it with their articles. */
function decisionText({ id, regime }: CaseAnswer, decision: Decision): string {
  const stored =
    decision.stored === true
      ? `stored until ${decision.retainUntil}`
      : decision.stored === false
        ? 'not stored'
        : 'storage undetermined';
  const lines = [
    `${id} (${regime}): must take ${decision.mustTake === null ? 'not said by the law' : decision.mustTake}; compared against ${list(decision.comparedAgainst)}; ${stored}`,
    ...decision.reasons.map(
      ({ rule, citation, outcome }) =>
        `  ${rule}: ${typeof outcome === 'string' ? outcome : JSON.stringify(outcome)} [${citation}]`,
    ),
  ];
  return lines.join('\n');
}

/** `law decide`: a decision or an error for every case of a file; one bad case does not hide the others. */
export function lawDecide(file: string, options: Options, terminal: Terminal): void {
  const cases = inputJson(file, 'a JSON array of cases');
  if (!Array.isArray(cases))
    throw new InputError(`${file}: not an array; expected a JSON array of cases, each with id, regime and situation`);
  if (options.regime !== undefined && !(DECIDED_REGIMES as readonly string[]).includes(options.regime)) {
    throw new InputError(
      `--regime ${options.regime}: not decided by this version; expected one of ${DECIDED_REGIMES.join(', ')}`,
    );
  }
  const answers = decideCases(cases, {
    ...(options.regime !== undefined && { regime: options.regime }),
    interpretation: interpretations(options.interpretation),
  });
  if (options.json === true) terminal.out(JSON.stringify(answers, null, 2));
  else for (const answer of answers) if ('decision' in answer) terminal.out(decisionText(answer, answer.decision));
  const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error.message] : []));
  if (errors.length > 0) throw new InputError(errors.join('\n'));
}
