import type { Sex } from '../owner.ts';
import type { Parameter } from './parameter.ts';

type StatureRow = readonly [ageYears: number, boysCm: number, girlsCm: number];

/** WHO growth reference 5-19 years (2007), file hfawho2007.txt: medians of height for age. */
const REFERENCE: readonly StatureRow[] = [
  [5, 109.73, 109.07],
  [6, 115.95, 115.12],
  [8, 127.27, 126.56],
  [10, 137.78, 138.64],
  [12, 149.08, 151.23],
  [14, 163.18, 159.79],
  [16, 172.9, 162.52],
  [19, 176.54, 163.15],
];

/** WHO Child Growth Standards (2006), medians of length or height for age, from memory. */
const BELOW_FIVE: readonly StatureRow[] = [
  [0, 49.9, 49.1],
  [1, 75.7, 74.0],
  [2, 87.1, 85.7],
  [3, 96.1, 95.1],
  [4, 103.3, 102.7],
];

const ROWS: readonly StatureRow[] = [...BELOW_FIVE, ...REFERENCE];

/** Median stature at the ages of the reference, in order of age. */
export const STATURE_KNOTS: Readonly<Record<Sex, readonly { readonly ageYears: number; readonly cm: number }[]>> = {
  male: ROWS.map(([ageYears, cm]) => ({ ageYears, cm })),
  female: ROWS.map(([ageYears, , cm]) => ({ ageYears, cm })),
};

const row = (ageYears: number, sex: Sex, cm: number): Parameter => {
  const known = ageYears >= 5;
  return {
    parameter: `fingers.stature.${sex}.${ageYears}`,
    value: cm,
    low: cm,
    high: cm,
    unit: 'cm',
    source: known ? 'WHO growth reference 5-19 years (2007), hfawho2007.txt' : 'WHO Child Growth Standards (2006)',
    basis: known ? 'read' : 'memory',
    note: known ? '' : 'recalled; fingers below five years are outside the studies the model rests on',
  };
};

/** The stature reference as rows of the parameter table. */
export const STATURE_PARAMETERS: readonly Parameter[] = ROWS.flatMap(([ageYears, boysCm, girlsCm]) => [
  row(ageYears, 'male', boysCm),
  row(ageYears, 'female', girlsCm),
]);
