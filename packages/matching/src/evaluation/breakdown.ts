import type { PairFacts, ScoreRow } from './evaluation.ts';
import type { ThresholdRates } from './rates-at-threshold.ts';
import { ratesAtThresholds } from './rates-at-threshold.ts';
import { subjectTable } from './subject-table.ts';

/** What comparisons are grouped by. */
export type Grouping = 'age' | 'gap' | 'quality';

/** Errors of the comparisons of one group, at the thresholds of all of them. */
export type GroupErrors = {
  readonly by: Grouping;
  /** From, and up to but not including: years, or quality. Null: no end. */
  readonly from: number;
  readonly to: number | null;
  readonly mated: number;
  readonly nonMated: number;
  readonly at: readonly ThresholdRates[];
};

/** Where groups begin: age and gap in years, quality from 0 to 100. Assumption: ages around six, ten, fourteen, eighteen. */
export const GROUP_BEGINS: Readonly<Record<Grouping, readonly number[]>> = {
  age: [0, 6, 10, 14, 18, 30, 65],
  gap: [0, 1, 3, 5, 8],
  quality: [0, 20, 40, 60, 80],
};

/** Groups of everything that rows tell of, the threshold being the same for all groups. */
export function breakdown(rows: readonly ScoreRow[], thresholds: readonly number[]): readonly GroupErrors[] {
  return (Object.keys(GROUP_BEGINS) as Grouping[]).flatMap((by) =>
    GROUP_BEGINS[by].flatMap((from, k) => {
      const to = GROUP_BEGINS[by][k + 1] ?? null;
      const own = rows.filter((row) => isWithin(row, by, from, to));
      return own.length === 0 ? [] : [groupErrors(own, thresholds, { by, from, to })];
    }),
  );
}

function isWithin(row: PairFacts, by: Grouping, from: number, to: number | null): boolean {
  const fact = row[by];
  return fact !== undefined && fact >= from && (to === null || fact < to);
}

function groupErrors(
  rows: readonly ScoreRow[],
  thresholds: readonly number[],
  group: Pick<GroupErrors, 'by' | 'from' | 'to'>,
): GroupErrors {
  const mated = rows.filter((row) => row.mated).length;
  const at = ratesAtThresholds(subjectTable(rows), thresholds);
  return { ...group, mated, nonMated: rows.length - mated, at };
}
