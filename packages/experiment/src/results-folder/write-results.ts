import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultsSource } from '../tables/results-writer.ts';
import { writeTables } from '../tables/results-writer.ts';
import type { Table } from '../tables/table.ts';
import type { Manifest } from './manifest.ts';
import type { FinishedRun } from './manifest-of.ts';
import { manifestOf } from './manifest-of.ts';
import { tablesSchema } from './tables-schema.ts';
import type { WriteReport } from './whole-folder.ts';
import { writeFolder } from './whole-folder.ts';

/** A finished and written run: where its results stand, their manifest, and its tables `differences` and `summary`. */
export type Experiment = { readonly folder: string; readonly manifest: Manifest; readonly tables: readonly Table[] };

/**
 * Writes a finished run as a results folder, whole or absent; equal runs give equal bytes, the manifest but for
 * `UNSTABLE_KEYS`.
 *
 * @param writeReport adds the report and figures to the folder before it gets its name
 * @throws {ResultsExistError} something stands at `out`
 * @throws {CannotWriteError} the file system refused; nothing is left
 */
export async function writeResults(
  out: string,
  { run, source }: { readonly run: FinishedRun; readonly source: ResultsSource },
  writeReport: WriteReport,
  signal?: AbortSignal,
): Promise<Experiment> {
  let finished: Omit<Experiment, 'folder'> | undefined;
  const folder = await writeFolder(
    out,
    async (unnamed) => {
      const written = await writeTables(unnamed, source);
      const manifest = manifestOf(run, written);
      finished = { manifest, tables: written.tables };
      const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
      await writeFile(join(unnamed, 'manifest.json'), json(manifest));
      await writeFile(join(unnamed, 'datapackage.json'), json(tablesSchema(manifest.name, source.withEvents)));
      await writeReport(unnamed);
    },
    signal,
  );
  return { folder, ...finished! };
}
