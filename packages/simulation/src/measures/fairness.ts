import { expectedFalse } from './errors.ts';
import type { MeasuredRow } from './measured.ts';
import { plain } from './measured.ts';
import { isIdentified } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';
import { DIVISIONS, placeOf } from './subgroup.ts';
import type { Tally } from './tally.ts';

/** Least denominator of a group that is compared with others: below it, one child more or less makes the gap (assumption). */
const LEAST_IN_GROUP = 10;

/** O16, its ratio of false to true identifications: F / |I|, with F expected. @source policy note 4.2, O16 */
export const FALSE_TO_TRUE: Part = {
  ...{ measure: 'O16', name: 'false-to-true', is: 'ratio', by: 'all' },
  unit: 'expected false identifications per identification',
  of: ['identified', 'searched'],
  numerator: expectedFalse,
  denominator: oneIf(isIdentified),
};

/** False identifications that a child can expect, for comparing groups of different size. */
export const FALSE_PER_CHILD: Part = {
  ...{ measure: 'O8', name: 'per-child', is: 'ratio', by: 'every' },
  unit: 'expected false identifications per arriving minor',
  of: ['arrived'],
  numerator: expectedFalse,
  denominator: () => 1,
};

/** The distance between the largest and the smallest of some rates; null unless two groups are large enough. */
function gap(rates: Tally, part: number, groups: readonly string[]): number | null {
  const values = groups.flatMap((group) => {
    const place = placeOf(group);
    const below = rates.denominator(part, place);
    return below >= LEAST_IN_GROUP ? [rates.numerator(part, place) / below] : [];
  });
  return values.length < 2 ? null : Math.max(...values) - Math.min(...values);
}

/**
 * O16: the largest less the smallest rate among groups by age, by sex and by nationality: of O1, of the false
 * identifications that a child can expect (O8), and of O13b. Groups of fewer than ten are left out.
 *
 * A gap between small groups is large by chance alone: it is to be compared with that of the baseline, not with 0.
 *
 * @source policy note 4.2, O16
 */
export function fairnessRows(
  rates: Tally,
  placesOf: Readonly<Record<'O1' | 'O8' | 'O13b', number>>,
): readonly MeasuredRow[] {
  const units = {
    O1: 'share of onward movers',
    O8: 'false identifications per minor',
    O13b: 'share of minors',
  } as const;
  return (['O1', 'O8', 'O13b'] as const).flatMap((measure) =>
    Object.entries(DIVISIONS).map(([division, groups]) => ({
      ...{ measure: 'O16' as const, subgroup: `${measure}-gap-by-${division}`, is: 'value' as const },
      ...plain(gap(rates, placesOf[measure], groups), units[measure]),
    })),
  );
}
