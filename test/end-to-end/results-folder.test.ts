import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNSTABLE_KEYS } from '@eurodac-sim/experiment';
import { SIMULATION_PARAMETERS } from '@eurodac-sim/simulation';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finished } from '../command.ts';
import { run } from '../command.ts';
import { SMALL, scratch } from './small-run.ts';

const folder = scratch('results');
const one = join(folder, 'one-thread');
const two = join(folder, 'two-threads');
let first: Finished;

/** SHA-256 of every file of a results folder; of the manifest without what equal runs may differ in. */
function hashes(results: string): Readonly<Record<string, string>> {
  const files = readdirSync(results, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      let bytes: string | Buffer = readFileSync(join(entry.parentPath, entry.name));
      if (entry.name === 'manifest.json') {
        const manifest = JSON.parse(bytes.toString()) as Record<string, unknown>;
        bytes = JSON.stringify(
          Object.fromEntries(
            Object.entries(manifest).filter(([key]) => !(UNSTABLE_KEYS as readonly string[]).includes(key)),
          ),
        );
      }
      return [
        join(entry.parentPath, entry.name).slice(results.length),
        createHash('sha256').update(bytes).digest('hex'),
      ];
    }),
  );
}

beforeAll(async () => {
  first = await run('run', ...SMALL, '--threads', '1', '--out', one, '--json');
  await run('run', ...SMALL, '--threads', '2', '--out', two);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a results folder', () => {
  it('has the files that other programs rely on', () => {
    expect(first.code).toBe(0);
    const tables = ['outcomes', 'differences', 'losses', 'summary'].flatMap((name) => [
      `${name}.csv`,
      `${name}.parquet`,
    ]);
    expect(readdirSync(one).sort()).toEqual(
      ['datapackage.json', 'manifest.json', 'report.html', 'figures', ...tables].sort(),
    );
    expect(readdirSync(join(one, 'figures')).every((name) => name.endsWith('.svg'))).toBe(true);
    expect(readdirSync(join(one, 'figures')).length).toBeGreaterThan(4);
  });

  it('has equal bytes with one thread and with two', () => {
    expect(Object.keys(hashes(one)).length).toBeGreaterThan(14);
    expect(hashes(two)).toEqual(hashes(one));
  });

  it('has tables with the columns of the contract', () => {
    const columns = (name: string) => csvParse(readFileSync(join(one, `${name}.csv`), 'utf8')).columns.join(',');
    expect(columns('outcomes')).toBe(
      'scenario,policy,point,replication,measure,subgroup,value,numerator,denominator,unit',
    );
    expect(columns('differences')).toBe('scenario,policy,baseline,point,measure,subgroup,mean,low,high,replications');
    expect(columns('losses')).toBe('scenario,policy,point,replication,cause,count,share,shapley');
  });

  it('counts every onward move either as identified or under one first cause of loss', () => {
    const outcomes = csvParse(readFileSync(join(one, 'outcomes.csv'), 'utf8'));
    const losses = csvParse(readFileSync(join(one, 'losses.csv'), 'utf8'));
    const rates = outcomes.filter((row) => row['measure'] === 'O1' && row['subgroup'] === 'moves');
    expect(rates).toHaveLength(7 * 2 * 3);
    for (const { policy, point, replication, numerator, denominator } of rates) {
      const lost = losses
        .filter((row) => row['policy'] === policy && row['point'] === point && row['replication'] === replication)
        .reduce((sum, row) => sum + Number(row['count']), 0);
      expect(Number(numerator) + lost).toBe(Number(denominator));
    }
  });

  it('says where every number comes from', () => {
    const manifest = JSON.parse(readFileSync(join(one, 'manifest.json'), 'utf8')) as {
      parameters: { parameter: string; source: string; basis: string }[];
      assumptions: { count: number; of: number };
      ruleSets: Record<string, string>;
      comparisons: { searches: number; fingerComparisons: number };
      derived: {
        matchers: Record<string, { threshold: number; comparisons: number; shortlistLoss: { searches: number } }>;
      };
    };
    expect(manifest.parameters.length).toBeGreaterThan(100);
    expect(manifest.parameters.every(({ source, basis }) => source !== '' && basis !== '')).toBe(true);
    expect(manifest.parameters.some(({ parameter }) => /^(policy|bio\.fnir|bio\.fpir)\./.test(parameter))).toBe(false);
    // Every parameter that the simulation can read is read by a run of all policies, but for rare failures of capture.
    const listed = new Set(manifest.parameters.map(({ parameter }) => parameter));
    const unlisted = SIMULATION_PARAMETERS.filter((name) => !listed.has(name) && !name.startsWith('bio.capture_fail.'));
    expect(unlisted).toEqual([]);
    expect(manifest.assumptions.count).toBe(manifest.parameters.filter(({ basis }) => basis === 'assumption').length);
    expect(Object.keys(manifest.ruleSets)).toHaveLength(7);
    const matcher = manifest.derived.matchers['growth-model'];
    expect(matcher?.threshold).toBeGreaterThan(0);
    expect(matcher?.comparisons).toBeGreaterThan(1000);
    expect(matcher?.shortlistLoss.searches).toBeGreaterThan(20);
    // Every search looks at every background person with two fingers.
    expect(manifest.comparisons.fingerComparisons).toBeGreaterThan(manifest.comparisons.searches * 60 * 2 * 0.9);
  });

  it('is announced as one JSON document', () => {
    const answer = JSON.parse(first.stdout) as { folder: string; report: string };
    expect(answer.folder).toBe(one);
    expect(existsSync(answer.report)).toBe(true);
  });

  it('is never overwritten', async () => {
    const before = hashes(one);
    const again = await run('run', ...SMALL, '--out', one);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('exists already');
    expect(hashes(one)).toEqual(before);
  });

  it('gives the same report again from its files alone', async () => {
    const before = hashes(two);
    rmSync(join(two, 'report.html'));
    expect((await run('report', two)).code).toBe(0);
    expect(hashes(two)).toEqual(before);
  });

  it('is verified by computing it again, and an altered one is found out', async () => {
    const verified = await run('verify', two, '--json');
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ equal: true });
    const path = join(two, 'outcomes.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/,O1,all,0\.\d+,/, ',O1,all,0.99,'));
    const altered = await run('verify', two);
    expect(altered.code).toBe(1);
    expect(altered.stdout).toContain('outcomes.csv: differs');
  });
});
