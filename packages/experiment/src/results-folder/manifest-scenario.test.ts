import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../scenario/scenario-error.ts';
import { scenarioOfManifest } from './manifest-scenario.ts';

describe('the scenario of a manifest', () => {
  it('is the text of its scenario', () =>
    expect(JSON.parse(scenarioOfManifest('{"seed":3,"scenario":{"title":"t"}}', 'manifest.json'))).toEqual({
      title: 't',
    }));

  it.each([
    ['', /^manifest\.json:1:1: not JSON .*expected the manifest of a results folder$/],
    ['{"seed": 3,\n  oops', /^manifest\.json:2:3: not JSON /],
    ['null', /^manifest\.json:1:1: null; expected the manifest of a results folder$/],
    ['[1]', /^manifest\.json:1:1: a list; expected the manifest/],
    ['7', /^manifest\.json:1:1: number; expected the manifest/],
    ['{}', /^manifest\.json:1:1: scenario: missing; expected the scenario of a results folder$/],
    ['{"scenario":null}', /^manifest\.json:1:1: scenario: null; expected the scenario/],
    ['{"scenario":[]}', /^manifest\.json:1:1: scenario: a list; expected the scenario/],
  ])('is refused, with its place, of %j', (text, message) => {
    const attempt = () => scenarioOfManifest(text, 'manifest.json');
    expect(attempt).toThrow(ScenarioError);
    expect(attempt).toThrow(message);
  });
});
