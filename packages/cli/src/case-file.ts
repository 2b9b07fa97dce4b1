import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CasesOptions } from '@eurodac-sim/law';
import { DECIDED_REGIMES, INTERPRETATION_NAMES, interpretation } from '@eurodac-sim/law';
import { InputError } from './exit-codes.ts';
import { inputData } from './files.ts';
import { namedRules } from './named-rules.ts';

/** How a file of cases is decided. */
export type CaseOptions = {
  readonly regime?: string;
  readonly rules?: string;
  readonly interpretation: readonly string[];
};

/**
 * The cases of a file, JSON or YAML, unchecked but for being a list.
 *
 * @throws {InputError} the file cannot be read, is neither, or holds no list
 */
export function caseFile(file: string): readonly unknown[] {
  const cases = inputData(file, 'a JSON or YAML list of cases');
  if (!Array.isArray(cases))
    throw new InputError(`${file}: not a list; expected a list of cases, each with id, regime and situation`);
  return cases;
}

/** The cases that ship with the law, of all files. */
function shippedCases(): readonly unknown[] {
  const folder = new URL('../cases/', import.meta.resolve('@eurodac-sim/law'));
  return readdirSync(folder)
    .sort()
    .flatMap((name) => caseFile(fileURLToPath(new URL(name, folder))));
}

/** The cases of some files, or those that ship. */
export function casesOf(files: readonly string[]): readonly unknown[] {
  return files.length === 0 ? shippedCases() : files.flatMap(caseFile);
}

/**
 * What `decideCases` is told: the regime or rule set for all, and the chosen readings by name.
 *
 * @throws {InputError} there is no such regime, rule set or open question, or no such answer to it
 */
export function caseSettings({ regime, rules, interpretation: texts }: CaseOptions): CasesOptions {
  if (regime !== undefined && !(DECIDED_REGIMES as readonly string[]).includes(regime))
    throw new InputError(`--regime ${regime}: there is no such regime; expected one of ${DECIDED_REGIMES.join(', ')}`);
  if (regime !== undefined && rules !== undefined)
    throw new InputError('--regime and --rules: either names the law for every case; give one of them');
  return {
    ...(regime !== undefined && { regime }),
    ...(rules !== undefined && { rules: namedRules(rules, '--rules') }),
    interpretation: readings(texts),
  };
}

function readings(texts: readonly string[]): Readonly<Record<string, string>> {
  const answers = new Map<string, string>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    const names = `the names are ${INTERPRETATION_NAMES.join(', ')}`;
    if (equals < 1) throw new InputError(`--interpretation ${text}: expected name=value; ${names}`);
    const name = text.slice(0, equals);
    if (answers.has(name))
      throw new InputError(
        `--interpretation ${text}: ${name} is answered twice, first with ${answers.get(name)}; give one answer`,
      );
    answers.set(name, text.slice(equals + 1));
  }
  const chosen = Object.fromEntries(answers);
  try {
    interpretation(chosen);
  } catch (problem) {
    throw new InputError(`--interpretation: ${(problem as RangeError).message}`);
  }
  return chosen;
}
