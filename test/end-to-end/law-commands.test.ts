import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { run } from '../command.ts';

const cases = (text: string): string => join(ROOT, 'packages', 'law', 'cases', `${text}.json`);
const reformFile = (name: string): string => join(ROOT, 'docs', 'reforms', `${name}.yaml`);

describe('law explain', () => {
  it('tells one case step by step, each step with its article', async () => {
    const { code, stdout } = await run('law', 'explain', cases('regulation-603-2013'), '--case', 'B17');
    expect(code).toBe(0);
    const [outcome, ...steps] = stdout.trim().split('\n');
    expect(outcome).toMatch(/^B17 \(EU603-2013\): must take may; compared against APPLICANT; not stored$/);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.pop()).toMatch(/^ {2}decision [0-9a-f]{64}$/);
    expect(steps.filter((step) => !step.includes('undetermined')).every((step) => /\[.* Art\. /.test(step))).toBe(true);
  });

  it('suggests the nearest case where there is none of that name', async () => {
    const { code, stderr } = await run('law', 'explain', cases('regulation-603-2013'), '--case', 'B177');
    expect(code).toBe(2);
    expect(stderr).toContain("did you mean 'B17'?");
  });
});

describe('law compare', () => {
  it('shows where two policies differ on a case and which steps make it so', async () => {
    const { code, stdout } = await run('law', 'compare', cases('regulation-603-2013'), '--json');
    expect(code).toBe(0);
    const found = JSON.parse(stdout) as {
      between: string[];
      cases: { id: string; differences: { field: string; first: unknown; second: unknown }[]; because: object[] }[];
    };
    expect(found.between).toEqual(['rules-2013', 'rules-2024']);
    expect(found.cases.length).toBeGreaterThan(20);
    const young = found.cases.find(({ id }) => id === 'B02');
    expect(young?.differences).toContainEqual({ field: 'mustTake', first: false, second: true });
    expect(young?.because.length).toBeGreaterThan(0);
  });

  it('finds nothing between a law and its cell of the two by two', async () => {
    const { stdout } = await run(
      'law',
      'compare',
      cases('regulation-603-2013'),
      '--between',
      'rules-2013,age-14-claim-2013',
    );
    expect(stdout.trim()).toMatch(/0 of \d\d cases are decided differently by rules-2013 and age-14-claim-2013$/);
  });

  it('names the policies where another is asked for', async () => {
    const { code, stderr } = await run(
      'law',
      'compare',
      cases('regulation-603-2013'),
      '--between',
      'rules-2013,rules-2042',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('age-6-claim-2024');
  });
});

describe('law explain --why', () => {
  it('tells the steps behind one outcome alone', async () => {
    const { code, stdout } = await run(
      'law',
      'explain',
      cases('regulation-603-2013'),
      '--case',
      'B17',
      '--why',
      'stored',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^B17 \(EU603-2013\): stored is false, because\n {2}application: /);
    expect(stdout).toMatch(/storage: not recorded \[Reg\. \(EU\) 603\/2013 Art\. 17\(3\)/);
    expect(stdout).not.toContain('responsibility:');
  });
});

describe('law decide --check', () => {
  it.each(['age', 'storage'])('passes the shipped cases on %s', async (subject) => {
    const file = join(ROOT, 'packages', 'law', 'cases', `${subject}.yaml`);
    const { code, stdout } = await run('law', 'decide', file, '--check');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^(\d+) of \1 cases are decided as they expect\n$/);
  });

  it('fails with the case and the field where a reform decides otherwise', async () => {
    const { code, stderr } = await run(
      'law',
      'decide',
      cases('regulation-2024-1358'),
      '--rules',
      reformFile('illegal-stay-by-choice'),
      '--check',
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/D\d\d: mustTake is "may"; the case expects true/);
  });
});

describe('law compare with reforms', () => {
  it('composes files and shows what they change', async () => {
    const between = `rules-2024,${reformFile('no-coercion')}+${reformFile('searched-from-ten')}`;
    const { code, stdout } = await run('law', 'compare', cases('regulation-2024-1358'), '--between', between);
    expect(code).toBe(0);
    expect(stdout).toContain('under 10 years: not searched with [reform searched-from-ten: minimumAgeYears.searching]');
    expect(stdout).toMatch(
      /[1-9]\d* of \d+ cases are decided differently by rules-2024 and no-coercion\+searched-from-ten/,
    );
  });

  it('refuses reforms of different rule sets', async () => {
    const other = join(mkdtempSync(join(tmpdir(), 'reform-')), 'other.yaml');
    writeFileSync(other, 'name: other\ntitle: Other\nover: rules-2013\nminimumAgeYears: { taking: 10 }\n');
    const between = `rules-2024,${reformFile('no-coercion')}+${other}`;
    const { code, stderr } = await run('law', 'compare', cases('regulation-2024-1358'), '--between', between);
    expect(code).toBe(2);
    expect(stderr).toContain('reforms compose over one rule set');
    rmSync(dirname(other), { recursive: true });
  });
});

describe('law coverage and law pages', () => {
  it('reach the whole law as it stands here with the cases that ship', async () => {
    const { code, stdout } = await run('law', 'coverage');
    expect(code).toBe(0);
    expect(stdout).toMatch(/paragraphs that decisions rest on: (\d+) of \1 reached/);
    expect(stdout).toContain('more than one text in force: none');
  });

  it('write the pages that stand in docs/law', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'law-pages-')), 'law');
    const { code } = await run('law', 'pages', '--out', out);
    expect(code).toBe(0);
    const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const kept = join(ROOT, 'docs', 'law');
    expect(files(out)).toEqual(files(kept));
    const pages = files(out).filter((name) => name.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(100);
    const stale = pages.filter(
      (name) => readFileSync(join(out, name), 'utf8') !== readFileSync(join(kept, name), 'utf8'),
    );
    expect(stale, 'write them again: eurodac-sim law pages --out docs/law').toEqual([]);
    rmSync(dirname(out), { recursive: true });
  });
});
