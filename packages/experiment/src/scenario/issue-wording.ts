import type * as z from 'zod';
import { suggestion } from './nearest.ts';
import { scenarioJsonSchema } from './scenario-json-schema.ts';

/** A problem of one field, before its place is known. */
export type FieldProblem = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Whether the name of the field is wrong, rather than its value. */
  readonly ofName?: true;
};

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  int: 'a whole number',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping of names to numbers',
};

/** A value as an error prints it: short, and by its kind where it has parts. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'found a list';
  if (typeof value === 'object' && value !== null) return 'found a mapping';
  if (typeof value !== 'string') return `found ${String(value)}`;
  return `found '${value.length > 60 ? `${value.slice(0, 57)}...` : value}'`;
}

/** The part of a value that a path leads to; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

type Level = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Level>>;
  /** Names and values of a mapping whose fields are all alike. */
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly additionalProperties?: Level | boolean;
  readonly items?: Level;
};

/** The schema of every field of a mapping of like fields. */
function alike(level: Level | undefined): Level | undefined {
  return typeof level?.additionalProperties === 'object' ? level.additionalProperties : undefined;
}

/** The schema of the field at a path. */
function levelAt(path: readonly PropertyKey[]): Level | undefined {
  return path.reduce<Level | undefined>(
    (at, key) => (typeof key === 'number' ? at?.items : (at?.properties?.[String(key)] ?? alike(at))),
    scenarioJsonSchema() as Level,
  );
}

/** What a number or list must be at least, or at most. */
function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [side, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  if (issue.origin === 'array') return `expected ${side} ${limit} entry`;
  return `expected ${side} ${limit}${issue.origin === 'string' ? (limit === 1 ? ' character' : ' characters') : ''}`;
}

function expected(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${NOUNS[levelAt(issue.path)?.type === 'integer' ? 'int' : issue.expected] ?? issue.expected}`;
    case 'too_small':
    case 'too_big':
      return bound(issue);
    case 'invalid_value': {
      const names = issue.values.map(String);
      return `expected ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}${typeof value === 'string' ? suggestion(value, names) : ''}`;
    }
    default:
      return `expected ${issue.message}`;
  }
}

/** Of alternatives that all failed: the complaints of the one that the value was meant to be, if that can be told. */
function meant(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const ofKind = issue.errors.filter(
    (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  if (ofKind.length !== 1) return undefined;
  return ofKind[0]?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The schema's complaints in the words of the file: what was found, what was expected, and the nearest known name. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], value: unknown): readonly FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const level = levelAt(issue.path);
      const known = level?.propertyNames?.enum ?? Object.keys(level?.properties ?? {});
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        ofName: true as const,
        message: `unknown field; expected one of ${known.join(', ')}${suggestion(key, known)}`,
      }));
    }
    const inner = issue.code === 'invalid_union' ? meant(issue) : undefined;
    if (inner !== undefined) return fieldProblems(inner, value);
    const found = valueAt(value, issue.path);
    return [{ path: issue.path, message: `${shown(found)}; ${expected(issue, found)}` }];
  });
}
