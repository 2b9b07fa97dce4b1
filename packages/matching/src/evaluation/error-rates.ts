/** One comparison with the weight it has in a resample of fingers. */
export type WeightedScores = {
  /** Scores of mated and of non-mated comparisons, each in falling order. */
  readonly mated: Readonly<Float64Array>;
  readonly nonMated: Readonly<Float64Array>;
  readonly matedWeights: Readonly<Float64Array>;
  readonly nonMatedWeights: Readonly<Float64Array>;
  /** Sums of the weights. */
  readonly matedTotal: number;
  readonly nonMatedTotal: number;
};

/** EER and FNMR at FMR 1/100, at 1/1000 and at no false match. */
export type FourRates = { eer: number; fmr100: number; fmr1000: number; zeroFmr: number };

/**
 * The four rates of a set of weighted scores, or `undefined` where one of the two kinds has no weight.
 *
 * The threshold is walked down from above the highest score through every score that occurs; between two of them
 * neither rate changes.
 */
export function fourRates(scores: WeightedScores): FourRates | undefined {
  const { mated, nonMated, matedTotal, nonMatedTotal } = scores;
  if (matedTotal === 0 || nonMatedTotal === 0) return undefined;
  const rates: FourRates = { eer: 0.5, fmr100: 1, fmr1000: 1, zeroFmr: 1 };
  let matched = 0;
  let falselyMatched = 0;
  let m = 0;
  let n = 0;
  let leastDifference = 1;
  while (m < mated.length || n < nonMated.length) {
    const threshold = Math.max(mated[m] ?? -1, nonMated[n] ?? -1);
    while (m < mated.length && mated[m]! >= threshold) matched += scores.matedWeights[m++]!;
    while (n < nonMated.length && nonMated[n]! >= threshold) falselyMatched += scores.nonMatedWeights[n++]!;
    const fnmr = (matedTotal - matched) / matedTotal;
    const fmr = falselyMatched / nonMatedTotal;
    if (falselyMatched === 0) rates.zeroFmr = fnmr;
    if (falselyMatched * 1000 <= nonMatedTotal) rates.fmr1000 = fnmr;
    if (falselyMatched * 100 <= nonMatedTotal) rates.fmr100 = fnmr;
    const difference = Math.abs(fmr - fnmr);
    if (difference <= leastDifference) {
      leastDifference = difference;
      rates.eer = (fmr + fnmr) / 2;
    } else if (fmr > fnmr && falselyMatched * 100 > nonMatedTotal) break;
  }
  return rates;
}
