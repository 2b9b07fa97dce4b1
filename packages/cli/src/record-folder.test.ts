import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finger, impression, RECORD_FORMATS, recordOf, writeRecord } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { afterAll, describe, expect, it } from 'vitest';
import type { Unreadable } from './record-folder.ts';
import { recordFolders } from './record-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'eurodac-sim-records-'));
afterAll(() => rmSync(root, { recursive: true }));

const owner = { replication: 0, person: 1, sex: 'female' } as const;
const made = impression(draws(1), finger(draws(1), owner, 'right-thumb'), { index: 0, trueAgeYears: 20 });
const record = made.kind === 'acquired' ? writeRecord(recordOf(made.template)) : new Uint8Array();

function folder(path: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  const full = join(root, path);
  mkdirSync(full, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(full, name), content);
  return full;
}

describe('folders of records', () => {
  const good = folder('one/set', { '1_1.iso': record, '1_2.iso': record, 'truth.csv': 'file\n', 'notes.txt': '' });

  it('are read by the names of their files, and other files are left alone', () => {
    const [database] = recordFolders([good], []);
    expect(database?.name).toBe('set');
    expect(database?.files.map(({ finger: f, impression: i }) => `${f}_${i}`)).toEqual(['1_1', '1_2']);
    expect(database?.files[0]?.template?.count).toBeGreaterThan(5);
  });

  it('may hold records of every format, which say the same', () => {
    if (made.kind !== 'acquired') throw new Error('expected an impression');
    const { template } = made;
    const records = RECORD_FORMATS.map(
      (format, k) => [`1_${k + 1}.fmr`, writeRecord(recordOf(template, format))] as const,
    );
    const unreadable: Unreadable[] = [];
    const [database] = recordFolders([folder('formats', Object.fromEntries(records))], unreadable);
    expect(unreadable).toEqual([]);
    expect(database?.files).toHaveLength(3);
    for (const file of database!.files) expect(file.template).toMatchObject({ x: template.x, y: template.y });
  });

  it('of one name are told apart by the least part of their paths', () => {
    const other = folder('two/set', { '1_1.iso': record });
    expect(recordFolders([good, other], []).map(({ name }) => name)).toEqual(['one/set', 'two/set']);
  });

  it('count a file that is no record as unreadable, with the reason', () => {
    const unreadable: Unreadable[] = [];
    const [database] = recordFolders([folder('bad', { '1_1.iso': 'not a record', '2_1.iso': record })], unreadable);
    expect(database?.files.map(({ template }) => template === undefined)).toEqual([true, false]);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.because).toContain('expected');
  });

  it('are refused when one is named twice, is missing, is empty, or has two files of one name', () => {
    symlinkSync(good, join(root, 'link'));
    expect(() => recordFolders([good, join(root, 'link')], [])).toThrow('named twice');
    expect(() => recordFolders([join(root, 'nowhere')], [])).toThrow('no such folder');
    expect(() => recordFolders([folder('empty', {})], [])).toThrow('no file is named');
    expect(() => recordFolders([folder('twice', { '1_1.iso': record, '1_1.fmr': record })], [])).toThrow('two files');
  });
});
