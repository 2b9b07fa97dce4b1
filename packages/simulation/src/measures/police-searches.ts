import type { History } from './history.ts';
import { childhoodEnd } from './moment.ts';
import type { Part } from './part.ts';
import { childYears, childYearsUntil } from './storage-time.ts';

/** Years in which data of a child were stored and followed; to the end of storage where the ledger tells no end. */
function childYearsSeen(history: History): number {
  const end = childhoodEnd(history);
  return end === undefined ? childYears(history) : childYearsUntil(history, end);
}

/**
 * O20: searches of a child's data for law enforcement, per year in which data of a child were stored and followed.
 *
 * @source policy note 4.2, O20
 */
export const POLICE_SEARCHES: Part = {
  ...{ measure: 'O20', name: '', is: 'ratio', unit: 'law-enforcement searches per child-year stored', by: 'every' },
  of: ['law-enforcement-search', 'recorded'],
  numerator: (history) => {
    const end = childhoodEnd(history) ?? Number.POSITIVE_INFINITY;
    return history['law-enforcement-search'].filter(({ at }) => at <= end).length;
  },
  denominator: childYearsSeen,
};
