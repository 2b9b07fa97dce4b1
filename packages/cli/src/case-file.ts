import { DECIDED_REGIMES, INTERPRETATION_NAMES, interpretation } from '@eurodac-sim/law';
import { InputError } from './exit-codes.ts';
import { inputJson } from './files.ts';

/** How a file of cases is decided. */
export type CaseOptions = { readonly regime?: string; readonly interpretation: readonly string[] };

/**
 * The cases of a file, unchecked but for being a list.
 *
 * @throws {InputError} the file cannot be read, is not JSON, or holds no list
 */
export function caseFile(file: string): readonly unknown[] {
  const cases = inputJson(file, 'a JSON array of cases');
  if (!Array.isArray(cases))
    throw new InputError(`${file}: not an array; expected a JSON array of cases, each with id, regime and situation`);
  return cases;
}

/**
 * What `decideCases` is told: the regime for all, and the chosen readings by name.
 *
 * @throws {InputError} there is no such regime, no such open question, or no such answer to it
 */
export function caseSettings({ regime, interpretation: texts }: CaseOptions): {
  readonly regime?: string;
  readonly interpretation: Readonly<Record<string, string>>;
} {
  if (regime !== undefined && !(DECIDED_REGIMES as readonly string[]).includes(regime))
    throw new InputError(`--regime ${regime}: there is no such regime; expected one of ${DECIDED_REGIMES.join(', ')}`);
  return { ...(regime !== undefined && { regime }), interpretation: readings(texts) };
}

function readings(texts: readonly string[]): Readonly<Record<string, string>> {
  const chosen = Object.fromEntries(
    texts.map((text) => {
      const equals = text.indexOf('=');
      const names = `the names are ${INTERPRETATION_NAMES.join(', ')}`;
      if (equals < 1) throw new InputError(`--interpretation ${text}: expected name=value; ${names}`);
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
