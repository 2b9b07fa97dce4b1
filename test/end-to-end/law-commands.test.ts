import { spawnSync } from 'node:child_process';
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

/** A file of its own folder, gone after the test. */
async function withFile<Result>(name: string, text: string, work: (file: string) => Promise<Result>): Promise<Result> {
  const file = join(mkdtempSync(join(tmpdir(), 'law-')), name);
  writeFileSync(file, text);
  try {
    return await work(file);
  } finally {
    rmSync(dirname(file), { recursive: true });
  }
}
const decided = (name: string, text: string, ...args: string[]) =>
  withFile(name, text, (file) => run('law', 'decide', file, ...args));
const SITUATION = {
  category: 'APPLICANT',
  memberState: 'NL',
  eventDate: '2026-09-01',
  birthDate: '2000-01-01',
  ageUncertain: false,
};
const list = (...cases: object[]): string => JSON.stringify(cases);

it('a file that cannot be read as cases is refused in one line', async () => {
  const { code, stderr } = await decided('cases.yaml', '- &a [*a]');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^[^\n]*cases.yaml: nested more than 64 levels deep, or in itself; expected [^\n]*\n$/);
});

describe('bad cases among good ones', () => {
  const good = { id: 'good', situation: SITUATION, expected: { mustTake: false } };
  const bad = [
    null,
    { situation: SITUATION },
    { id: 'slip', situation: { ...SITUATION, fingertip: 'usable' } },
    { ...good, expected: {} },
  ] as object[];
  const messages = [
    /position 2, without id: case is null/,
    /position 3, without id: id is missing/,
    /case slip: fingertip is an unknown field; .* did you mean 'fingertips'\?/,
    /case good: id is "good"; expected an id of its own: the case at position 1 has this one/,
  ];

  it('leave the answers and the mismatches of the good ones, and are told each with its place', async () => {
    const text = list(good, ...bad);
    const answers = await decided('cases.json', text, '--json');
    const checked = await decided('cases.json', text, '--check');
    expect((JSON.parse(answers.stdout) as object[]).length).toBe(5);
    expect(checked.stderr).toContain('good: mustTake is true; the case expects false');
    for (const { code, stderr } of [answers, checked]) {
      expect(code).toBe(2);
      for (const message of messages) expect(stderr).toMatch(message);
    }
  });

  it.each(['coverage', 'pages'])('are told by law %s once it has printed', async (command) => {
    const out = join(mkdtempSync(join(tmpdir(), 'law-pages-')), 'law');
    const alternatives = { id: 'other', situation: SITUATION, expected: { alternatives: { 'ageTest=NEVER': {} } } };
    const { code, stdout, stderr } = await withFile('cases.json', list(good, alternatives, ...bad), (file) =>
      run('law', command, file, ...(command === 'pages' ? ['--out', out] : [])),
    );
    expect(code).toBe(2);
    expect(stdout.length).toBeGreaterThan(10);
    expect(stderr).toMatch(/case other: expected.alternatives is "ageTest=NEVER"; expected one of ageTest=AT_TRIGGER/);
    for (const message of [/without id: case is null/, ...messages.slice(2, 3)]) expect(stderr).toMatch(message);
    rmSync(dirname(out), { recursive: true });
  });

  it.each([
    ['null', null, /expected is null; expected an object/],
    ['nothing', {}, /at least one outcome/],
    ['an outcome that there is not', { toString: 'x' }, /expected.toString is an unknown field/],
    [
      'another outcome under another reading',
      { mustTake: true, alternatives: { 'ageTest=STATUS_CONTINUES': { mustTake: 'may' } } },
      /under ageTest=STATUS_CONTINUES: mustTake is true/,
    ],
  ])('expecting %s do not pass --check', async (_, expected, message) => {
    const { code, stderr } = await decided('cases.json', list({ ...good, expected }), '--check');
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(message);
  });

  it('an empty file has nothing to explain', async () => {
    const { code, stderr } = await withFile('cases.json', '[]', (file) => run('law', 'explain', file));
    expect(code).toBe(2);
    expect(stderr).toContain('the file has no case');
  });

  it('records may be called anything', async () => {
    const record = {
      id: '__proto__',
      regime: 'EU2024-1358',
      memberState: 'IT',
      category: 'APPLICANT',
      takenDate: '2026-07-01',
      transmittedDate: '2026-07-01',
      marked: true,
      blocked: false,
      erasedOn: null,
    };
    const facts = {
      ...SITUATION,
      ageUncertain: false,
      fingertips: 'usable',
      takenDate: '2026-09-01',
      transmittedDate: '2026-09-01',
    };
    const { stdout } = await decided(
      'cases.json',
      list({ id: '__proto__', situation: { ...facts, priorRecords: [record] } }),
      '--json',
    );
    const [{ decision }] = JSON.parse(stdout) as [{ decision: { visibleMarks: object; visiblePrior: string[] } }];
    expect(decision.visiblePrior).toEqual(['__proto__']);
    expect(Object.entries(decision.visibleMarks)).toEqual([['__proto__', true]]);
  });
});

describe('options of the law', () => {
  const file = cases('regulation-603-2013');

  it('answer an open question once', async () => {
    const answers = ['--interpretation', 'ageTest=AT_TRIGGER', '--interpretation', 'ageTest=STATUS_CONTINUES'];
    const { code, stderr } = await run('law', 'compare', file, ...answers);
    expect(code).toBe(2);
    expect(stderr).toContain('ageTest is answered twice');
  });

  it('name rule sets by their regime too, with the steps that differ record by record', async () => {
    const { code, stdout } = await run('law', 'compare', file, '--between', 'EC2725-2000,EU603-2013');
    expect(code).toBe(0);
    expect(stdout).toMatch(/decided differently by rules-2000 and rules-2013/);
    expect(stdout).toMatch(/because of prior-record \S+:/);
  });

  it('refuse one reform given twice', async () => {
    const twice = `${reformFile('no-coercion')}+${reformFile('no-coercion')}`;
    const { code, stderr } = await run('law', 'decide', file, '--rules', twice);
    expect(code).toBe(2);
    expect(stderr).toContain('the same file as');
  });

  it('show the numbers of all four texts', async () => {
    const { stdout } = await run('law', 'parameters', '--json');
    const regimes = (JSON.parse(stdout) as { regime: string }[]).map(({ regime }) => regime);
    expect([...new Set(regimes)]).toEqual(['EC2725-2000', 'EU603-2013', 'COM2016-272', 'EU2024-1358']);
  });

  it('end without a word when nobody reads on', () => {
    const main = join(ROOT, 'packages', 'cli', 'src', 'main.ts');
    const shell = `node ${main} law decide ${cases('regulation-2024-1358')} --json | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', shell], { encoding: 'utf8' });
    expect(stdout).toBe('[\n0\n');
    expect(stderr).toBe('');
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
