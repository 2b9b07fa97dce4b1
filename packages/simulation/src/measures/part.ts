import type { EventKind, History } from './history.ts';
import type { MeasureRow, RowKind } from './measured.ts';
import type { MeasureId } from './outcome.ts';
import { GROUPS } from './subgroup.ts';

/** What one minor adds to a sum; `baseline` is the same minor under the baseline policy, where there is one. */
type Contribution = (history: History, baseline: History | undefined) => number;

/** Of whom a part is given: of everybody alone, also by age, or by every group. */
type Breakdown = 'all' | 'age' | 'every';

/** A measure, or a part of one, that is a ratio of sums over minors. */
export type Part = {
  readonly measure: MeasureId;
  /** Empty for the measure itself, whose rows are named by group alone. */
  readonly name: string;
  readonly is: Exclude<RowKind, 'value'>;
  readonly unit: string;
  readonly by: Breakdown;
  /** Whoever has no event of any of these kinds adds nothing to either sum. */
  readonly of: readonly EventKind[];
  readonly numerator: Contribution;
  /** A number where it is no sum over minors, as the length of a period. */
  readonly denominator: Contribution | number;
  /** Where the denominator is counted by the thousand: 1000. */
  readonly per?: 1000;
};

/** 1 for a minor of whom something holds, 0 for another: sums of it count minors. */
export function oneIf(holds: (history: History) => boolean): (history: History) => number {
  return (history) => (holds(history) ? 1 : 0);
}

/** The groups that a breakdown has rows for, as places in `GROUPS`. */
function placesOf(by: Breakdown): readonly number[] {
  const all = GROUPS.map((_, place) => place);
  return all.filter((place) => place === 0 || by === 'every' || (by === 'age' && GROUPS[place]!.startsWith('age-')));
}

/** The name of a part's row for a group. */
function rowName(part: string, group: string): string {
  if (part === '') return group;
  return group === 'all' ? part : `${part}:${group}`;
}

/** The rows of a part, each with the place of its group. */
export function rowsOf({ measure, name, by, is }: Part): readonly (MeasureRow & { readonly place: number })[] {
  return placesOf(by).map((place) => ({ measure, subgroup: rowName(name, GROUPS[place]!), is, place }));
}
