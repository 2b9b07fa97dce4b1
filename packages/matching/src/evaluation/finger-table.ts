import type { ScoreRow } from './evaluation.ts';

/** Scored pairs of one kind, mated or non-mated, in falling order of score; fingers are numbers from 0. */
type ScoredPairs = {
  readonly probes: Readonly<Int32Array>;
  readonly references: Readonly<Int32Array>;
  /** The first `ends[k]` pairs score at least what level k stands for. */
  readonly ends: Readonly<Int32Array>;
  /** The same pairs without their scores: each two fingers that occur together once, and how many pairs they have. */
  readonly groups: {
    readonly probes: Readonly<Int32Array>;
    readonly references: Readonly<Int32Array>;
    readonly pairs: Readonly<Int32Array>;
  };
};

/** Score rows laid out for counting errors many times over. */
export type FingerTable = {
  readonly fingers: number;
  /** Runs of fingers that belong to one database. */
  readonly databases: readonly { readonly first: number; readonly count: number }[];
  /** Different scores that occur, whole or not; level 0 is the highest. */
  readonly levels: number;
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

/** Numbers fingers by database, then name, and sorts rows by score. */
export function fingerTable(rows: readonly ScoreRow[]): FingerTable {
  const numbers = fingerNumbers(rows);
  const falling = Float64Array.from(new Set(rows.map(({ score }) => score)))
    .sort()
    .reverse();
  const levels = new Map(Array.from(falling, (score, level) => [score, level]));
  const numbered = rows.map(({ database, probe, reference, mated, score }): NumberedRow => {
    const own = numbers.get(database)!;
    return {
      mated,
      probe: own.get(fingerOf(probe))!,
      reference: own.get(fingerOf(reference))!,
      level: levels.get(score)!,
    };
  });
  const pairs = (kind: boolean): ScoredPairs => {
    const own = numbered.filter(({ mated }) => mated === kind);
    return scoredPairs(own, falling.length);
  };
  const databases = [...numbers.values()].map((own) => ({ first: own.values().next().value!, count: own.size }));
  const fingers = databases.reduce((sum, { count }) => sum + count, 0);
  return { fingers, databases, levels: falling.length, mated: pairs(true), nonMated: pairs(false) };
}

/** Fingers of each database in order of their names, numbered on from one database to the next. */
function fingerNumbers(rows: readonly ScoreRow[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const names = new Map<string, Set<string>>();
  for (const { database, probe, reference } of rows) {
    const found = names.get(database) ?? new Set();
    names.set(database, found.add(fingerOf(probe)).add(fingerOf(reference)));
  }
  let next = 0;
  const numbered = (found: ReadonlySet<string>): ReadonlyMap<string, number> =>
    new Map([...found].sort().map((finger) => [finger, next++]));
  return new Map(Array.from(names, ([database, found]) => [database, numbered(found)]));
}

/** The finger of a file called `<finger>_<impression>`. */
function fingerOf(file: string): string {
  return file.slice(0, file.lastIndexOf('_'));
}

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

/** More than any number of fingers; its square is still a whole number. */
const MOST_FINGERS = 2 ** 26;

function groupsOf(rows: readonly NumberedRow[]): ScoredPairs['groups'] {
  const counts = new Map<number, number>();
  for (const { probe, reference } of rows) {
    const two = probe * MOST_FINGERS + reference;
    counts.set(two, (counts.get(two) ?? 0) + 1);
  }
  const twos = [...counts.keys()];
  return {
    probes: Int32Array.from(twos, (two) => Math.floor(two / MOST_FINGERS)),
    references: Int32Array.from(twos, (two) => two % MOST_FINGERS),
    pairs: Int32Array.from(counts.values()),
  };
}
