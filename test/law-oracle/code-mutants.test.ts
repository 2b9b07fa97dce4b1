import { readFileSync } from 'node:fs';
import { THIS_LIBRARY } from '@eurodac-sim/properties';
import { describe, expect, it } from 'vitest';
import { codeMutantRows, codeMutants, isTold } from './code-mutants.ts';
import { CASES } from './register-cases.ts';

const page = readFileSync(new URL('../../docs/law-mutants.md', import.meta.url), 'utf8');

describe('mistakes in code', () => {
  it.each(codeMutants.map((mutant) => [mutant.mistake, mutant] as const))('that %s is told', (_, mutant) =>
    expect(isTold(mutant)).toBe(true),
  );

  it('are on the page of mutants', () => expect(page).toContain(codeMutantRows().join('\n')));
});

it.each(Object.entries(CASES))('the register knows: %s', (_, holds) =>
  expect(holds(THIS_LIBRARY.centralSystem)).toBe(true),
);
