import { describe, expect, it } from 'vitest';
import { exponentialTail, paretoTail, tailShare } from '../decision/exceedance-tail.ts';
import { gumbelOf } from '../decision/gumbel.ts';
import { logSlope } from '../decision/log-slope.ts';
import { lawDistance } from '../decision/tail-fit.ts';
import { thresholdAt } from '../evaluation/error-curve.ts';
import { fourRates } from '../evaluation/error-rates.ts';
import type { ScoreRow } from '../evaluation/evaluation.ts';
import { pairedRatios } from '../evaluation/paired-ratios.ts';
import { ratesAtThresholds } from '../evaluation/rates-at-threshold.ts';
import { subjectTable } from '../evaluation/subject-table.ts';

/** Mated scores of fingers, one each, then non-mated ones of a finger with the next. */
function rowsOf(mated: readonly number[], nonMated: readonly number[]): readonly ScoreRow[] {
  const row = (finger: number, other: number, score: number): ScoreRow => {
    return { database: 'd', probe: `${finger}_1`, reference: `${other}_2`, mated: finger === other, score };
  };
  const fingers = mated.length;
  return [
    ...mated.map((score, k) => row(k, k, score)),
    ...nonMated.map((score, k) => row(k % fingers, (k + 1 + Math.floor(k / fingers)) % fingers, score)),
  ];
}

// Values printed by R 4; the expression stands beside each.
describe('agrees with R in', () => {
  // x <- sort(c(0,1,1,2,4,7,12,30)) + 0.5
  const excesses = [0, 1, 1, 2, 4, 7, 12, 30];

  it('probability-weighted moments of a generalised Pareto tail', () => {
    // p <- (1:8 - 0.35)/8; a0 <- mean(x); a1 <- mean((1-p)*x); c(2 - a0/(a0-2*a1), 2*a0*a1/(a0-2*a1))
    const { shape, scale } = paretoTail(excesses);
    expect(shape).toBeCloseTo(0.391031982, 9);
    expect(scale).toBeCloseTo(4.643381141, 9);
  });

  it('the distance of values from an exponential law', () => {
    // F <- function(v) exp(-v/mean(x)); max(abs(sapply(0:31, function(t) mean(x - 0.5 >= t)) - F(0:31)))
    const tail = exponentialTail(excesses);
    const law = { share: (value: number) => tailShare(tail, value), value: () => 0 };
    expect(lawDistance(excesses, law)).toBeCloseTo(0.17473003, 9);
  });

  it('moments of a Gumbel distribution', () => {
    // m <- c(12,15,15,18,22,31); s <- sqrt(mean((m-mean(m))^2))*sqrt(6)/pi; c(mean(m)+digamma(1)*s, s)
    const { location, scale } = gumbelOf([12, 15, 15, 18, 22, 31]);
    expect(location).toBeCloseTo(16.017751804, 9);
    expect(scale).toBeCloseTo(4.877867494, 9);
  });

  it('the slope on logarithmic axes', () => {
    // coef(lm(log(c(3,9,20,61)) ~ log(c(1000,3000,10000,30000))))[2]
    const points = [1000, 3000, 10_000, 30_000].map((n, k) => [n, [3, 9, 20, 61][k]!] as const);
    expect(logSlope(points)).toBeCloseTo(0.860880399, 9);
  });

  it('error rates at every threshold', () => {
    // th <- sort(unique(c(mated, non, Inf)), decreasing = TRUE); fmr <- mean(non >= t); fnmr <- mean(mated < t)
    const non = [6, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    const table = subjectTable(rowsOf([9, 8, 8, 7, 6, 5, 5, 3, 2, 1], non));
    expect(fourRates(table, new Float64Array(10).fill(1))).toMatchObject({ eer: 0.25, zeroFmr: 0.6 });
    expect(thresholdAt(table, 0.1)).toBe(5);
    const fmr = [0, 0, 0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 1];
    const fnmr = [0.9, 0.7, 0.6, 0.5, 0.3, 0.3, 0.2, 0.1, 0, 0];
    for (const [k, rates] of ratesAtThresholds(table, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]).entries()) {
      expect(rates.fmr.value).toBeCloseTo(fmr[k]!, 12);
      expect(rates.fnmr.value).toBeCloseTo(fnmr[k]!, 12);
    }
  });

  it('the bootstrap interval of a rate', () => {
    // z <- rep(c(1,0), c(70,930)); quantile(replicate(20000, mean(sample(z, replace = TRUE))), c(.025,.975)): 0.055 0.086
    const mated = Array.from({ length: 1_000 }, (_, k) => (k < 70 ? 0 : 2));
    const { fnmr } = ratesAtThresholds(subjectTable(rowsOf(mated, [])), [1])[0]!;
    expect(fnmr.value).toBeCloseTo(0.07, 12);
    expect(Math.abs(fnmr.low! - 0.055)).toBeLessThan(0.0025);
    expect(Math.abs(fnmr.high! - 0.086)).toBeLessThan(0.0025);
  });

  it('the bootstrap interval of a ratio of paired rates', () => {
    // A <- rep(c(1,1,0,0), c(20,10,30,140)); B <- rep(c(1,0,1,0), c(20,10,30,140))
    // r <- replicate(20000, {i <- sample(200, replace = TRUE); sum(A[i])/sum(B[i])}); quantile(r, c(.025,.975)): 0.42 0.814
    const missed = (list: readonly number[]) =>
      [20, 10, 30, 140].flatMap((count, k) => new Array<number>(count).fill(list[k]! === 1 ? 0 : 2));
    const none = new Array<number>(200).fill(0);
    const { zeroFmr } = pairedRatios(
      rowsOf(missed([1, 1, 0, 0]), none),
      rowsOf(missed([1, 0, 1, 0]), none),
    ).meanOfRatios;
    expect(zeroFmr.value).toBeCloseTo(0.6, 12);
    expect(Math.abs(zeroFmr.low! - 0.42)).toBeLessThan(0.02);
    expect(Math.abs(zeroFmr.high! - 0.814)).toBeLessThan(0.03);
  });
});
