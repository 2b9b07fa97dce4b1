import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { fourRates } from './error-rates.ts';
import type { ScoreRow } from './evaluation.ts';
import { subjectTable } from './subject-table.ts';

/** Every pair of three impressions of 12 fingers, scored by `unit` times a whole number from -20. */
function scored(seed: number, unit: number): readonly ScoreRow[] {
  const stream = draws(seed).stream({ replication: 0, person: 0, purpose: 'scores' });
  const files = Array.from({ length: 36 }, (_, k) => ({
    finger: Math.floor(k / 3),
    name: `${Math.floor(k / 3)}_${k % 3}`,
  }));
  return files.flatMap((probe, p) =>
    files.slice(p + 1).map((reference): ScoreRow => {
      const mated = probe.finger === reference.finger;
      const score = unit * (Math.floor(60 * stream.uniform() * stream.uniform()) + (mated ? 5 : -20));
      return { database: 'd', probe: probe.name, reference: reference.name, mated, score };
    }),
  );
}

/** FNMR at the lowest threshold whose FMR is at most `rate`, and the EER, over lists written out in full. */
function writtenOut(rows: readonly ScoreRow[], times: (finger: string) => number): readonly number[] {
  const copies = (row: ScoreRow): number => {
    const probe = times(row.probe.split('_')[0]!);
    return row.mated ? probe : probe * times(row.reference.split('_')[0]!);
  };
  const all = rows.flatMap((row) => new Array<ScoreRow>(copies(row)).fill(row));
  const mated = all.filter((row) => row.mated);
  const nonMated = all.filter((row) => !row.mated);
  const at = (threshold: number): { fnmr: number; fmr: number } => ({
    fnmr: mated.filter(({ score }) => score < threshold).length / mated.length,
    fmr: nonMated.filter(({ score }) => score >= threshold).length / nonMated.length,
  });
  const thresholds = [Infinity, ...new Set(all.map(({ score }) => score))].sort((a, b) => b - a).map(at);
  const below = (rate: number): number =>
    Math.min(...thresholds.filter(({ fmr }) => fmr <= rate).map(({ fnmr }) => fnmr));
  const least = Math.min(...thresholds.map(({ fmr, fnmr }) => Math.abs(fmr - fnmr)));
  const equal = thresholds.findLast(({ fmr, fnmr }) => Math.abs(fmr - fnmr) === least)!;
  return [(equal.fmr + equal.fnmr) / 2, below(0.01), below(0.001), below(0)];
}

test.each([
  ['whole', 1],
  ['fractional', 0.37],
  ['tiny', 1e-9],
])('weighing pairs of %s scores, some negative, gives the rates of lists with every copy written out', (_, unit) => {
  for (let seed = 0; seed < 12; seed++) {
    const rows = scored(seed, unit);
    const stream = draws(seed).stream({ replication: 1, person: 0, purpose: 'times' });
    const times = Float64Array.from({ length: 12 }, () => (seed === 0 ? 1 : Math.floor(4 * stream.uniform())));
    const inOrder = [...new Set(rows.map(({ probe }) => probe.split('_')[0]!))].sort();
    const expected = writtenOut(rows, (finger) => times[inOrder.indexOf(finger)]!);
    const rates = fourRates(subjectTable(rows), times)!;
    for (const [k, rate] of [rates.eer, rates.fmr100, rates.fmr1000, rates.zeroFmr].entries())
      expect(rate).toBeCloseTo(expected[k]!, 12);
  }
});

test('a resample of one finger alone has no non-mated pair, and so no rates', () => {
  const rows = scored(1, 1);
  expect(
    fourRates(
      subjectTable(rows),
      Float64Array.from({ length: 12 }, (_, k) => (k === 3 ? 12 : 0)),
    ),
  ).toBeUndefined();
});

test('fingers are numbered from one database to the next, in order of their names', () => {
  const rows = [...scored(1, 1), ...scored(2, 1).map((row) => ({ ...row, database: 'e' }))];
  expect(subjectTable(rows)).toMatchObject({
    subjects: 24,
    databases: [
      { first: 0, count: 12 },
      { first: 12, count: 12 },
    ],
  });
});
