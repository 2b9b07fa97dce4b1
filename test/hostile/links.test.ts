import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario } from '@eurodac-sim/experiment';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'eurodac-sim-links-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a link in the folder of a scenario does not lead to a file outside', async () => {
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'secret.yaml'), 'secret: 7\n');
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'own', 'base.yaml'));
  writeFileSync(join(folder, 'own', 'scenario.yaml'), 'extends: base.yaml\ntitle: A\nquestion: B\n');
  const loading = loadScenario(join(folder, 'own', 'scenario.yaml'), []);
  await expect(loading).rejects.toThrow(/'base\.yaml' cannot be read \(a link out of the folder\)/);
  await expect(loading).rejects.not.toThrow(/secret/);
});
