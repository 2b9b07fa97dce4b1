import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusEntry, LawReport } from '@eurodac-sim/properties';
import { corpusEntry, readCorpusEntry } from '@eurodac-sim/properties';
import { InputError } from './exit-codes.ts';
import { inputData } from './files.ts';

const SHIPPED = fileURLToPath(new URL('../corpus/', import.meta.resolve('@eurodac-sim/properties')));

function entriesIn(folder: string): readonly CorpusEntry[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => {
    const file = join(folder, name);
    try {
      return readCorpusEntry(inputData(file, 'a counterexample'));
    } catch (problem) {
      throw problem instanceof RangeError ? new InputError(`${file}: ${problem.message}`) : problem;
    }
  });
}

/**
 * The counterexamples that ship, and those in a folder of one's own, where there is one.
 *
 * @throws {InputError} a file that is no counterexample
 */
export function keptCounterexamples(folder?: string): readonly CorpusEntry[] {
  return [...entriesIn(SHIPPED), ...(folder !== undefined && existsSync(folder) ? entriesIn(folder) : [])];
}

/** Keeps what was refuted: one file a law, over the one before. The files written. */
export function keep(
  reports: readonly LawReport[],
  { folder, seed, refuted }: { readonly folder: string; readonly seed: number; readonly refuted: string },
): readonly string[] {
  return reports.flatMap((report) => {
    const entry = corpusEntry(report, seed, refuted);
    if (entry === null) return [];
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${report.name}.json`);
    writeFileSync(file, `${JSON.stringify(entry, null, 2)}\n`);
    return [file];
  });
}
