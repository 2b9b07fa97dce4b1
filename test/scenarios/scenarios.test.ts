import { readFileSync } from 'node:fs';
import type { ExpectationVerdict, Scenario } from '@eurodac-sim/experiment';
import { scenarioName, scenarioPoints } from '@eurodac-sim/experiment';
import { describe, expect, it } from 'vitest';
import { contradictedOn } from './figures-page.ts';
import { shippedFile, shippedScenario, verdictsAfterRun } from './scenario-run.ts';
import { SHIPPED } from './shipped-names.ts';

/** Minors of one replication, all points and policies together: a second of processor time a scenario. */
const MINORS = 600;

/** Fewest minors of a point. */
const FEWEST = 25;

const seen: ExpectationVerdict[] = [];

/** A scenario that ships, small: few minors, fewer where it has more points and policies. */
async function small(name: string): Promise<Scenario> {
  const full = await shippedScenario(name, SHIPPED);
  const minors = Math.max(FEWEST, Math.floor(MINORS / (scenarioPoints(full).length * full.policies.length)));
  const grid = full.grid['population.background'] === undefined ? [] : ['grid.population.background=[10, 20]'];
  return shippedScenario(name, SHIPPED, [
    'fidelity=scores',
    'replications=3',
    'population.background=20',
    `population.minors=${Math.min(minors, full.population.minors)}`,
    ...grid,
  ]);
}

describe.each(SHIPPED)('the scenario %s', (name) => {
  const page = readFileSync(shippedFile(name, 'README.md'), 'utf8');

  it('is named like its folder, asks what its page asks, and expects something for a reason', async () => {
    const scenario = await shippedScenario(name, SHIPPED);
    expect(scenarioName(scenario)).toBe(name);
    expect(page.replaceAll(/\s+/g, ' ')).toContain(name);
    expect(scenario.expect.length).toBeGreaterThan(0);
    expect(scenario.expect.filter(({ because }) => because === undefined)).toEqual([]);
  });

  it('runs small, and contradicts no expectation but those of which its page says so', async () => {
    const found = await verdictsAfterRun(await small(name));
    seen.push(...found);
    const contradicted = found.filter(({ verdict }) => verdict === 'not-held').map(({ because }) => because);
    const known = contradictedOn(page);
    expect(contradicted.filter((because) => !known.includes(because ?? ''))).toEqual([]);
  });
});

describe('the expectations of all scenarios', () => {
  it('are looked at one by one, and many are decided even where the runs are small', () => {
    const decided = seen.filter(({ verdict }) => verdict !== 'undecided').length;
    console.log(`${seen.length} expectations looked at, ${decided} decided`);
    expect(seen.length).toBeGreaterThan(150);
    expect(decided).toBeGreaterThan(seen.length / 4);
  });
});
