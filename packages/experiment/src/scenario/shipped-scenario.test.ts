import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadParameters } from '../parameters/load-parameters.ts';
import { checkScenario, loadScenario } from './load-scenario.ts';
import { scenarioName, scenarioPoints } from './scenario-points.ts';

const shipped = new URL('../../../../simulations/age-six-or-fourteen/scenario.yaml', import.meta.url);
const schemaFile = new URL('../../scenario.schema.json', import.meta.url);

describe('the shipped scenario', () => {
  it('is valid, and is named like its folder', async () => {
    const scenario = await loadScenario(fileURLToPath(shipped), await loadParameters());
    expect(scenarioName(scenario)).toBe('age-six-or-fourteen');
    expect(scenario.policies).toHaveLength(7);
    expect(scenario.expect.length).toBeGreaterThan(5);
    expect(scenario).toMatchObject({
      replications: 20,
      population: { minors: 150, followUpDays: 730, background: 1000 },
    });
    expect(scenarioPoints(scenario).map(({ key }) => key)).toEqual([
      '{"searchPractice":"as-2013"}',
      '{"searchPractice":"follows-law"}',
    ]);
  });

  it('names the schema in its first line', () => {
    const [first = ''] = readFileSync(shipped, 'utf8').split('\n');
    const reference = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1] ?? '';
    expect(fileURLToPath(new URL(reference, shipped))).toBe(fileURLToPath(schemaFile));
  });
});

describe('grid points', () => {
  it('cross avoidance with search practice where a scenario lists it', () => {
    const text =
      'title: a\nquestion: b\npolicies: [rules-2013]\ngrid: {searchPractice: [as-2013], avoidanceElasticity: [0, 0.5]}\n';
    expect(scenarioPoints(checkScenario({ text, file: 'a' }, [])).map(({ key }) => key)).toEqual([
      '{"avoidanceElasticity":0,"searchPractice":"as-2013"}',
      '{"avoidanceElasticity":0.5,"searchPractice":"as-2013"}',
    ]);
  });

  it('cross growth handling with search practice and have canonical keys', () => {
    const text = 'title: a\nquestion: b\npolicies: [rules-2013]\ngrid: {growthHandling: [rigid, growth-model]}\n';
    const points = scenarioPoints(checkScenario({ text, file: 'a' }, []));
    expect(points.map(({ key }) => key)).toEqual([
      '{"growthHandling":"rigid","searchPractice":"as-2013"}',
      '{"growthHandling":"rigid","searchPractice":"follows-law"}',
      '{"growthHandling":"growth-model","searchPractice":"as-2013"}',
      '{"growthHandling":"growth-model","searchPractice":"follows-law"}',
    ]);
    expect(points[0]).toMatchObject({ growthHandling: 'rigid', searchPractice: 'as-2013' });
  });
});
