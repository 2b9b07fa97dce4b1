import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pruneStore, storeSize } from './prune-store.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;
const now = (): number => NOW;
const id = (digit: number): string => `${digit}`.repeat(64);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file last used some days ago. */
function put(name: string, days: number): void {
  const path = join(folder, name.slice(0, 2), name);
  mkdirSync(join(folder, name.slice(0, 2)), { recursive: true });
  writeFileSync(path, 'x'.repeat(10));
  utimesSync(path, (NOW - days * DAY) / 1000, (NOW - days * DAY) / 1000);
}
const names = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('pruning a store', () => {
  it('removes what no run has used for some days, what is left half written, and nothing that is not its own', async () => {
    for (const [digit, days] of [
      [1, 40],
      [2, 10],
    ] as const)
      put(`${id(digit)}.cell`, days);
    put(`${id(3)}.cell.77-1.writing`, 2);
    put(`${id(4)}.cell.77-2.writing`, 0);
    put('55notes.txt', 900);
    expect(await storeSize(folder)).toEqual({ files: 4, bytes: 40 });
    expect(await pruneStore(folder, 30, now)).toEqual({ files: 2, bytes: 20 });
    expect(names()).toEqual([`${id(2)}.cell`, `${id(4)}.cell.77-2.writing`, '55notes.txt']);
    await pruneStore(folder, 0, now);
    expect(names()).toEqual([`${id(4)}.cell.77-2.writing`, '55notes.txt']);
  });

  it('finds nothing where there is no store', async () => {
    expect(await storeSize(join(folder, 'nowhere'))).toEqual({ files: 0, bytes: 0 });
    expect(await pruneStore(join(folder, 'nowhere'), 0, now)).toEqual({ files: 0, bytes: 0 });
  });
});
