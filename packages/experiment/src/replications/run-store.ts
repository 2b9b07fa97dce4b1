import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReplicationResult } from '@eurodac-sim/simulation';
import { isFolder, makeFolders, writing } from '../results-folder/cannot-write.ts';
import type { FrameContent } from './frame.ts';
import { frame, frameContent } from './frame.ts';

/** Finished replications of one run, kept beside its results folder until that is whole. */
export type RunStore = {
  readonly folder: string;
  /** The result of a replication, or why there is none. */
  readonly read: (replication: number) => Promise<FrameContent | { readonly kind: 'absent' }>;
  /** Keeps a finished replication, whole or not at all, and returns it as it will be read again. */
  readonly keep: (result: ReplicationResult) => Promise<ReplicationResult>;
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

const frameName = (replication: number): string => `replication-${String(replication).padStart(6, '0')}.frame`;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function contentAt(
  path: string,
  key: string,
  replication: number,
): Promise<FrameContent | { readonly kind: 'absent' }> {
  try {
    return frameContent(await readFile(path), key, replication);
  } catch (error) {
    if (isMissing(error)) return { kind: 'absent' };
    throw error;
  }
}

async function runInside(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'run-key'), 'utf8')).trim();
  } catch (error) {
    if (isMissing(error)) return undefined;
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
 * Opens the store of a run beside its results folder, making it where there is none.
 *
 * @param key `runKey` of the run
 * @throws {UnfinishedRunError} there is one and `resume` is false
 * @throws {OtherRunError} there is one of another run
 * @throws {CannotWriteError} the file system refused; a store that was made is gone again
 */
export async function openRunStore(out: string, key: string, resume: boolean): Promise<RunStore> {
  const folder = partialFolder(out);
  const wasThere = await isFolder(folder);
  if (wasThere && !resume) throw new UnfinishedRunError(folder);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await writing(folder, async () => {
    if (wasThere) await refuseOther(folder, key);
    await makeFolders(folder);
    await writeWhole(join(folder, 'run-key'), `${key}\n`).catch(async (error: unknown) => {
      if (!wasThere) await remove();
      throw error;
    });
  });
  return {
    folder,
    read: (replication) => contentAt(join(folder, frameName(replication)), key, replication),
    keep: async (result) => {
      const bytes = frame(result, key);
      await writing(folder, () => writeWhole(join(folder, frameName(result.replication)), bytes));
      const content = frameContent(bytes, key, result.replication);
      if (content.kind !== 'finished') throw new Error(`replication ${result.replication} does not survive its frame`);
      return content.result;
    },
    remove,
  };
}

/** Writes a file under another name and renames it, so that it is whole or absent. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unnamed = `${path}.writing`;
  try {
    await writeFile(unnamed, content);
    await rename(unnamed, path);
  } catch (error) {
    await rm(unnamed, { force: true });
    throw error;
  }
}
