import { pruneStore, storeSize } from '@eurodac-sim/experiment';
import { cellStoreFolder } from '../cell-store-folder.ts';
import type { Terminal } from '../terminal.ts';

type Options = { readonly store?: string; readonly json?: boolean };

const MEBIBYTE = 2 ** 20;
const mebibytes = (bytes: number): string => `${(bytes / MEBIBYTE).toFixed(1)} MiB`;

/** `store`: where finished cells are kept, and how many. */
export async function showStore({ store, json }: Options, terminal: Terminal): Promise<void> {
  const folder = cellStoreFolder(store);
  const { files, bytes } = await storeSize(folder);
  terminal.out(
    json === true
      ? JSON.stringify({ folder, cells: files, bytes }, null, 2)
      : `${folder}: ${files} cells, ${mebibytes(bytes)}`,
  );
}

/** `store prune`: removes cells that no run has used for some days. */
export async function prune(options: Options & { readonly days: number }, terminal: Terminal): Promise<void> {
  const folder = cellStoreFolder(options.store);
  const removed = await pruneStore(folder, options.days, () => Date.now());
  const left = await storeSize(folder);
  terminal.out(
    options.json === true
      ? JSON.stringify(
          { folder, removed: removed.files, removedBytes: removed.bytes, cells: left.files, bytes: left.bytes },
          null,
          2,
        )
      : `${folder}: ${removed.files} cells removed, ${mebibytes(removed.bytes)}; ${left.files} left, ${mebibytes(left.bytes)}`,
  );
}
