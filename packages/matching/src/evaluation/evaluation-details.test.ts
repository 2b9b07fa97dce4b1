import { draws, normalQuantile } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { middle95, quantile, resamples } from '../statistics/resamples.ts';
import { errorCurve, thresholdAt } from './error-curve.ts';
import type { ScoreRow } from './evaluation.ts';
import { evaluationDetails } from './evaluation-details.ts';
import { pairedRatios } from './paired-ratios.ts';
import { ratesAtThresholds } from './rates-at-threshold.ts';
import { fingerOf, personOf, subjectTable } from './subject-table.ts';

const seeded = draws(3);

/** Two fingers of each person, two impressions each, all pairs; scores are standard normal, mated ones about `mean`. */
function scored(persons: number, mean: number, database = 'd'): readonly ScoreRow[] {
  const stream = seeded.stream({ replication: persons, person: database.length, purpose: database });
  const files = Array.from({ length: persons * 4 }, (_, k) => ({
    name: `${k >> 1}_${1 + (k & 1)}`,
    finger: k >> 1,
    person: String(k >> 2),
  }));
  return files.flatMap((probe, p) =>
    files.slice(p + 1).map((reference): ScoreRow => {
      const mated = probe.finger === reference.finger;
      return {
        database,
        probe: probe.name,
        reference: reference.name,
        mated,
        score: (mated ? mean : 0) + normalQuantile(stream.uniform()),
        probeSubject: probe.person,
        referenceSubject: reference.person,
        age: probe.finger % 2 === 0 ? 7 : 20,
      };
    }),
  );
}

describe('quantiles', () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(0.025, 0.1, 0.5, 0.975), type = 7)
  it.each([
    [0.025, 1.1],
    [0.1, 1.4],
    [0.5, 4],
    [0.975, 15.2],
  ])('at %d are those of R', (share, value) => expect(quantile([1, 2, 4, 8, 16], share)).toBeCloseTo(value, 12));

  it('keep what is infinite and leave out what is no number', () =>
    expect(middle95([1, 2, Number.NaN, Number.POSITIVE_INFINITY])).toEqual({
      low: 1.05,
      high: Number.POSITIVE_INFINITY,
    }));
});

it('resampling 50 subjects gives a mean the standard error of theory', () => {
  const stream = seeded.stream({ replication: 0, person: 0, purpose: 'values' });
  const values = Array.from({ length: 50 }, () => stream.uniform());
  const mean = values.reduce((sum, one) => sum + one, 0) / 50;
  const error = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 50 / 50);
  const { low, high } = middle95(
    Array.from(resamples([{ first: 0, count: 50 }], 'x'), (times) =>
      values.reduce((sum, one, k) => sum + (one * times[k]!) / 50, 0),
    ),
  );
  expect((high! - low!) / (2 * 1.959964 * error)).toBeCloseTo(1, 1);
});

describe('an error curve', () => {
  const rows = scored(40, 3);
  const table = subjectTable(rows);

  it('is that of two normal distributions where scores are', () => {
    // FMR = 1 - Phi(t), FNMR = Phi(t - 3): at t = 2.326 they are 0.01 and 0.250.
    const point = errorCurve(table).find(({ fmr }) => fmr >= 0.009)!;
    expect(point.fmr).toBeCloseTo(0.01, 2);
    expect(Math.abs(point.fnmr - 0.25)).toBeLessThan(0.12);
    expect(Math.abs(thresholdAt(table, 0.01) - 2.326)).toBeLessThan(0.1);
  });

  it('falls in FNMR as FMR rises, from no false match to none missed or all matched', () => {
    const curve = errorCurve(table);
    expect(curve[0]!.fmr).toBe(0);
    expect(curve.at(-1)).toMatchObject({ fmr: 1, fnmr: 0 });
    for (const [k, { fmr, fnmr, threshold }] of curve.slice(1).entries()) {
      expect(fmr).toBeGreaterThan(curve[k]!.fmr);
      expect(fnmr).toBeLessThanOrEqual(curve[k]!.fnmr);
      expect(threshold).toBeLessThan(curve[k]!.threshold);
    }
    for (const { threshold, fmr } of curve.slice(0, 8)) {
      const others = rows.filter(({ mated }) => !mated);
      expect(others.filter(({ score }) => score >= threshold).length / others.length).toBe(fmr);
    }
  });
});

