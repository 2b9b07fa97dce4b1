import { mkdir, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

const MAKE_ROOM = 'free some space, then run the same command again, with --resume where replications were finished';
const ELSEWHERE = 'choose another folder with --out';
const ALLOW = `${ELSEWHERE}, or let yourself write there`;

/** What the codes of a file system mean, and what to do. */
const FAULTS: Readonly<Record<string, readonly [what: string, whatToDo: string]>> = {
  EACCES: ['writing is not allowed', ALLOW],
  EPERM: ['writing is not allowed', ALLOW],
  EROFS: ['the file system is read-only', ELSEWHERE],
  ENOTDIR: ['a file is in the way', ELSEWHERE],
  EEXIST: ['a file is in the way', ELSEWHERE],
  ENOENT: ['no folder can be made there', ELSEWHERE],
  ENAMETOOLONG: ['the name is too long', ELSEWHERE],
  ENOSPC: ['no space is left', MAKE_ROOM],
  EDQUOT: ['no space is left to you', MAKE_ROOM],
};

/** Results cannot be written where they should stand; the message says what is in the way and what to do. */
export class CannotWriteError extends Error {
  override readonly name = 'CannotWriteError';
  readonly folder: string;
  /** What the file system said, such as `EACCES`. */
  readonly code: string;

  constructor(folder: string, { code = '', path = folder }: NodeJS.ErrnoException) {
    const [what, whatToDo] = FAULTS[code] ?? ['the file system refused', ELSEWHERE];
    super(`cannot write ${folder}: ${what} (${code} at ${path}); expected a folder that can be written: ${whatToDo}`);
    this.folder = folder;
    this.code = code;
  }
}

/** Whether a fault of the file system is one of the folder, of something in it or of something above it. */
function concerns(folder: string, { code = '', path }: NodeJS.ErrnoException): boolean {
  if (!Object.hasOwn(FAULTS, code)) return false;
  return path === undefined || resolve(path).startsWith(folder) || !relative(resolve(path), folder).startsWith('..');
}

/**
 * What `work` gives, which writes a folder.
 *
 * @param folder full path
 * @throws {CannotWriteError} the file system refused
 * @throws whatever else `work` throws
 */
export async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw concerns(folder, error as NodeJS.ErrnoException)
      ? new CannotWriteError(folder, error as NodeJS.ErrnoException)
      : error;
  }
}

/** Whether a folder stands at a path; false too where that cannot be seen. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Makes a folder and those above it that are missing.
 *
 * Node's recursive `mkdir` never ends where a file system answers ENOENT to making a folder in one that is there, as
 * /proc does.
 */
export async function makeFolders(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  await mkdir(path).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error;
  });
}
