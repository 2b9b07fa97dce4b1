import { describe, expect, it } from 'vitest';
import { checkScenario } from '../scenario/load-scenario.ts';
import { ScenarioError } from '../scenario/scenario-error.ts';
import { scenarioOfManifest } from './manifest-scenario.ts';

const SCENARIO = { title: 'T', question: 'Q?', policies: ['rules-2013', 'rules-2024'] };
const manifest = (scenario: unknown): string => JSON.stringify({ format: 'eurodac-sim results', scenario }, null, 2);

describe('the scenario of a manifest', () => {
  it('is the one that the results were made from', () => {
    const text = scenarioOfManifest(manifest(SCENARIO), 'manifest.json');
    expect(checkScenario({ text, file: 'manifest.json' }, [])).toMatchObject(SCENARIO);
  });

  it('keeps its places, for what is wrong inside it', () => {
    const text = scenarioOfManifest(manifest({ ...SCENARIO, seed: 'x' }), 'manifest.json');
    expect(() => checkScenario({ text, file: 'manifest.json' }, [])).toThrow(/^manifest\.json:10:13: seed: /);
  });

  it.each([
    ['', /^manifest\.json:1:1: not JSON .*expected the manifest of a results folder$/],
    ['{"seed": 3,\n  oops', /^manifest\.json:2:3: not JSON /],
    ['null', /^manifest\.json:1:1: no mapping; expected the manifest of a results folder$/],
    ['[1]', /^manifest\.json:1:1: no mapping; expected the manifest/],
    ['7', /^manifest\.json:1:1: no mapping; expected the manifest/],
    ['{}', /^manifest\.json:1:1: scenario: missing; expected the scenario of the results$/],
    ['{"scenario":null}', /^manifest\.json:1:13: scenario: no mapping; expected the scenario/],
    ['{\n"scenario": []}', /^manifest\.json:2:13: scenario: no mapping; expected the scenario/],
  ])('is refused, with its place, of %j', (text, message) => {
    const attempt = () => scenarioOfManifest(text, 'manifest.json');
    expect(attempt).toThrow(ScenarioError);
    expect(attempt).toThrow(message);
  });
});
