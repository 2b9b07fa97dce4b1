import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../command.ts';
import { scratch } from './small-run.ts';

const folder = scratch('wrong');
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('wrong input', () => {
  it('in a scenario is told all at once, each with its place, and nothing is written', async () => {
    const path = file(
      'wrong.yaml',
      `title: Wrong
question: What is wrong here?
policies: [rules-2013, rules-2042]
replications: -3
sede: 7
population:
  minors: many
parameters:
  depart.share.defalt: 0.4
  claim.at_entry.GR: 7
`,
    );
    const out = join(folder, 'none');
    const { code, stderr, stdout } = await run('run', path, '--out', out);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(existsSync(out)).toBe(false);
    const lines = stderr.trim().split('\n');
    for (const place of ['3:', '4:15', '5:1', '7:', '9:', '10:']) {
      expect(lines.some((line) => line.startsWith(`${path}:${place}`))).toBe(true);
    }
    expect(stderr).toContain('rules-2024');
    expect(stderr).toContain('seed');
    expect(stderr).toContain('depart.share.default');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    [['rnu'], "did you mean 'run'"],
    [['run', 'nowhere.yaml'], 'no scenario file'],
    [['run', 'age-six-or-fourteen', '--set', 'population.minors=none'], '--set population.minors'],
    [['run', 'age-six-or-fourteen', '--fidelity', 'faces'], 'templates'],
    [['report', 'nowhere'], 'no such folder'],
    [['verify', 'nowhere'], 'no such folder'],
    [['law', 'decide', 'nowhere.json'], 'no such file'],
    [['laws', '--law', 'later-is-never-erased'], 'did you mean'],
    [['match', 'evaluate', 'nowhere'], 'no such folder'],
    [['bench', 'nothing'], 'no benchmark'],
    [['fingers', 'make', '--out', 'x', '--persons', '2', '--fingers', 'thumb'], 'right-thumb'],
    [['laws', '--runs', 'ten'], 'whole number'],
    [['run', '--theads', '2'], '--threads'],
  ])('of %j is told with what was expected', async (args, expected) => {
    const { code, stderr, stdout } = await run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('in one case of a file does not hide the answers to the others', async () => {
    const situation = {
      category: 'APPLICANT',
      memberState: 'NL',
      eventDate: '2026-07-10',
      birthDate: '2018-02-02',
      ageUncertain: false,
      supportingAgeProof: true,
      unaccompanied: true,
      fingertips: 'usable',
      takenDate: '2026-07-10',
      transmittedDate: '2026-07-11',
      priorRecords: [],
      laterEvents: [],
    };
    const cases = [
      { id: 'good', regime: 'EU2024-1358', situation },
      { id: 'bad', regime: 'EU2024-1358', situation: { ...situation, fingertips: 'missing' } },
      { id: 'dated', situation: { ...situation, eventDate: '2020-07-10', takenDate: null, transmittedDate: null } },
    ];
    const { code, stdout, stderr } = await run('law', 'decide', file('cases.json', JSON.stringify(cases)), '--json');
    expect(code).toBe(2);
    const answers = JSON.parse(stdout) as { id: string; regime: string; decision?: object; error?: object }[];
    expect(answers.map(({ id, regime }) => `${id} ${regime}`)).toEqual([
      'good EU2024-1358',
      'bad EU2024-1358',
      'dated EU603-2013',
    ]);
    expect(answers[0]?.decision).toMatchObject({ mustTake: true, stored: true, retainUntil: '2036-07-11' });
    expect(answers[1]?.error).toMatchObject({
      field: 'fingertips',
      value: 'missing',
      allowed: ['usable', 'unusable', 'refused', 'retaken'],
    });
    expect(answers[2]?.decision).toMatchObject({ mustTake: false, stored: false });
    expect(stderr).toContain('bad');
  });
});
