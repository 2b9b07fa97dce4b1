import type { SubjectTable } from './subject-table.ts';

/** EER and FNMR at FMR 1/100, at 1/1000 and at no false match. */
export type FourRates = { eer: number; fmr100: number; fmr1000: number; zeroFmr: number };

/**
 * The four rates where subject f was drawn `times[f]` times, or `undefined` where one of the two kinds has no weight.
 *
 * A mated pair weighs as often as its subject was drawn. A non-mated pair needs both of its subjects: it weighs the
 * product of how often each was drawn, so a pair of fingers drawn twice and three times counts six times and one with an
 * undrawn finger not at all. Two copies of one drawn finger are never a non-mated pair; where persons are the subjects,
 * two fingers of one of them are, as often as the person was drawn.
 *
 * The threshold is walked down from above the highest score through every score that occurs, as far as a rate can still
 * change; between two of them neither changes. All weights are whole, so their sums are exact in any order.
 */
export function fourRates(
  { levels, mated, nonMated }: SubjectTable,
  times: Readonly<Float64Array>,
): FourRates | undefined {
  const matedTotal = matedWeight(mated.groups, times);
  const nonMatedTotal = nonMatedWeight(nonMated.groups, times);
  if (matedTotal === 0 || nonMatedTotal === 0) return undefined;
  const rates: FourRates = { eer: 0.5, fmr100: 1, fmr1000: 1, zeroFmr: 1 };
  let matched = 0;
  let falselyMatched = 0;
  let m = 0;
  let n = 0;
  let leastDifference = 1;
  for (let level = 0; level < levels.length; level++) {
    for (const end = mated.ends[level]!; m < end; m++) matched += times[mated.probes[m]!]!;
    for (const end = nonMated.ends[level]!; n < end; n++) falselyMatched += pairWeight(nonMated, n, times);
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

/** How often a non-mated pair counts. */
export function pairWeight(
  { probes, references }: Pick<SubjectTable['nonMated'], 'probes' | 'references'>,
  k: number,
  times: Readonly<Float64Array>,
): number {
  const probe = probes[k]!;
  const reference = references[k]!;
  return probe === reference ? times[probe]! : times[probe]! * times[reference]!;
}

type Groups = SubjectTable['mated']['groups'];

function matedWeight({ probes, pairs }: Groups, times: Readonly<Float64Array>): number {
  let total = 0;
  for (let k = 0; k < pairs.length; k++) total += pairs[k]! * times[probes[k]!]!;
  return total;
}

function nonMatedWeight(groups: Groups, times: Readonly<Float64Array>): number {
  let total = 0;
  for (let k = 0; k < groups.pairs.length; k++) total += groups.pairs[k]! * pairWeight(groups, k, times);
  return total;
}
