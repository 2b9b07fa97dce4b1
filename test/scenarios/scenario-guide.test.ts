import { readFileSync } from 'node:fs';
import { checkScenario, loadParameters, scenarioPoints } from '@eurodac-sim/experiment';
import { describe, expect, it } from 'vitest';
import { shippedFile } from './scenario-run.ts';
import { SHIPPED } from './shipped-names.ts';

const guide = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);
const parameters = await loadParameters();
const files = {
  read: (path: string) => readFileSync(path, 'utf8'),
  shipped: Object.fromEntries(SHIPPED.map((name) => [name, shippedFile(name, 'scenario.yaml')])),
};

describe('the guide to scenario files', () => {
  it('shows some', () => expect(blocks).toHaveLength(6));

  it.each(blocks)('shows scenarios that are in order: %s', (text) => {
    const scenario = checkScenario({ text, file: 'docs/scenarios.md', files }, parameters);
    expect(scenarioPoints(scenario).length).toBeGreaterThan(0);
  });
});
