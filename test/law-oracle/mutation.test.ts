import { readFileSync } from 'node:fs';
import { mutants } from '@eurodac-sim/properties';
import { describe, expect, it } from 'vitest';
import type { TextMutant } from './mutation.ts';
import { casesThatTell, named, tells, textMutants } from './mutation.ts';
import { excused, RUNS } from './mutation-table.ts';

const page = readFileSync(new URL('../../docs/law-mutants.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const toldBy = new Map(rows.map(([text, rule, change, by = '']) => [`${text} ${rule} ${change}`, by]));

/** Whether what a row names does tell the changed rule. */
function isTold(mutant: TextMutant): boolean {
  const by = toldBy.get(named(mutant)) ?? 'no row';
  const [, id] = /^cases ([^\s,]+)/.exec(by) ?? [];
  if (id !== undefined) return casesThatTell(mutant, id).length === 1;
  const [, law] = /^law (\S+)$/.exec(by) ?? [];
  if (law !== undefined) return tells(law, mutant, RUNS);
  return by === 'nothing' && excused(mutant) !== undefined;
}

describe(`the page of mutants, with ${textMutants.length} changed rules`, () => {
  it('has a row for each, and what the row names tells it, or a reason says why nothing does', () => {
    expect(textMutants.length).toBeGreaterThan(500);
    expect(textMutants.filter((mutant) => !isTold(mutant)).map(named)).toEqual([]);
  });

  it('has the mistake of every law', () => {
    for (const { law, mistake } of mutants) expect(page).toContain(`| ${law} | ${mistake} |`);
  });
});
