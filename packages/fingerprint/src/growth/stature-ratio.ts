import type { Sex } from '../owner.ts';
import { STATURE_KNOTS } from '../parameters/stature.ts';

type Knots = (typeof STATURE_KNOTS)[Sex];

/** Slopes at the knots that keep the curve monotone. @source Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5(2), 1984 */
function monotoneSlopes(knots: Knots): readonly number[] {
  const secants = knots.slice(1).map((right, k) => (right.cm - knots[k]!.cm) / (right.ageYears - knots[k]!.ageYears));
  const widths = knots.slice(1).map((right, k) => right.ageYears - knots[k]!.ageYears);
  return knots.map((_, k) => {
    if (k === knots.length - 1) return 0; // grown
    if (k === 0) return secants[0]!;
    const before = 2 * widths[k]! + widths[k - 1]!;
    const after = widths[k]! + 2 * widths[k - 1]!;
    return (before + after) / (before / secants[k - 1]! + after / secants[k]!);
  });
}

const SLOPES: Readonly<Record<Sex, readonly number[]>> = {
  female: monotoneSlopes(STATURE_KNOTS.female),
  male: monotoneSlopes(STATURE_KNOTS.male),
};

/** Median stature in cm: the reference at its ages, a smooth rising curve between them, constant from the last on. */
export function medianStature(sex: Sex, ageYears: number): number {
  const knots = STATURE_KNOTS[sex];
  const last = knots.at(-1)!;
  if (ageYears >= last.ageYears) return last.cm;
  const age = Math.max(0, ageYears);
  let k = 0;
  while (knots[k + 1]!.ageYears <= age) k++;
  const left = knots[k]!;
  const right = knots[k + 1]!;
  const width = right.ageYears - left.ageYears;
  const t = (age - left.ageYears) / width;
  const bend = t * t * (3 - 2 * t);
  const slopes = SLOPES[sex];
  const push = width * t * (1 - t) * ((1 - t) * slopes[k]! - t * slopes[k + 1]!);
  return left.cm + bend * (right.cm - left.cm) + push;
}

/**
 * How many times as tall the median person of a sex is at one age as at another.
 *
 * @param fromAgeYears years since birth, fractions allowed; below 0 counts as 0, above 19 as 19
 * @source WHO growth reference 5-19 years (2007); below 5 years the WHO standards of 2006 from memory
 */
export function statureRatio(sex: Sex, fromAgeYears: number, toAgeYears: number): number {
  return medianStature(sex, toAgeYears) / medianStature(sex, fromAgeYears);
}
