import type { MeasureId, Outcome } from './outcome.ts';

/** A measured value with what it was made from; `value` is null where it is undefined. */
export type Measured = Pick<Outcome, 'value' | 'numerator' | 'denominator' | 'unit'>;

/**
 * What kind of number a row is: a share of cases, any other ratio of sums, a ratio of differences to the baseline, or a
 * value that is no ratio and has neither numerator nor denominator.
 */
export type RowKind = 'share' | 'ratio' | 'ratio-of-differences' | 'value';

/** One row that every policy has, by measure and subgroup. */
export type MeasureRow = { readonly measure: MeasureId; readonly subgroup: string; readonly is: RowKind };

/** A row with what was measured. */
export type MeasuredRow = MeasureRow & Measured;

/** A numerator over a denominator; undefined where the denominator is not positive. */
export function ratio(numerator: number, denominator: number, unit: string): Measured {
  return { value: denominator > 0 ? numerator / denominator : null, numerator, denominator, unit };
}

/** A number that is no ratio; null where it is undefined. */
export function plain(value: number | null, unit: string): Measured {
  return { value, numerator: null, denominator: null, unit };
}
