import { tenPrint } from '@eurodac-sim/fingerprint';
import { draws } from '@eurodac-sim/primitives';
import { expect, test } from 'vitest';
import { compare } from '../comparison/compare.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { comparisonScores } from './comparison-scores.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationDatabase } from './evaluation.ts';

/** Ten fingers of four persons, each pressed at both ages; the finger's first impression is that of the first age. */
function pressedAt(ages: readonly number[]): EvaluationDatabase {
  const seeded = draws(9);
  const files = Array.from({ length: 4 }, (_, person) =>
    ages.map((trueAgeYears, impression) => {
      const owner = { replication: 0, person, sex: person % 2 === 0 ? ('male' as const) : ('female' as const) };
      // The same capture, whichever of a finger's impressions it becomes.
      const prints = tenPrint(seeded, owner, { index: trueAgeYears, trueAgeYears });
      return prints.map((one, position) => ({
        finger: 10 * person + position,
        impression,
        template: one.kind === 'acquired' ? one.template : undefined,
      }));
    }),
  );
  return { name: ages.join(' and '), files: files.flat(2) };
}

const rates = (ages: readonly number[], growth: GrowthHandling): { fnmr: number; mated: number } => {
  const { pooled, scores } = evaluate([pressedAt(ages)], { growth, protocol: 'fvc' });
  const mated = scores.filter((row) => row.mated).reduce((sum, { score }) => sum + score, 0);
  return { fnmr: pooled.fmr1000.value!, mated };
};

test('a search of scales finds grown fingers, whichever of the two impressions is the older', () => {
  const rigid = rates([8, 14], 'rigid');
  const younger = rates([8, 14], 'scale-search');
  const older = rates([14, 8], 'scale-search');
  expect(rigid.fnmr).toBeGreaterThan(0.5);
  for (const { fnmr, mated } of [younger, older]) {
    expect(fnmr).toBeLessThan(0.1);
    expect(mated).toBeGreaterThan(4 * rigid.mated);
  }
  expect(Math.abs(younger.mated - older.mated)).toBeLessThan(0.05 * older.mated);
});

test('rigid scores are those of a single comparison', () => {
  const files = [1, 2, 3, 4].map((finger) => ({
    finger,
    impression: 1,
    template: pressedAgain(scattered(finger, 40), 9, 2),
  }));
  const again = files.map(({ finger }) => ({ finger, impression: 2, template: scattered(finger, 40) }));
  const rows = comparisonScores([{ name: 'a', files: [...files, ...again] }]);
  expect(rows.length).toBe(28);
  for (const { finger, template } of files) {
    const row = rows.find(({ probe, reference }) => probe === `${finger}_1` && reference === `${finger}_2`)!;
    expect(row.score).toBe(compare(template, scattered(finger, 40)));
  }
});
