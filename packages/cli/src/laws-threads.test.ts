import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLaws } from './commands/laws.ts';
import { checkInThreads } from './laws-threads.ts';

const NAMES = ['minimum-age-is-a-birthday', 'links-come-from-hits', 'coercion-is-a-last-resort'];
const folder = mkdtempSync(join(tmpdir(), 'laws-'));
afterAll(() => rmSync(folder, { recursive: true }));

const task = { names: NAMES, runs: 50, seed: 3, isLogged: false, corpus: [] };
const terminal = { out: () => undefined, error: () => undefined, interactive: false };
const REFORM = join(folder, 'forced.yaml');
writeFileSync(REFORM, 'name: forced\ntitle: Coercion is allowed\nover: rules-2024\ncoercionOfMinors: allowed\n');
const options = { law: ['coercion-is-a-last-resort'], runs: 50, seed: 1, threads: 1, ruleSet: REFORM };

describe('laws in threads', () => {
  it('give the same report in one thread and in two, in the order of the names', async () => {
    const [one, two] = await Promise.all([checkInThreads(task, 1), checkInThreads(task, 2)]);
    expect(two).toEqual(one);
    expect(one.map(({ report }) => report.name)).toEqual(NAMES);
  });

  it('tell a file that is no reform before anything else', async () => {
    await expect(checkInThreads({ ...task, ruleSet: 'nowhere.yaml' }, 2)).rejects.toThrow('there is no such file');
  });
});

describe('a reform in place of its rule set', () => {
  it('refutes what it breaks, and passes over laws of other texts', async () => {
    const names = ['coercion-is-a-last-resort', 'until-2024-leaving-erases-border-data', 'links-come-from-hits'];
    const reports = (await checkInThreads({ ...task, names, ruleSet: REFORM }, 1)).map(({ report }) => report);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['refuted', 'not-exercised', 'held']);
    expect(reports[0]!.counterexample).toContain('By forced:');
    expect(reports[1]!.reason).toContain('the rule set is over rules-2024');
  });

  it('keeps its counterexample in a file, which is replayed first, and logs every run as a line', async () => {
    const corpus = join(folder, 'corpus');
    const log = join(folder, 'log.jsonl');
    await expect(checkLaws({ ...options, corpus }, terminal)).rejects.toThrow('1 of 1 laws refuted');
    expect(existsSync(join(corpus, 'coercion-is-a-last-resort.json'))).toBe(true);
    await expect(checkLaws({ ...options, corpus, log }, terminal)).rejects.toThrow('1 of 1 laws refuted');
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { type: 'run', law: 'coercion-is-a-last-resort', run: 0, status: 'refuted' },
      { type: 'law', verdict: 'refuted', runs: 1 },
    ]);
  });
});
