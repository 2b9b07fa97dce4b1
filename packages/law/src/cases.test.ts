import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideCases } from './decide-cases.ts';

type DecidedCase = {
  readonly id: string;
  readonly regime: string;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly basis: string;
};

const folder = new URL('../cases/', import.meta.url);
const read = (name: string): readonly DecidedCase[] => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const NOT_DECIDED = 'not-decided-yet.json';
const decided = readdirSync(folder)
  .filter((name) => name !== NOT_DECIDED)
  .flatMap(read);
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
  it('are 96, none of them twice', () => {
    expect(decided).toHaveLength(96);
    expect(new Set(decided.map(({ id }) => id)).size).toBe(96);
  });

  it.each(decided.map((one) => [one.id, one.basis, one] as const))('%s is decided as written (%s)', (_, __, one) => {
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

  it('hold five cases with another reading', () => expect(alternatives).toHaveLength(5));
});

describe('cases of other texts and groups', () => {
  const others = read(NOT_DECIDED);

  it('are 3, and each is refused with the field and what is allowed there', () => {
    expect(others).toHaveLength(3);
    for (const answer of decideCases(others)) {
      if ('decision' in answer) throw new Error(`${answer.id} was decided`);
      expect(['regime', 'category']).toContain(answer.error.field);
      expect(answer.error.allowed.length).toBeGreaterThan(0);
      expect(answer.error.message).toContain(answer.id);
    }
  });
});
