import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PairFacts, ScoreRow } from '@eurodac-sim/matching';
import { numberCell } from './score-file.ts';
import { readTable } from './table-file.ts';

/** What a `truth.csv` says of a file. */
type FileTruth = { readonly person: string; readonly age: number; readonly quality: number | undefined };

/** By the name of a file without its ending. */
type Truth = ReadonlyMap<string, FileTruth>;

/** The truth in a folder that `fingers make` wrote; undefined where there is none. @throws {InputError} it is damaged */
async function truthIn(folder: string): Promise<Truth | undefined> {
  const path = join(folder, 'truth.csv');
  if (!existsSync(path)) return undefined;
  const table = await readTable(path, 'the truth about the files beside it');
  return new Map(
    table.rows.map((cells, k): [string, FileTruth] => [
      String(cells['file']).replace(/\.[^.]*$/, ''),
      {
        person: String(cells['person']),
        age: numberCell(cells, 'trueAgeYears', table.place(k)),
        quality: cells['quality'] === null ? undefined : numberCell(cells, 'quality', table.place(k)),
      },
    ]),
  );
}

function factsOf(probe: FileTruth, reference: FileTruth): PairFacts {
  const { quality: a } = probe;
  const { quality: b } = reference;
  return {
    probeSubject: probe.person,
    referenceSubject: reference.person,
    age: Math.min(probe.age, reference.age),
    gap: Math.abs(probe.age - reference.age),
    ...(a !== undefined && b !== undefined && { quality: Math.min(a, b) }),
  };
}

/** The rows with what the `truth.csv` of their folders says of both files; what rows say themselves goes before. */
export async function withTruth(
  rows: readonly ScoreRow[],
  folders: readonly { readonly name: string; readonly path: string }[],
): Promise<readonly ScoreRow[]> {
  const truths = new Map<string, Truth | undefined>();
  for (const { name, path } of folders) truths.set(name, await truthIn(path));
  return rows.map((row) => {
    const truth = truths.get(row.database);
    const probe = truth?.get(row.probe);
    const reference = truth?.get(row.reference);
    return probe === undefined || reference === undefined ? row : { ...factsOf(probe, reference), ...row };
  });
}
