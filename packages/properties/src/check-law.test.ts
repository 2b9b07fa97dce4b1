import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLaw } from './check-law.ts';
import type { LawText } from './law.ts';
import { law } from './law.ts';

const small: LawText<number> = {
  name: 'small',
  statement: 'Numbers are below fifty.',
  source: 'nowhere',
  given: fc.integer({ min: 0, max: 100 }),
  holds: (value) => value < 50,
  labels: (value) => (value > 90 ? ['large'] : []),
  exercisedBy: {},
  story: (value) => `${value} was drawn`,
};

describe('checking a law', () => {
  it('shrinks what refutes it to the smallest value, told as a story', () => {
    const report = checkLaw(law(small), { runs: 1000, seed: 1 });
    expect(report).toMatchObject({
      verdict: 'refuted',
      counterexample: 'Numbers are below fifty. (nowhere)\nBut: 50 was drawn',
    });
    expect(report.runs).toBeLessThan(100);
  });

  it('counts the labels of the values tried, before shrinking', () => {
    const report = checkLaw(law({ ...small, holds: () => true }), { runs: 1000, seed: 1 });
    expect(report).toMatchObject({ verdict: 'held', runs: 1000, counterexample: null });
    expect(report.labels['large']).toBeGreaterThan(50);
    expect(report.labels['large']).toBeLessThan(200);
  });

  it('is not exercised where too few runs carry a label it needs', () => {
    const held = { ...small, holds: () => true };
    expect(checkLaw(law({ ...held, exercisedBy: { large: 0.05 } }), { runs: 1000, seed: 1 }).verdict).toBe('held');
    expect(checkLaw(law({ ...held, exercisedBy: { large: 0.5 } }), { runs: 1000, seed: 1 }).verdict).toBe(
      'not-exercised',
    );
    const never = checkLaw(law({ ...held, exercisedBy: { never: 0 } }), { runs: 10, seed: 1 });
    expect(never).toMatchObject({ verdict: 'not-exercised', labels: { never: 0 } });
  });

  it('takes an error for a refutation, and says which', () => {
    const broken = law({
      ...small,
      holds: () => {
        throw new RangeError('no such day');
      },
    });
    expect(checkLaw(broken, { runs: 10, seed: 1 }).counterexample).toContain('It ended in an error: no such day');
  });

  it('gives the same report for the same seed', () =>
    expect(checkLaw(law(small), { runs: 200, seed: 7 })).toEqual(checkLaw(law(small), { runs: 200, seed: 7 })));
});
