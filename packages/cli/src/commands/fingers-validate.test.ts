import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Validation } from '@eurodac-sim/validation';
import { afterAll, describe, expect, it } from 'vitest';
import { run as runCommand } from '../run-command.test.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => runCommand('fingers', 'validate', ...args);

describe('fingers validate', () => {
  it('prints published figure, ours, tolerance and verdict, and what it is at on standard error', async () => {
    const { code, out, errors } = await run('--only', 'F33,F32');
    expect(code).toBe(0);
    expect(out).toMatch(/│ F33 │ An age recorded two years .*±0\.5 points +│ met /);
    expect(out).toContain('true age 10, gap 4 years: −1.10%');
    expect(out).toMatch(/│ F32 │.*│ not run /);
    expect(out).toContain('Size ci, seed 1: 1 met, 0 not met, 0 undecided');
    expect(errors.split('\n')).toEqual(['F32, 0 of 2 targets done', 'F33, 1 of 2 targets done']);
  });

  it('prints one document and nothing else, the same on two threads', async () => {
    const once = await run('--only', 'F31', '--json');
    const document = JSON.parse(once.out) as Validation;
    expect(document.targets.map(({ id }) => id)).toEqual(['F31']);
    expect(document).toMatchObject({ size: 'ci', seed: 1, charts: null });
    expect((await run('--only', 'F31', '--json', '--threads', '2')).out).toBe(once.out);
  });

  it('writes the document and its page into a folder that is whole or absent', async () => {
    const out = join(folder, 'out');
    expect((await run('--only', 'F33', '--out', out)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['figures', 'index.html', 'validation.json']);
    const { targets } = JSON.parse(readFileSync(join(out, 'validation.json'), 'utf8')) as Validation;
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(targets[0]!.statement);
    expect((await run('--only', 'F33', '--out', out)).code).toBe(2);
  });

  it('refuses a target that is not in the table, with what is', async () => {
    const { code, errors } = await run('--only', 'F1,F34');
    expect(code).toBe(2);
    expect(errors).toContain("'F34' is not a target; expected some of F1,F2");
  });
});
