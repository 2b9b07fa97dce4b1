import { expect, test } from 'vitest';
import { pressedAgain, scattered } from '../scattered.test.fixture.ts';
import { evaluate, evaluateScores } from './evaluate.ts';
import type { EvaluationDatabase, ScoreRow } from './evaluation.ts';

const database = (name: string, fingers: number, impressions: number): EvaluationDatabase => ({
  name,
  files: Array.from({ length: fingers * impressions }, (_, k) => {
    const finger = 1 + Math.floor(k / impressions);
    const template = k === 3 ? undefined : pressedAgain(scattered(finger, 30), k % impressions, 3);
    return { finger, impression: 1 + (k % impressions), template };
  }).reverse(),
});

test('every pair of a database is compared once, the numerically first as probe', () => {
  const { scores, databases, pooled } = evaluate([database('a', 12, 3), database('b', 4, 2)]);
  expect(databases.map(({ mated, nonMated }) => [mated, nonMated])).toEqual([
    [12 * 3, (12 * 11 * 9) / 2],
    [4, (4 * 3 * 4) / 2],
  ]);
  expect(pooled).toMatchObject({ templates: 44, unreadable: 2, mated: 40, nonMated: 594 + 24 });
  expect(scores[0]).toMatchObject({ database: 'a', probe: '1_1', reference: '1_2', mated: true });
  expect(scores.some(({ probe, reference }) => probe === '10_1' && reference === '9_1')).toBe(false);
});

test('under the FVC protocol only first impressions are non-mated', () => {
  const { databases } = evaluate([database('a', 6, 3)], { protocol: 'fvc' });
  expect(databases[0]).toMatchObject({ mated: 18, nonMated: 15 });
});

test('an unreadable file scores 0 and is counted', () => {
  const { scores, databases } = evaluate([database('a', 3, 2)]);
  const unread = scores.filter(({ probe, reference }) => probe === '2_2' || reference === '2_2');
  expect(unread.length).toBe(5);
  expect(unread.every(({ score }) => score === 0)).toBe(true);
  expect(databases[0]!.unreadable).toBe(1);
});

/** 200 non-mated scores 0 to 199 between two fingers, mated scores as given. */
function rows(mated: readonly number[]): ScoreRow[] {
  const row = (isMated: boolean, score: number): ScoreRow => ({
    database: 'd',
    probe: '1_1',
    reference: isMated ? '1_2' : '2_1',
    mated: isMated,
    score,
  });
  return [...mated.map((score) => row(true, score)), ...Array.from({ length: 200 }, (_, score) => row(false, score))];
}

test('rates are those that a count by hand gives', () => {
  const { pooled } = evaluateScores(rows([500, 500, 500, 199, 198, 197, 150, 100, 300, 400]));
  expect(pooled.zeroFmr.value).toBe(0.5);
  expect(pooled.fmr1000.value).toBe(0.5);
  expect(pooled.fmr100.value).toBeCloseTo(0.3, 12);
  expect(pooled.eer.value).toBeCloseTo(0.2, 12);
});

test('scores that separate the two kinds have no error', () => {
  const { pooled } = evaluateScores(rows([500, 600]));
  expect([pooled.eer.value, pooled.fmr100.value, pooled.zeroFmr.value]).toEqual([0, 0, 0]);
});

test('rates are null where there is nothing to count', () => {
  const { pooled } = evaluateScores(rows([]));
  expect(pooled.eer).toEqual({ value: null, low: null, high: null });
  expect(pooled).toMatchObject({ mated: 0, nonMated: 200, unreadable: null });
});

test('intervals hold the value and are the same every time', () => {
  const first = evaluate([database('a', 10, 3)]).pooled;
  expect(evaluate([database('a', 10, 3)]).pooled).toEqual(first);
  expect(first.fmr100.low!).toBeLessThanOrEqual(first.fmr100.value!);
  expect(first.fmr100.high!).toBeGreaterThanOrEqual(first.fmr100.value!);
});

test('pooling one database gives its own rates, and two give others', () => {
  const one = rows([500, 500, 199, 150]);
  const other = rows([500, 90, 80]).map((row) => ({ ...row, database: 'e' }));
  const alone = evaluateScores(one);
  expect(alone.databases).toEqual([{ name: 'd', ...alone.pooled }]);
  const both = evaluateScores([...one, ...other]);
  expect(both.databases[0]).toEqual(alone.databases[0]);
  expect(both.pooled).toMatchObject({ mated: 7, nonMated: 400 });
  expect(both.pooled.zeroFmr.value).toBeCloseTo(4 / 7, 12);
});
