import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './progress.ts';

/** What a store holds, or what was removed from it. */
export type StoreSize = { readonly files: number; readonly bytes: number };

/** Hours after which a half-written file has lost its writer; assumption: no cell takes as long to write. */
const WRITING_HOURS = 24;

const HOUR_MILLISECONDS = 3_600_000;

/** A file of a store: a cell, a fact, or one half written. Nothing else in the folder is touched. */
const NAME = /^[0-9a-f]{2}[\\/][0-9a-f]{64}\.cell(\.\d+-\d+\.writing)?$/;

type StoredFile = { readonly path: string; readonly bytes: number; readonly usedAt: number; readonly isWhole: boolean };

async function storedFiles(folder: string): Promise<readonly StoredFile[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names
    .filter((name) => NAME.test(name))
    .map(async (name): Promise<readonly StoredFile[]> => {
      const path = join(folder, name);
      // Another process may have removed it meanwhile.
      const found = await stat(path).catch(() => undefined);
      return found ? [{ path, bytes: found.size, usedAt: found.mtimeMs, isWhole: name.endsWith('.cell') }] : [];
    });
  return (await Promise.all(files)).flat();
}

const sizeOf = (files: readonly StoredFile[]): StoreSize => ({
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** How much a store holds; nothing where there is none. */
export async function storeSize(folder: string): Promise<StoreSize> {
  return sizeOf(await storedFiles(folder));
}

/**
 * Removes cells that no run has used for some days, and what was left half written. Runs that go on meanwhile compute again
 * what they miss.
 *
 * @param days from 0, which removes every cell
 */
export async function pruneStore(folder: string, days: number, now: Clock): Promise<StoreSize> {
  const hours = (usedAt: number): number => (now() - usedAt) / HOUR_MILLISECONDS;
  const unused = (await storedFiles(folder)).filter(({ usedAt, isWhole }) =>
    isWhole ? days === 0 || hours(usedAt) >= 24 * days : hours(usedAt) >= WRITING_HOURS,
  );
  for (const { path } of unused) await rm(path, { force: true });
  return sizeOf(unused);
}
