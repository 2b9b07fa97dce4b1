import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeFolders, writing } from './cannot-write.ts';

/** A results folder stands where a new one would be written. */
export class ResultsExistError extends Error {
  override readonly name = 'ResultsExistError';
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} exists already; expected a folder that does not, as results are never overwritten`);
    this.folder = folder;
  }
}

/** @throws {ResultsExistError} something stands at `out` */
export async function refuseExisting(out: string): Promise<void> {
  const isThere = await lstat(resolve(out)).then(
    () => true,
    () => false,
  );
  if (isThere) throw new ResultsExistError(resolve(out));
}

/** Adds to a folder that is not yet named, such as a report from the files in it. */
export type WriteReport = (folder: string) => Promise<void>;

/**
 * Writes a results folder that is whole or absent: under another name, then renamed.
 *
 * @param fill writes its files
 * @param signal when it aborts before the renaming, nothing is left
 * @returns the folder's full path
 * @throws {ResultsExistError} something stands at `out`
 * @throws {CannotWriteError} the file system refused; nothing is left
 */
export async function writeFolder(
  out: string,
  fill: (unnamed: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<string> {
  await refuseExisting(out);
  const folder = resolve(out);
  const unnamed = `${folder}.writing-${process.pid}`;
  return writing(folder, async () => {
    await makeFolders(dirname(folder));
    await mkdir(unnamed);
    try {
      await fill(unnamed);
      signal?.throwIfAborted();
      await refuseExisting(out);
      await rename(unnamed, folder);
      return folder;
    } catch (error) {
      await rm(unnamed, { recursive: true, force: true });
      await refuseExisting(out);
      throw error;
    }
  });
}
