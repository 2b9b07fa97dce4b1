import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameters, SIMULATION_PARAMETERS } from './parameters.ts';
import { smallWorld } from './replication/small-world.test.fixture.ts';

const { entries, run } = smallWorld((file) =>
  readFileSync(new URL(`../../experiment/parameters/${file}`, import.meta.url), 'utf8'),
);

describe('the parameters of the simulation', () => {
  it('are exactly those that a replication with all policies reads', async () => {
    const { parametersRead } = await run({ world: { minors: 300 }, withLedgers: false });
    expect(parametersRead).toEqual([...SIMULATION_PARAMETERS].sort());
  });

  it('all stand in the shipped files, once, as numbers', () => {
    for (const name of SIMULATION_PARAMETERS) {
      const named = entries.filter(({ parameter }) => parameter === name);
      expect(named.map(({ value }) => typeof value)).toEqual(['number']);
    }
  });

  it('are recorded when read, and one that is missing is refused by name', () => {
    const numbers = parameters(new Map([['depart.share.default', 0.35]]));
    expect(numbers.namesRead()).toEqual([]);
    expect(numbers.value('depart.share.default')).toBe(0.35);
    expect(numbers.namesRead()).toEqual(['depart.share.default']);
    expect(() => numbers.value('depart.share')).toThrow(/'depart.share'/);
  });
});
