import type { z } from 'zod';
import { fieldsAt } from './reform-schema.ts';
import { shownValue } from './shown-value.ts';

type Issue = z.core.$ZodIssue;

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands at a place of a file; undefined: nothing. */
function found(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, field) => (isObject(part) && Object.hasOwn(part, field) ? part[field] : undefined),
    file,
  );
}

const placeOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the file' : path.map(String).join('.'));

const unknownField = (path: readonly PropertyKey[], field: PropertyKey): string =>
  `${[...path, field].map(String).join('.')} is an unknown field; expected one of ${fieldsAt(path)?.join(', ') ?? 'none'}; correct its name or leave it out`;

/** What was expected, in words. */
function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'invalid_type':
      return issue.expected === 'object' || issue.expected === 'record'
        ? 'a mapping of fields'
        : `a value of kind ${issue.expected}`;
    case 'invalid_union':
      return issue.path.at(-1) === 'stored'
        ? 'false, or years or months (a whole number from 1) and perhaps from (taken, transmitted or council-decision)'
        : 'null, or a whole number of years from 0 to 120';
    default:
      return issue.message;
  }
}

function inWords(issue: Issue, file: unknown): readonly string[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => unknownField(path, field));
  if (issue.code === 'invalid_key') return [unknownField(path.slice(0, -1), path.at(-1) ?? '')];
  return [
    `${placeOf(path)} is ${shownValue(found(file, path))}; expected ${expected(issue)}; correct it or leave it out`,
  ];
}

/** What is wrong with a reform file: of each fault where it stands, what was found, what was expected, and what to do. */
export function reformProblems(error: z.ZodError, file: unknown): readonly string[] {
  return error.issues.flatMap((issue) => inWords(issue, file));
}
