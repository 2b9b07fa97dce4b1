import type { SubjectRun } from '../statistics/resamples.ts';
import type { ScoreRow } from './evaluation.ts';

/** Whom a row's probe or reference stands for: who is drawn when comparisons are resampled. */
export type SubjectOf = (row: ScoreRow, side: 'probe' | 'reference') => string;

/** Scored pairs of one kind, mated or non-mated, in falling order of score; subjects are numbers from 0. */
type ScoredPairs = {
  readonly probes: Readonly<Int32Array>;
  readonly references: Readonly<Int32Array>;
  /** The first `ends[k]` pairs score at least what level k stands for. */
  readonly ends: Readonly<Int32Array>;
  /** The same pairs without their scores: each two subjects that occur together once, and how many pairs they have. */
  readonly groups: {
    readonly probes: Readonly<Int32Array>;
    readonly references: Readonly<Int32Array>;
    readonly pairs: Readonly<Int32Array>;
  };
};

/** Score rows laid out for counting errors many times over. */
export type SubjectTable = {
  readonly subjects: number;
  /** Runs of subjects that belong to one database, with the names of both. */
  readonly databases: readonly (SubjectRun & { readonly name: string; readonly subjects: readonly string[] })[];
  /** Different scores that occur, whole or not, falling; what stands at k is level k. */
  readonly levels: Readonly<Float64Array>;
  readonly mated: ScoredPairs;
  readonly nonMated: ScoredPairs;
};

/** A row in numbers. */
type NumberedRow = {
  readonly mated: boolean;
  readonly probe: number;
  readonly reference: number;
  readonly level: number;
};

/** Numbers subjects by database, then name, and sorts rows by score. */
export function subjectTable(rows: readonly ScoreRow[], subjectOf: SubjectOf = fingerOf): SubjectTable {
  const numbers = subjectNumbers(rows, subjectOf);
  const falling = Float64Array.from(new Set(rows.map(({ score }) => score)))
    .sort()
    .reverse();
  const levels = new Map(Array.from(falling, (score, level) => [score, level]));
  const numbered = rows.map((row): NumberedRow => {
    const own = numbers.get(row.database)!;
    const probe = own.get(subjectOf(row, 'probe'))!;
    const reference = own.get(subjectOf(row, 'reference'))!;
    return { mated: row.mated, probe, reference, level: levels.get(row.score)! };
  });
  const pairs = (kind: boolean): ScoredPairs => {
    const own = numbered.filter(({ mated }) => mated === kind);
    return scoredPairs(own, falling.length);
  };
  const databases = Array.from(numbers, ([name, own]) => {
    return { name, first: own.values().next().value!, count: own.size, subjects: [...own.keys()] };
  });
  const subjects = databases.reduce((sum, { count }) => sum + count, 0);
  return { subjects, databases, levels: falling, mated: pairs(true), nonMated: pairs(false) };
}

/** Subjects of each database in order of their names, numbered on from one database to the next. */
function subjectNumbers(
  rows: readonly ScoreRow[],
  subjectOf: SubjectOf,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const names = new Map<string, Set<string>>();
  for (const row of rows) {
    const found = names.get(row.database) ?? new Set();
    names.set(row.database, found.add(subjectOf(row, 'probe')).add(subjectOf(row, 'reference')));
  }
  let next = 0;
  const numbered = (found: ReadonlySet<string>): ReadonlyMap<string, number> =>
    new Map([...found].sort().map((subject) => [subject, next++]));
  return new Map(Array.from(names, ([database, found]) => [database, numbered(found)]));
}

/** The finger of a file called `<finger>_<impression>`, or what the row says; any other name is a finger of its own. */
export const fingerOf: SubjectOf = (row, side) => {
  const said = side === 'probe' ? row.probeFinger : row.referenceFinger;
  if (said !== undefined) return said;
  const end = row[side].lastIndexOf('_');
  return end < 0 ? row[side] : row[side].slice(0, end);
};

/** The person whose file it is, where the row says so; otherwise its finger. */
export const personOf: SubjectOf = (row, side) =>
  (side === 'probe' ? row.probeSubject : row.referenceSubject) ?? fingerOf(row, side);

/** Rows put in order of level by counting. */
function scoredPairs(rows: readonly NumberedRow[], levels: number): ScoredPairs {
  const ends = new Int32Array(levels);
  for (const { level } of rows) ends[level]!++;
  for (let level = 1; level < levels; level++) ends[level]! += ends[level - 1]!;
  const free = ends.slice();
  const probes = new Int32Array(rows.length);
  const references = new Int32Array(rows.length);
  for (const { level, probe, reference } of rows) {
    const place = --free[level]!;
    probes[place] = probe;
    references[place] = reference;
  }
  return { probes, references, ends, groups: groupsOf(rows) };
}

/** More than any number of subjects; its square is still a whole number. */
const MOST_SUBJECTS = 2 ** 26;

function groupsOf(rows: readonly NumberedRow[]): ScoredPairs['groups'] {
  const counts = new Map<number, number>();
  for (const { probe, reference } of rows) {
    const two = probe * MOST_SUBJECTS + reference;
    counts.set(two, (counts.get(two) ?? 0) + 1);
  }
  const twos = [...counts.keys()];
  return {
    probes: Int32Array.from(twos, (two) => Math.floor(two / MOST_SUBJECTS)),
    references: Int32Array.from(twos, (two) => two % MOST_SUBJECTS),
    pairs: Int32Array.from(counts.values()),
  };
}
