import type { EventOf, History } from './history.ts';
import { isIdentified } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

/** Age of the own dataset, in days, at which O8b is split. */
const INTERVALS: readonly (readonly [name: string, from: number, to: number])[] = [
  ['record-under-30-days', 0, 30],
  ['record-30-to-179-days', 30, 180],
  ['record-180-to-364-days', 180, 365],
  ['record-365-days-or-more', 365, Number.POSITIVE_INFINITY],
];

/** Expected false identifications of a minor over all searches. */
export function expectedFalse({ searched }: History): number {
  let expected = 0;
  for (const { falseIdentificationProbability } of searched) expected += falseIdentificationProbability;
  return expected;
}

/** Probability that a minor is falsely identified at least once; searches are taken to be independent. */
function everAffected({ searched }: History): number {
  let never = 1;
  for (const { falseIdentificationProbability } of searched) never *= 1 - falseIdentificationProbability;
  return 1 - never;
}

const missed = (name: string, by: Part['by'], counts: (search: EventOf<'searched'>) => boolean = () => true): Part => ({
  ...{ measure: 'O8b', name, is: 'share', unit: 'share of searches with a mate present', by },
  of: ['searched'],
  numerator: ({ searched }) => searched.filter((one) => one.matePresent && !one.mateFound && counts(one)).length,
  denominator: ({ searched }) => searched.filter((one) => one.matePresent && counts(one)).length,
});

/**
 * The parts of O8 that are ratios over minors: the probability that a given child is ever affected, the positive
 * predictive value |I| / (|I| + F) with F expected, and what was seen rather than expected.
 *
 * O8b: searches that missed an own earlier dataset that they could have returned, of those that had one to return; by
 * group and by the age of that dataset.
 *
 * @source policy note 4.2, O8, O8b
 */
export const ERRORS: readonly Part[] = [
  {
    ...{ measure: 'O8', name: 'ever-affected', is: 'ratio', unit: 'probability per arriving minor', by: 'all' },
    of: ['arrived'],
    numerator: everAffected,
    denominator: () => 1,
  },
  {
    ...{ measure: 'O8', name: 'positive-predictive-value', is: 'ratio', unit: 'share of identifications', by: 'all' },
    of: ['identified', 'searched'],
    numerator: oneIf(isIdentified),
    denominator: (history) => (isIdentified(history) ? 1 : 0) + expectedFalse(history),
  },
  {
    ...{ measure: 'O8', name: 'seen', is: 'ratio', unit: 'false identifications per 1,000 arriving minors', by: 'all' },
    of: ['arrived'],
    numerator: ({ misidentified }) => misidentified.length,
    denominator: () => 1,
    per: 1000,
  },
  missed('', 'every'),
  ...INTERVALS.map(([name, from, to]) =>
    missed(name, 'all', ({ mateRecordAgeDays: age }) => age !== null && age >= from && age < to),
  ),
];

/**
 * O8: over all searches, the probability that at least one dataset of another person matches, times the probability that
 * an expert does not catch it; per year of arrivals.
 *
 * @source policy note 4.2, O8
 */
export function expectedFalseIdentifications(arrivalYears: number): Part {
  return {
    ...{ measure: 'O8', name: '', is: 'ratio', by: 'every' },
    unit: 'expected false identifications per year of arrivals',
    of: ['searched'],
    numerator: expectedFalse,
    denominator: arrivalYears,
  };
}
