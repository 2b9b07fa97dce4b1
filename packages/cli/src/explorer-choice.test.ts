import { fileURLToPath } from 'node:url';
import { loadParameters, loadScenario } from '@eurodac-sim/experiment';
import { describe, expect, it } from 'vitest';
import { AS_IT_IS, chosenScenario, computedPoint, controlsOf, firstChoice } from './explorer-choice.ts';
import { replicationOutcomes } from './explorer-replication.ts';

const table = await loadParameters();
const file = fileURLToPath(new URL('../../../simulations/threshold-sweep/scenario.yaml', import.meta.url));
const baseline = fileURLToPath(new URL('../../../simulations/baseline-2013/scenario.yaml', import.meta.url));
const scenario = await loadScenario(file, table, {
  set: ['population.minors=25', 'population.background=10', 'grid.minimumAge=[6, 14]', 'expect=[]'],
  shipped: { 'baseline-2013': baseline },
});
const first = firstChoice(scenario);
const points = ['{"minimumAge":6,"searchPractice":"follows-law"}', '{"minimumAge":14,"searchPractice":"follows-law"}'];
const data = { scenario, table, points, figures: [] };

describe('a choice in the explorer', () => {
  it('starts at the first grid point, and every control offers where it starts', () => {
    expect(first).toMatchObject({ minimumAge: '6', 'practice.shared.coverage': AS_IT_IS, policy: 'rules-2024' });
    for (const { name, values } of controlsOf(scenario)) expect(values).toContain(first[name]);
  });

  it('is a computed grid point where every axis agrees and nothing else is changed', () => {
    expect(computedPoint(data, first)).toBe(points[0]);
    expect(computedPoint(data, { ...first, minimumAge: '14' })).toBe(points[1]);
    expect(computedPoint(data, { ...first, minimumAge: '10' })).toBeUndefined();
    expect(computedPoint(data, { ...first, 'practice.shared.coverage': '0.5' })).toBeUndefined();
  });

  it('simulates the same as the whole scenario has at that point', async () => {
    const choice = { ...first, minimumAge: '14' };
    const whole = await replicationOutcomes({ scenario, table, replication: 1 });
    const chosen = await replicationOutcomes({ scenario: chosenScenario(scenario, choice), table, replication: 1 });
    expect(chosen.length).toBeGreaterThan(200);
    expect(chosen).toEqual(whole.filter(({ point }) => point === points[1]));
  });
});
