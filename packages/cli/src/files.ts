import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { InputError } from './exit-codes.ts';

/**
 * The text of a file named on the command line.
 *
 * @param what what the file should be, for the message
 * @throws {InputError} it cannot be read
 */
function inputText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = existsSync(path) ? (cause as Error).message : 'there is no such file';
    throw new InputError(`${path}: ${reason}; expected ${what}`);
  }
}

/** Levels of lists and objects in each other that are read; assumption: cases have six, and code that walks them recurs. */
const DEEPEST = 64;

/** Whether a value has more levels than are read, or contains itself. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    const next = new Set<object>();
    for (const one of level)
      if (typeof one === 'object' && one !== null)
        for (const part of Object.values(one)) if (typeof part === 'object' && part !== null) next.add(part as object);
    level = [...next];
  }
  return false;
}

/** Texts and signs of JSON that is known to be well formed. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** A field that an object of well-formed JSON names twice; null: none does. */
function repeatedField(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const field = JSON.parse(last) as string;
      const fields = open.at(-1);
      if (fields?.has(field)) return field;
      fields?.add(field);
    }
    last = token;
  }
  return null;
}

/** @throws {Error} not JSON, or a field that stands twice in one object */
function parsedJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const twice = repeatedField(text);
  if (twice !== null) throw new Error(`the field ${JSON.stringify(twice)} stands twice in one object`);
  return value;
}

/** @throws {Error} not YAML, a field that stands twice, an alias of nothing or too many of them, or what YAML warns of */
function parsedYaml(text: string): unknown {
  const document = parseDocument(text);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw new Error(problem.message.split(':\n')[0]);
  return document.toJS();
}

/**
 * The value in a YAML or JSON file named on the command line, by the end of its name.
 *
 * @throws {InputError} it cannot be read, is neither, names a field twice, or is nested too deeply or in itself
 */
export function inputData(path: string, what: string): unknown {
  return dataIn(path, inputText(path, what), what);
}

/**
 * The value in a text that is YAML or JSON by the end of its file's name.
 *
 * @throws {InputError} it is neither, names a field twice, or is nested too deeply or in itself
 */
export function dataIn(path: string, text: string, what: string): unknown {
  const [form, parsed] = /\.ya?ml$/i.test(path) ? (['YAML', parsedYaml] as const) : (['JSON', parsedJson] as const);
  let value: unknown;
  try {
    value = parsed(text);
  } catch (cause) {
    throw new InputError(`${path}: not ${form} (${(cause as Error).message}); expected ${what}`);
  }
  if (isTooDeep(value))
    throw new InputError(`${path}: nested more than ${DEEPEST} levels deep, or in itself; expected ${what}`);
  return value;
}
