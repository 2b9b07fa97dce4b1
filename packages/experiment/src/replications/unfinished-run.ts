import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isFolder, makeFolders, writing } from '../results-folder/cannot-write.ts';

/** What stands beside a results folder until that is whole. */
export type UnfinishedRun = {
  readonly folder: string;
  /** Folder for the run's own cells, where it shares none with other runs. */
  readonly cells: string;
  /** Writes a file into it, such as a list of failures. */
  readonly note: (name: string, text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** An unfinished run stands where a new one would write. */
export class UnfinishedRunError extends Error {
  override readonly name = 'UnfinishedRunError';
  readonly folder: string;

  constructor(folder: string) {
    super(
      `${folder} holds an unfinished run; expected none: resume it with --resume, delete it, or choose another folder`,
    );
    this.folder = folder;
  }
}

/** The unfinished run cannot be continued because it is another one. */
export class OtherRunError extends Error {
  override readonly name = 'OtherRunError';
  readonly folder: string;

  constructor(folder: string) {
    super(
      `${folder} holds a run with another scenario, seed, rules, parameters or code; expected the same ones: ` +
        'start it as before, delete the folder, or choose another one',
    );
    this.folder = folder;
  }
}

/** Folder of the unfinished run of a results folder. */
export function partialFolder(out: string): string {
  return `${resolve(out)}.partial`;
}

async function runInside(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'run-key'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws {OtherRunError} the folder holds anything but the run of this key */
async function refuseOther(folder: string, key: string): Promise<void> {
  const inside = await runInside(folder);
  const isEmpty = inside === undefined && (await readdir(folder)).length === 0;
  if (inside !== key && !isEmpty) throw new OtherRunError(folder);
}

/**
 * Marks a run as unfinished, beside its results folder.
 *
 * @param key names the run: grid points, rules, parameters and code, but not how many replications
 * @throws {UnfinishedRunError} there is one and `resume` is false
 * @throws {OtherRunError} there is one of another run
 * @throws {CannotWriteError} the file system refused; what was made is gone again
 */
export async function openUnfinishedRun(out: string, key: string, resume: boolean): Promise<UnfinishedRun> {
  const folder = partialFolder(out);
  const wasThere = await isFolder(folder);
  if (wasThere && !resume) throw new UnfinishedRunError(folder);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await writing(folder, async () => {
    if (wasThere) await refuseOther(folder, key);
    await makeFolders(folder);
    await writeFile(join(folder, 'run-key'), `${key}\n`).catch(async (error: unknown) => {
      if (!wasThere) await remove();
      throw error;
    });
  });
  return {
    folder,
    cells: join(folder, 'cells'),
    note: (name, text) => writing(folder, () => writeFile(join(folder, name), text)),
    remove,
  };
}
