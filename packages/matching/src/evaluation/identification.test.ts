import { describe, expect, it } from 'vitest';
import type { ScoredSearch } from './identification.ts';
import { identificationReport } from './identification.ts';

const mate = (subject: string, rank: number, score: number, highest: number | null = null): ScoredSearch => ({
  subject,
  mated: true,
  mate: { rank, score },
  highest,
});
const stranger = (subject: string, highest: number | null): ScoredSearch => ({
  subject,
  mated: false,
  mate: null,
  highest,
});

/** Ten mated searches with mates at 10, 20, ... 100, one of them at rank 2; twenty strangers at 1 to 20. */
const SEARCHES: readonly ScoredSearch[] = [
  ...Array.from({ length: 9 }, (_, k) => mate(`m${k}`, 1, 20 + 10 * k)),
  mate('second', 2, 10, 60),
  ...Array.from({ length: 20 }, (_, k) => stranger(`s${k}`, k + 1)),
];

describe('searches', () => {
  const report = identificationReport(SEARCHES, [15]);

  it('have the FNIR at FPIR that a count by hand gives', () => {
    const tenth = report.atFpir.find(({ targetFpir }) => targetFpir === 0.1)!;
    // Two of twenty strangers may match: those at 20 and 19; so the threshold is 19 and the mate at 10 is missed.
    expect(tenth).toMatchObject({
      threshold: 19,
      fpir: { value: 0.1 },
      fnir: { value: 0.1 },
      fnirAtRank1: { value: 0.1 },
    });
    const none = report.atFpir.find(({ targetFpir }) => targetFpir === 0)!;
    expect(none.threshold).toBe(30);
    expect(none.fpir).toEqual({ value: 0, low: 0, high: 3 / 20 });
    expect(none.fnir.value).toBe(0.2);
    expect(report.atFpir.map(({ targetFpir }) => targetFpir)).toEqual([0.1, 0]);
  });

  it('have the cumulative match rates that a count by hand gives', () => {
    expect(report.cmc.map(({ rank, rate }) => [rank, rate.value])).toEqual([
      [1, 0.9],
      [2, 1],
    ]);
    expect(report.cmc[1]!.rate).toEqual({ value: 1, low: 1 - 3 / 10, high: 1 });
  });

  it('are judged at a threshold that is asked for', () => {
    expect(report.thresholds[0]).toMatchObject({ threshold: 15, fpir: { value: 0.3 }, fnir: { value: 0.1 } });
    const low = identificationReport(SEARCHES, [5]).thresholds[0]!;
    expect([low.fnir.value, low.fnirAtRank1.value]).toEqual([0, 0.1]);
  });

  it('that return nobody are misses, and never false positives', () => {
    const empty = [{ ...mate('a', 1, 0), mate: null }, mate('b', 1, 9), stranger('c', null)];
    const { thresholds, cmc } = identificationReport(empty, [1]);
    expect(thresholds[0]).toMatchObject({ fpir: { value: 0 }, fnir: { value: 0.5 } });
    expect(cmc).toMatchObject([{ rank: 1, rate: { value: 0.5 } }]);
  });

  it('of one person are drawn together: ten copies of each search give the same interval', () => {
    const many = (copies: number): readonly ScoredSearch[] =>
      SEARCHES.flatMap((one, k) => new Array(copies).fill({ ...one, subject: `${one.subject} ${k}` }));
    const [often, oftener] = [10, 20].map((copies) => identificationReport(many(copies), [15]).thresholds[0]!.fpir);
    expect(oftener).toEqual(often);
  });

  it('by group are judged at the threshold of all', () => {
    const grouped = SEARCHES.map((search, k) => ({ ...search, age: k % 2 === 0 ? 7 : 30 }));
    const { groups } = identificationReport(grouped, [15]);
    expect(groups.map(({ by, from, mated, nonMated }) => [by, from, mated, nonMated])).toEqual([
      ['age', 6, 5, 10],
      ['age', 30, 5, 10],
    ]);
    expect(groups.every(({ threshold }) => threshold === 15)).toBe(true);
  });

  it('of one kind alone, or none, have no rates of the other', () => {
    expect(identificationReport([])).toEqual({
      searches: { mated: 0, nonMated: 0 },
      cmc: [{ rank: 1, rate: { value: null, low: null, high: null } }],
      atFpir: [],
      thresholds: [],
      groups: [],
    });
  });
});
