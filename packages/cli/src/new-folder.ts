import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from './exit-codes.ts';

/**
 * Fills a folder that is whole or absent: `fill` writes into another name, which is then renamed.
 *
 * @throws {InputError} the folder exists already
 */
export function newFolder(path: string, option: string, fill: (folder: string) => void): void {
  const target = resolve(path);
  if (existsSync(target))
    throw new InputError(
      `${option} ${path}: it exists already and is not overwritten; name another folder, or remove it first`,
    );
  const partial = join(dirname(target), `.${basename(target)}.partial-${process.pid}`);
  try {
    mkdirSync(partial);
  } catch (cause) {
    throw new InputError(
      `${option} ${path}: cannot be made (${(cause as Error).message}); name a folder inside one that exists and can be written`,
    );
  }
  try {
    fill(partial);
    renameSync(partial, target);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
