import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SOURCE = new URL('../', import.meta.url);

it('who a sample belongs to is read by the ledger alone', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const importers = files.filter((file) => /from '[^']*\/truth\.ts'/.test(readFileSync(new URL(file, SOURCE), 'utf8')));
  expect(files.length).toBeGreaterThan(30);
  expect(importers).toEqual(['ledger/ledger.ts']);
});
