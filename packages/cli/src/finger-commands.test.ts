import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from '@eurodac-sim/fingerprint';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run-command.test.fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'eurodac-sim-fingers-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('fingers make', () => {
  it.each(['iso2005', 'iso2011', 'ansi2004'])('writes records of the format %s', async (format) => {
    const folder = join(root, format);
    const made = await run('fingers', 'make', '--out', folder, '--persons', '5', '--format', format, '--json');
    expect(made).toMatchObject({ code: 0 });
    const records = readdirSync(folder).filter((name) => name !== 'truth.csv');
    const { notAcquired, ...rest } = JSON.parse(made.out);
    expect(rest).toMatchObject({ format, records: records.length });
    expect(records.length + notAcquired).toBe(10);
    expect(records.length).toBeGreaterThan(0);
    for (const name of records) expect(readRecord(readFileSync(join(folder, name))).format).toBe(format);
    const truth = readFileSync(join(folder, 'truth.csv'), 'utf8');
    for (const name of records) expect(truth).toContain(`${name},`);
  });

  it('refuses another format and leaves nothing behind', async () => {
    const folder = join(root, 'none');
    const refused = await run('fingers', 'make', '--out', folder, '--persons', '1', '--format', 'iso1994');
    expect(refused.code).toBe(2);
    expect(refused.errors).toBe("--format: 'iso1994' is not known; expected one of iso2005, iso2011, ansi2004");
    expect(existsSync(folder)).toBe(false);
  });
});

describe('fingers draw', () => {
  it('draws the finger that fingers make makes, at two ages, with its core', async () => {
    const folder = join(root, 'made');
    const ages = ['--ages', '6,14', '--seed', '3'];
    await run('fingers', 'make', '--out', folder, '--persons', '3', '--impressions', '1', ...ages);
    const drawn = await run('fingers', 'draw', '--out', join(root, 'two.svg'), '--person', '2', ...ages, '--json');
    expect(drawn.code).toBe(0);
    const { impressions } = JSON.parse(drawn.out);
    const files = ['22_1.iso', '22_2.iso'].map((name) => join(folder, name)).filter((path) => existsSync(path));
    const counts = files.map((path) => readRecord(readFileSync(path)).views[0]!.count);
    expect(counts.length).toBeGreaterThan(0);
    expect(impressions.map(({ minutiae }: { minutiae: number }) => minutiae)).toEqual(counts);
    expect(readFileSync(join(root, 'two.svg'), 'utf8')).toMatch(/age (6|14) years/);
    const both = await run('fingers', 'draw', ...files, '--out', join(root, 'both.svg'));
    expect(both).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(join(root, 'both.svg'), 'utf8')).toMatch(/22_[12]\.iso, right index/);
  });

  it('refuses what is no record, what is not there and what would be overwritten, and writes nothing', async () => {
    const bad = join(root, 'bad.iso');
    writeFileSync(bad, 'no record at all');
    const before = readdirSync(root).length;
    const out = ['--out', join(root, 'never.svg')];
    const malformed = await run('fingers', 'draw', bad, ...out);
    expect(malformed).toMatchObject({ code: 2 });
    expect(malformed.errors).toContain(`${bad}: Malformed finger minutiae record at byte 0: magic bytes is`);
    expect(await run('fingers', 'draw', join(root, 'nowhere.iso'), ...out)).toMatchObject({ code: 2 });
    expect((await run('fingers', 'draw', '--out', bad)).errors).toContain('exists already and is not overwritten');
    expect((await run('fingers', 'draw', '--finger', 'toe', ...out)).errors).toContain('expected one of right-thumb');
    expect(readdirSync(root)).toHaveLength(before);
  });
});

describe('fingers fuzz', () => {
  it('prints outcomes by field and finds nothing broken', async () => {
    const { code, out } = await run('fingers', 'fuzz', '--records', '2000', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ records: 2000, seed: 1, broken: [], outcomes: { broken: 0 } });
    expect(report.outcomes.read + report.outcomes.malformed).toBe(2000);
    expect(Object.keys(report.malformedIn).length).toBeGreaterThan(20);
    expect((await run('fingers', 'fuzz', '--records', '500')).out).toMatch(/\d+ records a second/);
  });
});
