import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { InputError } from './exit-codes.ts';

/**
 * The text of a file named on the command line.
 *
 * @param what what the file should be, for the message
 * @throws {InputError} it cannot be read
 */
export function inputText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = existsSync(path) ? (cause as Error).message : 'there is no such file';
    throw new InputError(`${path}: ${reason}; expected ${what}`);
  }
}

/**
 * The JSON value in a file named on the command line.
 *
 * @throws {InputError} it cannot be read or is not JSON
 */
function inputJson(path: string, what: string): unknown {
  const text = inputText(path, what);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path}: not JSON (${(cause as Error).message}); expected ${what}`);
  }
}

/**
 * The value in a YAML or JSON file named on the command line, by the end of its name.
 *
 * @throws {InputError} it cannot be read, is neither, or names a field twice
 */
export function inputData(path: string, what: string): unknown {
  if (!/\.ya?ml$/i.test(path)) return inputJson(path, what);
  const document = parseDocument(inputText(path, what));
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new InputError(`${path}: not YAML (${problem.message.split(':\n')[0]}); expected ${what}`);
  return document.toJS();
}
