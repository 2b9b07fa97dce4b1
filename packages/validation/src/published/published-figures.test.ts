import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Tolerance } from '../target.ts';
import { TARGETS } from '../targets.ts';
import { PUBLISHED } from './published-figures.ts';

const row = (id: string) => PUBLISHED.find((one) => one.id === id)!;

/** Every number of a text, shares in per cent and in points as fractions too. */
function numbersOf(text: string): readonly number[] {
  const plain = [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?(?:e-\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  );
  return plain.flatMap((value) => [value, value / 100]);
}

/** The numbers that a tolerance binds a figure with, the published one left out. */
function bindingNumbers(tolerance: Tolerance): readonly number[] {
  if ('relative' in tolerance) return [tolerance.relative];
  if ('absolute' in tolerance) return [tolerance.absolute];
  if ('above' in tolerance || tolerance.ours === true) return [];
  return [tolerance.from, tolerance.to].filter((bound) => bound !== undefined);
}

const known = (numbers: readonly number[], wanted: number): boolean =>
  numbers.some((number) => Math.abs(number - wanted) <= 1e-9 * Math.abs(wanted));

describe(`the ${PUBLISHED.length} published figures`, () => {
  it('are F1 to F33, and there is a target for each, in order', () => {
    const ids = Array.from({ length: 33 }, (_, k) => `F${k + 1}`);
    expect(PUBLISHED.map(({ id }) => id)).toEqual(ids);
    expect(TARGETS.map(({ id }) => id)).toEqual(ids);
  });

  it('and their tolerances are as written down: changing one is a decision to be made here too', () => {
    const written = PUBLISHED.map(({ id, tolerance, kind, evidence }) => [id, tolerance, kind, ...evidence].join('|'));
    const digest = createHash('sha256').update(written.join('\n')).digest('hex');
    expect(digest).toBe('c5570c96bb560818e8288b05e8c122f54daec07b5fef62ff6f6f4f47408163cc');
  });
});

describe('the code', () => {
  const binding = TARGETS.flatMap(({ id, claims }) =>
    claims.flatMap(({ name, tolerance }) => bindingNumbers(tolerance).map((number) => ({ id, name, number }))),
  );

  it('was read', () => expect(binding.length).toBeGreaterThan(50));

  it('binds its figures with numbers of the tolerance alone', () => {
    // F22 states what was published and by how much it may be off; its bounds are products of both.
    const others = binding.filter(({ id }) => id !== 'F22');
    const strange = others.filter(({ id, number }) => !known(numbersOf(row(id).tolerance), number));
    expect(strange).toEqual([]);
    const products = binding.filter(({ id }) => id === 'F22').map(({ number }) => number);
    expect(products).toEqual([0.28 * 0.75, 0.34 * 1.25, 234 * 0.75, 302 * 1.25]);
  });

  it('uses every number of a tolerance, apart from what only names an age, a number of fingers or a rate', () => {
    const NAMES: Readonly<Record<string, readonly number[]>> = { F2: [12, 7], F17: [], F22: [25], F26: [1e-12] };
    const left = TARGETS.filter(({ claims }) => claims.length > 0).flatMap(({ id, claims }) => {
      const used = claims.flatMap(({ tolerance, published }) => {
        const bound = bindingNumbers(tolerance);
        return published === undefined ? bound : [...bound, published];
      });
      const written = [...row(id).tolerance.matchAll(/\d+(?:\.\d+)?(?:e-\d+)?/g)].map(([found]) => Number(found));
      const names = NAMES[id] ?? [];
      return written
        .filter((number) => !names.includes(number) && !known(used, number) && !known(used, number / 100))
        .filter((number) => number !== 0)
        .map((number) => `${id}: ${number}`);
    });
    expect(left).toEqual([]);
  });

  it('puts a tolerance around the published number and no other', () => {
    const around = TARGETS.flatMap(({ id, claims }) =>
      claims.flatMap(({ tolerance, published }) =>
        'around' in tolerance ? [{ id, around: tolerance.around, published: published ?? 0 }] : [],
      ),
    );
    expect(around.length).toBeGreaterThan(15);
    expect(around.filter((one) => one.around !== one.published)).toEqual([]);
  });
});
