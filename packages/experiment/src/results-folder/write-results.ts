import { csv } from '../tables/csv.ts';
import { parquet } from '../tables/parquet.ts';
import { summarise } from '../tables/results-tables.ts';
import type { Manifest } from './manifest.ts';
import type { FinishedRun } from './manifest-of.ts';
import { manifestOf } from './manifest-of.ts';
import type { ResultsFile, WriteReport } from './whole-folder.ts';
import { writeFolder } from './whole-folder.ts';

/** The files of a finished run but for its report; equal runs give equal bytes, the manifest but for `UNSTABLE_KEYS`. */
export function resultsFiles(run: FinishedRun): {
  readonly manifest: Manifest;
  readonly files: readonly ResultsFile[];
} {
  const summary = summarise(run.scenario, run.results);
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
 */
export async function writeResults(
  out: string,
  run: FinishedRun,
  writeReport: WriteReport,
  signal?: AbortSignal,
): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const { manifest, files } = resultsFiles(run);
  return { folder: await writeFolder(out, files, writeReport, signal), manifest };
}
