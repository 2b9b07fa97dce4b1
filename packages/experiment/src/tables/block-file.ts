import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

/** Three numbers of a row in one replication; null where undefined. */
export type Triple = readonly [number | null, number | null, number | null];

/** Numbers kept of a row: whether it is there at all, and the three. */
const WIDTH = 4;

const PLACE_BYTES = WIDTH * Float64Array.BYTES_PER_ELEMENT;

/**
 * Numbers on disk, by block, replication and row, written in one order and read in another.
 *
 * Results arrive replication by replication while tables go row by row; between the two they stand here and not in memory.
 */
export type BlockFile = {
  /** Writes the rows of a block in one replication; undefined for a row that is not there. */
  readonly write: (block: number, replication: number, rows: readonly (Triple | undefined)[]) => Promise<void>;
  /** The rows of a block: of each, what it holds by replication. */
  readonly read: (block: number) => Promise<(row: number) => readonly (Triple | undefined)[]>;
  readonly close: () => Promise<void>;
};

const stored = (value: number | null): number => value ?? Number.NaN;
const loaded = (value: number): number | null => (Number.isNaN(value) ? null : value);

async function filled(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, position + at);
    // Beyond the end of the file nothing was written, which zeros say.
    if (bytesRead === 0) return;
    at += bytesRead;
  }
}

/** Opens an empty file at `path`. @param size rows of a block, and how many replications there are */
export async function openBlockFile(
  path: string,
  { rows, replications }: { readonly rows: number; readonly replications: number },
): Promise<BlockFile> {
  const file = await open(path, 'wx+');
  const at = (block: number, replication: number): number => (block * replications + replication) * rows * PLACE_BYTES;
  return {
    write: async (block, replication, triples) => {
      const numbers = new Float64Array(rows * WIDTH);
      for (const [row, triple] of triples.entries()) {
        if (triple !== undefined) numbers.set([1, ...triple.map(stored)], row * WIDTH);
      }
      await file.write(new Uint8Array(numbers.buffer), 0, numbers.byteLength, at(block, replication));
    },
    read: async (block) => {
      const numbers = new Float64Array(replications * rows * WIDTH);
      await filled(file, new Uint8Array(numbers.buffer), at(block, 0));
      const triple = (place: number): Triple | undefined => {
        if (numbers[place] !== 1) return undefined;
        return [loaded(numbers[place + 1]!), loaded(numbers[place + 2]!), loaded(numbers[place + 3]!)];
      };
      return (row) =>
        Array.from({ length: replications }, (_, replication) => triple((replication * rows + row) * WIDTH));
    },
    close: () => file.close(),
  };
}
