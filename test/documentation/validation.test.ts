import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';

type Row = Readonly<Record<'id' | 'statement' | 'tolerance' | 'kind' | 'source', string>> & {
  readonly evidence: readonly string[];
};
type Unmet = { readonly figure: string; readonly measured: number; readonly because: string };

const source = (file: string): Promise<unknown> => import(join(ROOT, 'packages', 'validation', 'src', file));
const { PUBLISHED } = (await source('validation.ts')) as { PUBLISHED: readonly Row[] };
const { MET_GATES, UNMET_GATES } = (await source('known-verdicts.test.fixture.ts')) as {
  MET_GATES: readonly string[];
  UNMET_GATES: Readonly<Record<string, Unmet>>;
};

const PAGE = join(ROOT, 'docs', 'validation.md');

/** A table with columns padded to their widest cell, as the formatter leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const unmet = Object.entries(UNMET_GATES);
const BLOCKS: Readonly<Record<string, string>> = {
  'published figures': table(
    ['', 'Published', 'Tolerance', 'Kind', 'Evidence', 'Source'],
    PUBLISHED.map(({ id, statement, tolerance, kind, evidence, source }) => [
      id,
      statement,
      tolerance,
      kind.replaceAll('-', ' '),
      evidence.join(', '),
      source,
    ]),
  ),
  'known verdicts':
    unmet.length === 0
      ? 'None.'
      : table(
          ['Gate', 'Figure', 'Measured', 'Why'],
          unmet.map(([id, { figure, measured, because }]) => [id, figure, String(measured), because]),
        ),
};

/** The page with its generated parts made again. */
function regenerated(page: string): string {
  return Object.entries(BLOCKS).reduce((text, [name, block]) => {
    const [start, end] = [`<!-- generated from the ${name}: start -->`, `<!-- generated from the ${name}: end -->`];
    const [before, after] = [text.indexOf(start), text.indexOf(end)];
    if (before < 0 || after < before) throw new Error(`docs/validation.md lacks the marks of the ${name}`);
    return `${text.slice(0, before + start.length)}\n\n${block}\n\n${text.slice(after)}`;
  }, page);
}

describe('docs/validation.md', () => {
  it(`has the ${PUBLISHED.length} published figures and the known verdicts as the code has them`, () => {
    const page = readFileSync(PAGE, 'utf8');
    const made = regenerated(page);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, made);
    else expect(page, 'UPDATE_DOCS=1 vitest run test/documentation/validation.test.ts rewrites it').toBe(made);
  });

  it('lists no gate both as met and as not met, and none that is not a gate', () => {
    const gates = PUBLISHED.filter(({ kind }) => kind === 'gate').map(({ id }) => id);
    const listed = [...MET_GATES, ...unmet.map(([id]) => id)];
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((id) => !gates.includes(id))).toEqual([]);
  });
});
