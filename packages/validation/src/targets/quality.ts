import type { FingerPosition, Sex } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS, finger, impression } from '@eurodac-sim/fingerprint';
import type { Laboratory } from '../laboratory.ts';
import { person } from '../people/person.ts';
import { resampled } from '../statistics/resampling.ts';
import type { Claim, Target } from '../target.ts';

const ADULT = 30;
const MEASURED_AGES = [3, 6, 9, 12, 30, 45, 70, 80] as const;
type MeasuredAge = (typeof MEASURED_AGES)[number];

/** Quality of one finger of each of the first persons at an age; NaN where nothing was acquired. */
export function qualities(
  laboratory: Laboratory,
  at: { readonly count: number; readonly ageYears: number; readonly position: FingerPosition },
): readonly number[] {
  return Array.from({ length: at.count }, (_, number) => {
    const made = finger(laboratory.random, person(number), at.position);
    const found = impression(laboratory.random, made, { index: Math.round(at.ageYears), trueAgeYears: at.ageYears });
    return found.kind === 'acquired' ? found.quality : Number.NaN;
  });
}

/** The mean over taken persons with a value. */
function meanOf(values: readonly number[], weights: Readonly<Float64Array>): number {
  let sum = 0;
  let total = 0;
  for (const [k, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    sum += weights[k]! * value;
    total += weights[k]!;
  }
  return sum / total;
}

/** Steps that must go up or down: from one age to another. */
const STEPS: readonly (readonly [name: string, from: MeasuredAge, to: MeasuredAge, sign: 1 | -1])[] = [
  ['rise from 3 to 6 years', 3, 6, 1],
  ['rise from 6 to 9 years', 6, 9, 1],
  ['rise from 9 to 12 years', 9, 12, 1],
  ['fall from 45 to 70 years', 45, 70, -1],
  ['fall from 70 to 80 years', 70, 80, -1],
  ['children of 6 above persons of 70', 70, 6, 1],
];

/** A difference of means that nobody would call a slope, in points; the text says flat. */
const FLAT = 1;

/** F11: quality over life. */
export const F11: Target = {
  id: 'F11',
  claims: [
    ...STEPS.map(([name]): Claim => ({ name: `${name}, points`, form: 'number', tolerance: { above: 0, ours: true } })),
    { name: 'change from 12 to 45 years, points', form: 'number', tolerance: { from: -FLAT, to: FLAT, ours: true } },
  ],
  run: (laboratory) => {
    const count = laboratory.of(400, 5_000);
    const byAge = new Map(
      MEASURED_AGES.map((ageYears) => [ageYears, qualities(laboratory, { count, ageYears, position: 'right-index' })]),
    );
    const change = (from: MeasuredAge, to: MeasuredAge, sign: number) =>
      resampled(count, (weights) => sign * (meanOf(byAge.get(to)!, weights) - meanOf(byAge.get(from)!, weights)));
    return {
      kind: 'measured',
      estimates: [...STEPS.map(([, from, to, sign]) => change(from, to, sign)), change(12, 45, 1)],
      lookedAt: `right index of the same ${count} persons at ${MEASURED_AGES.join(', ')} years`,
    };
  },
};

const MEDIANS: readonly (readonly [sex: Sex, median: number])[] = [
  ['male', 59],
  ['female', 49],
];
const PER_HAND = 5;
const NEXT: readonly (readonly [string, number, number])[] = [
  ['thumb above index', 0, 1],
  ['index above middle', 1, 2],
  ['middle above ring', 2, 3],
  ['ring above little', 3, 4],
];

/** The median of all fingers of taken persons of one sex. */
function medianOf(columns: readonly (readonly number[])[], parity: number, weights: Readonly<Float64Array>): number {
  const counts = new Float64Array(101);
  let total = 0;
  for (const column of columns) {
    for (let k = parity; k < column.length; k += 2) {
      if (Number.isNaN(column[k]!)) continue;
      counts[column[k]!]! += weights[k]!;
      total += weights[k]!;
    }
  }
  let seen = 0;
  for (const [quality, count] of counts.entries()) {
    seen += count;
    if (seen >= total / 2) return quality;
  }
  return Number.NaN;
}

/** F12: quality of adults by sex, finger and hand. */
export const F12: Target = {
  id: 'F12',
  claims: [
    ...MEDIANS.map(([sex, median]): Claim => {
      const name = `median of ${sex === 'male' ? 'men' : 'women'}, points`;
      return { name, published: median, form: 'number', tolerance: { around: median, absolute: 3 } };
    }),
    ...[...NEXT.map(([name]) => name), 'right above left'].map((name): Claim => {
      return { name: `${name}, points`, form: 'number', tolerance: { above: 0, ours: true } };
    }),
  ],
  run: (laboratory) => {
    const count = laboratory.of(300, 3_000);
    const columns = FINGER_POSITIONS.map((position) => qualities(laboratory, { count, ageYears: ADULT, position }));
    const both = (finger: number, weights: Readonly<Float64Array>): number =>
      (meanOf(columns[finger]!, weights) + meanOf(columns[finger + PER_HAND]!, weights)) / 2;
    const hand = (from: number, weights: Readonly<Float64Array>): number =>
      columns.slice(from, from + PER_HAND).reduce((sum, column) => sum + meanOf(column, weights) / PER_HAND, 0);
    return {
      kind: 'measured',
      estimates: [
        ...MEDIANS.map(([sex]) => resampled(count, (weights) => medianOf(columns, sex === 'male' ? 1 : 0, weights))),
        ...NEXT.map(([, higher, lower]) => resampled(count, (weights) => both(higher, weights) - both(lower, weights))),
        resampled(count, (weights) => hand(0, weights) - hand(PER_HAND, weights)),
      ],
      lookedAt: `ten fingers of ${count} adults of ${ADULT} years`,
    };
  },
};