describe('errors at a threshold', () => {
  const rows = scored(30, 3);

  it('are counted, and none in n may be up to 3 in n', () => {
    const nonMated = rows.filter(({ mated }) => !mated).length;
    const [high, low] = ratesAtThresholds(subjectTable(rows), [50, -50]);
    expect(high!.fmr).toEqual({ value: 0, low: 0, high: 3 / nonMated });
    expect(high!.fnmr.value).toBe(1);
    expect(low!.fnmr).toEqual({ value: 0, low: 0, high: expect.closeTo(3 / 60, 12) });
  });

  it('vary as independent trials where comparisons are, which the binomial law has in closed form', () => {
    // Mated comparisons, one a finger, are independent: 200 at Phi(-1) = 0.159 have a standard error of 0.0259.
    const mated = scored(100, 3).filter((row) => row.mated);
    const { fnmr } = ratesAtThresholds(subjectTable(mated), [2])[0]!;
    expect(Math.abs(fnmr.value! - 0.1587)).toBeLessThan(0.07);
    const expected = 2 * 1.96 * Math.sqrt((fnmr.value! * (1 - fnmr.value!)) / 200);
    expect(Math.abs((fnmr.high! - fnmr.low!) / expected - 1)).toBeLessThan(0.15);
  });
});

describe('details', () => {
  const rows = scored(30, 3);
  const details = evaluationDetails(rows, [2]);

  it('by persons have wider intervals than by fingers where the fingers of a person err together', () => {
    const together = scored(45, 3).map((row) => ({
      ...row,
      score: row.mated && Number(row.probeSubject) % 3 === 0 ? -9 : row.score,
    }));
    const persons = evaluationDetails(together).bySubjects!;
    const unknown = together.map(({ probeSubject: _, ...row }) => row);
    expect(evaluationDetails(unknown).bySubjects).toBeNull();
    const table = ratesAtThresholds(subjectTable(together), [2])[0]!.fnmr;
    const by = ratesAtThresholds(subjectTable(together, personOf), [2])[0]!.fnmr;
    expect(by.high! - by.low!).toBeGreaterThan(1.2 * (table.high! - table.low!));
    expect(persons.fmr100.value).toBeGreaterThan(0.3);
  });

  it('group comparisons by what rows tell of, and add up', () => {
    expect(details.groups.map(({ by, from, to }) => [by, from, to])).toEqual([
      ['age', 6, 10],
      ['age', 18, 30],
    ]);
    expect(details.groups.reduce((sum, { mated, nonMated }) => sum + mated + nonMated, 0)).toBe(rows.length);
  });

  it('take a name without an impression, or a stated finger, for what it is', () => {
    const row: ScoreRow = { database: 'd', probe: 'a', reference: '7_2', mated: false, score: 1, probeFinger: 'f' };
    expect([fingerOf(row, 'probe'), fingerOf(row, 'reference'), personOf(row, 'probe')]).toEqual(['f', '7', 'f']);
    expect(fingerOf({ ...row, probe: 'f_1', reference: 'a' }, 'reference')).toBe('a');
  });
});

describe('two matchers on the same comparisons', () => {
  const rows = ['p/one', 'p/two', 'q/one', 'q/two'].flatMap((name) => scored(12, 2, name));
  const worse = rows.map((row) => ({ ...row, score: row.mated ? row.score - 1 : row.score }));

  it('that are the same have a ratio of 1 in every resample', () => {
    const { preparations, meanOfRatios } = pairedRatios(rows, rows);
    expect(preparations.map(({ preparation }) => preparation)).toEqual(['p', 'q']);
    expect(preparations[0]!.eer).toEqual({ value: 1, low: 1, high: 1 });
    expect(meanOfRatios.fmr1000).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('are told apart, whichever file of a pair is the probe, and in any order of rows', () => {
    const turned = [...worse].reverse().map((row) => ({ ...row, probe: row.reference, reference: row.probe }));
    const { preparations, meanOfRatios, ratioOfMeans } = pairedRatios(rows, turned);
    expect(meanOfRatios.fmr100.high!).toBeLessThan(1);
    const [p, q] = preparations;
    expect(meanOfRatios.eer.value).toBeCloseTo((p!.eer.value! + q!.eer.value!) / 2, 12);
    expect(ratioOfMeans.eer.value).toBeCloseTo((p!.first.eer + q!.first.eer) / (p!.second.eer + q!.second.eer), 12);
    expect(pairedRatios(worse, rows).meanOfRatios.fmr100.low!).toBeGreaterThan(1);
  });

  it('of which the second makes no error have no ratio', () => {
    const perfect = rows.map((row) => ({ ...row, score: row.mated ? 100 : 0 }));
    expect(pairedRatios(rows, perfect).meanOfRatios.eer).toEqual({ value: null, low: null, high: null });
  });

  it.each([
    ['fewer comparisons', rows.slice(1), 'expected the same comparisons'],
    ['others', [{ ...rows[0]!, probe: '99_1' }, ...rows.slice(1)], 'expected the same comparisons'],
    ['another idea of what is mated', [{ ...rows[0]!, mated: !rows[0]!.mated }, ...rows.slice(1)], 'mated in one'],
  ])('must be of the same comparisons: %s', (_, second, message) =>
    expect(() => pairedRatios(rows, second)).toThrow(message),
  );
});
