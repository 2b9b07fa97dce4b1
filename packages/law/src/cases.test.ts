import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decideCases } from './decide-cases.ts';

type DecidedCase = {
  readonly id: string;
  readonly regime: string;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly basis: string;
  readonly title?: string;
};

const folder = new URL('../cases/', import.meta.url);
/** YAML reads JSON as well. */
const read = (name: string): readonly DecidedCase[] => parse(readFileSync(new URL(name, folder), 'utf8'));
const decided = readdirSync(folder).flatMap(read);
const SETS = new Set(['comparedAgainst', 'visiblePrior']);
const NOT_COMPARED = new Set(['citation', 'alternatives']);

const asSet = (field: string, value: unknown): unknown =>
  SETS.has(field) && Array.isArray(value) ? [...value].sort() : value;

/** The fields a case names, as decided; lists in an order of their own. */
function answered(one: DecidedCase, fields: readonly string[], interpretation: Readonly<Record<string, string>> = {}) {
  const answer = decideCases([one], { interpretation })[0]!;
  if ('error' in answer) throw new Error(answer.error.message);
  const decision = answer.decision as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map((field) => [field, asSet(field, decision[field])]));
}

const wanted = (expected: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(expected).map(([field, value]) => [field, asSet(field, value)]));

describe(`the ${decided.length} cases of four texts`, () => {
  it('hold the 99 that were decided by hand, and none of them twice', () => {
    expect(decided.filter(({ title }) => title === undefined)).toHaveLength(99);
    expect(new Set(decided.map(({ id }) => id)).size).toBe(decided.length);
  });

  it.each(decided.map((one) => [one.id, one.title ?? one.basis, one] as const))('%s: %s', (_, __, one) => {
    const expected = Object.fromEntries(Object.entries(one.expected).filter(([field]) => !NOT_COMPARED.has(field)));
    expect(answered(one, Object.keys(expected))).toEqual(wanted(expected));
  });

  const alternatives = decided.flatMap((one) =>
    Object.entries(
      (one.expected['alternatives'] ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    ).map(([parameter, expected]) => [one.id, parameter, one, expected] as const),
  );

  it.each(alternatives)('%s has the other outcome under %s', (_, parameter, one, expected) => {
    const [name, value] = parameter.split('=') as [string, string];
    expect(answered(one, Object.keys(expected), { [name]: value })).toEqual(wanted(expected));
  });

  it('hold at least five cases with another reading', () => expect(alternatives.length).toBeGreaterThanOrEqual(5));
});
