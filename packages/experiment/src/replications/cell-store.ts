import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, writing } from '../results-folder/cannot-write.ts';
import type { Cell } from './cell.ts';
import type { CellResult } from './cell-result.ts';
import { cellResult } from './cell-result.ts';
import { frame, frameContent, frameFault } from './frame.ts';
import type { Clock } from './progress.ts';

/**
 * Finished cells, each in a file named by its content: `<first two digits>/<id>.cell`.
 *
 * Any number of processes may use one folder at once: a file is written under a name of its own and renamed, and two that
 * compute the same cell write the same bytes. What is truncated, altered or of another format counts as absent.
 */
export type CellStore = {
  readonly folder: string;
  /** Whether a cell is there, whole; its file then counts as used today. */
  readonly has: (cell: Cell) => Promise<boolean>;
  /** The result of a cell; undefined where it must be computed. */
  readonly read: (cell: Cell) => Promise<CellResult | undefined>;
  /** Keeps the frame of a cell, whole or not at all. @throws {TypeError} the frame is not of this cell, or no result */
  readonly keep: (cell: Cell, bytes: Uint8Array) => Promise<void>;
  /** The frame of a cell or of a fact as it stands, unchecked; undefined where there is none. */
  readonly bytes: (id: string) => Promise<Uint8Array | undefined>;
  /** Plain data that was found out beside the cells; undefined where it must be found out again. */
  readonly readFact: (id: string) => Promise<unknown>;
  readonly keepFact: (id: string, content: unknown) => Promise<void>;
};

const ENDING = '.cell';
const UNFINISHED = '.writing';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

let written = 0;

/** Writes a file under a name that no other process and no other call has, and renames it. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  written++;
  const unnamed = `${path}.${process.pid}-${written}${UNFINISHED}`;
  try {
    await writeFile(unnamed, content);
    await rename(unnamed, path);
  } catch (error) {
    await rm(unnamed, { force: true });
    throw error;
  }
}

/**
 * Opens a store; its folder is made with the first cell.
 *
 * @param now when a cell counts as used
 */
export function openCellStore(folder: string, now: Clock): CellStore {
  const pathOf = (id: string): string => join(folder, id.slice(0, 2), `${id}${ENDING}`);
  const keep = (id: string, bytes: Uint8Array): Promise<void> =>
    writing(folder, async () => {
      await makeFolders(join(folder, id.slice(0, 2)));
      await writeWhole(pathOf(id), bytes);
    });
  return {
    folder,
    has: async ({ id }) => {
      const bytes = await bytesAt(pathOf(id));
      if (bytes === undefined || frameFault(bytes, id) !== undefined) return false;
      const seconds = now() / 1000;
      await utimes(pathOf(id), seconds, seconds).catch(() => undefined);
      return true;
    },
    read: async (cell) => {
      const bytes = await bytesAt(pathOf(cell.id));
      const found = bytes && cellResult(bytes, cell);
      return found?.kind === 'finished' ? found.result : undefined;
    },
    keep: async (cell, bytes) => {
      const found = cellResult(bytes, cell);
      if (found.kind === 'unusable')
        throw new TypeError(`the result of ${cell.id} is ${found.because}; expected its frame`);
      await keep(cell.id, bytes);
    },
    bytes: (id) => bytesAt(pathOf(id)),
    readFact: async (id) => {
      const bytes = await bytesAt(pathOf(id));
      const found = bytes && frameContent(bytes, id);
      return found?.kind === 'finished' ? found.content : undefined;
    },
    keepFact: (id, content) => keep(id, frame(content, id)),
  };
}
