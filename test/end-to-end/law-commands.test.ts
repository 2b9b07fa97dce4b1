import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { run } from '../command.ts';

const cases = (text: string): string => join(ROOT, 'packages', 'law', 'cases', `${text}.json`);

describe('law explain', () => {
  it('tells one case step by step, each step with its article', async () => {
    const { code, stdout } = await run('law', 'explain', cases('regulation-603-2013'), '--case', 'B17');
    expect(code).toBe(0);
    const [outcome, ...steps] = stdout.trim().split('\n');
    expect(outcome).toMatch(/^B17 \(EU603-2013\): must take may; compared against APPLICANT; not stored$/);
    expect(steps.length).toBeGreaterThan(5);
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
