import { csv } from '../tables/csv.ts';
import { parquet } from '../tables/parquet.ts';
import type { Summary } from '../tables/results-tables.ts';
import { summarise } from '../tables/results-tables.ts';
import type { Table } from '../tables/table.ts';
import type { Manifest } from './manifest.ts';
import type { FinishedRun } from './manifest-of.ts';
import { manifestOf } from './manifest-of.ts';
import type { ResultsFile, WriteReport } from './whole-folder.ts';
import { writeFolder } from './whole-folder.ts';

/** A finished and written run: where its results stand, their manifest, and the tables that are in them. */
export type Experiment = { readonly folder: string; readonly manifest: Manifest; readonly tables: readonly Table[] };

/** The files of a finished run but for its report; equal runs give equal bytes, the manifest but for `UNSTABLE_KEYS`. */
function resultsFiles(
  run: FinishedRun,
  summary: Summary,
): { readonly manifest: Manifest; readonly files: readonly ResultsFile[] } {
  const manifest = manifestOf(run, summary);
  const files = summary.tables.flatMap((table) => [
    { name: `${table.name}.csv`, content: csv(table) },
    { name: `${table.name}.parquet`, content: parquet(table) },
  ]);
  return { manifest, files: [{ name: 'manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` }, ...files] };
}

/**
 * Writes a finished run as a results folder, whole or absent.
 *
 * @param writeReport adds the report and figures to the folder before it gets its name
 * @throws {ResultsExistError} something stands at `out`
 * @throws {CannotWriteError} the file system refused; nothing is left
 */
export async function writeResults(
  out: string,
  run: FinishedRun,
  writeReport: WriteReport,
  signal?: AbortSignal,
): Promise<Experiment> {
  const summary = summarise(run.scenario, run.results);
  const { manifest, files } = resultsFiles(run, summary);
  return { folder: await writeFolder(out, files, writeReport, signal), manifest, tables: summary.tables };
}
