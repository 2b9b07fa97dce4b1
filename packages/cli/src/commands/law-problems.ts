import type { CaseError } from '@eurodac-sim/law';
import { distance } from 'fastest-levenshtein';
import { InputError } from '../exit-codes.ts';

/** The name that is most like a text; undefined where there is none at all. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  return names.toSorted((a, b) => distance(a, text) - distance(b, text))[0];
}

/** Letters in which a name may differ for it to be suggested; assumption: a slip of the keyboard, not another word. */
const MOST_DIFFERENT = 3;

/** What was written where a name from a list was expected: the last part of an unknown field, or an unknown value. */
function written({ field, value, message }: CaseError): string | null {
  if (message.includes(' is an unknown field;')) return field.split('.').at(-1) ?? null;
  return typeof value === 'string' ? value : null;
}

/** The error of a case, with the name that was perhaps meant. */
export function withSuggestion(error: CaseError): CaseError {
  const text = written(error);
  if (text === null || typeof error.allowed === 'string') return error;
  const guess = nearest(text, error.allowed);
  if (guess === undefined || distance(guess, text) > MOST_DIFFERENT) return error;
  return { ...error, message: `${error.message}; did you mean '${guess}'?` };
}

/** Tells the errors of some cases once the answers to the others are out. @throws {InputError} there is one */
export function refuseErrors(errors: readonly CaseError[], before: readonly string[] = []): void {
  if (errors.length > 0)
    throw new InputError([...before, ...errors.map((error) => withSuggestion(error).message)].join('\n'));
}
