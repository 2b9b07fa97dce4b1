import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from './draws.ts';

describe('a keyed draw', () => {
  const key = fc.record({
    replication: fc.nat(),
    person: fc.nat(),
    purpose: fc.constantFrom('departure-day', 'sex', 'claim'),
    index: fc.nat(1000),
  });

  it('is the same whatever was drawn before it', () => {
    fc.assert(
      fc.property(fc.nat(), key, fc.array(key), (seed, wanted, others) => {
        const used = draws(seed);
        for (const other of others) used.uniform(other);
        expect(used.uniform(wanted)).toBe(draws(seed).uniform(wanted));
      }),
    );
  });

  it('lies strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(), key, (seed, wanted) => {
        const u = draws(seed).uniform(wanted);
        expect(u > 0 && u < 1).toBe(true);
      }),
    );
  });

  it('has mean one half and variance one twelfth over 20,000 persons', () => {
    const random = draws(7);
    const n = 20_000;
    const values = Array.from({ length: n }, (_, person) => random.uniform({ replication: 0, person, purpose: 'sex' }));
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('differs between seeds, replications, persons, purposes and indices', () => {
    const base = { replication: 1, person: 1, purpose: 'sex', index: 1 };
    const values = [
      draws(1).uniform(base),
      draws(2).uniform(base),
      draws(2 ** 40).uniform(base),
      draws(1).uniform({ ...base, replication: 2 }),
      draws(1).uniform({ ...base, person: 2 }),
      draws(1).uniform({ ...base, purpose: 'claim' }),
      draws(1).uniform({ ...base, index: 2 }),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  it('refuses a seed that is not a whole number from 0 to 2^53 - 1', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => draws(seed)).toThrow(RangeError);
  });
});

describe('a stream', () => {
  it('starts from its key alone and has mean one half', () => {
    const first = draws(3).stream({ replication: 0, person: 5, purpose: 'jitter' });
    const second = draws(3).stream({ replication: 0, person: 5, purpose: 'jitter' });
    const values = Array.from({ length: 20_000 }, () => first.uniform());
    expect(values.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => second.uniform()));
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 2);
  });
});
