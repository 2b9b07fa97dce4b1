import type { EventOf, History } from './history.ts';
import { childhoodEnd } from './moment.ts';
import type { Part } from './part.ts';
import { childYears, childYearsUntil } from './storage-time.ts';

/** Years in which data of a child were stored and followed; to the end of storage where the ledger tells no end. */
function childYearsSeen(history: History): number {
  const end = childhoodEnd(history);
  return end === undefined ? childYears(history) : childYearsUntil(history, end);
}

type Request = EventOf<'law-enforcement-search'>;

const isCompared = ({ answer }: Request): boolean => answer === 'hit' || answer === 'no-hit';
const isRefused = ({ answer }: Request): boolean => answer === 'refused' || answer === 'no-access';
const findsOwn = ({ ownDatasets }: Request): boolean => ownDatasets > 0;

/** Requests about a minor who is still a child and followed, of which something holds. */
function requests(history: History, holds: (request: Request) => boolean = () => true): number {
  const asked = history['law-enforcement-search'];
  if (asked.length === 0) return 0;
  const end = childhoodEnd(history) ?? Number.POSITIVE_INFINITY;
  return asked.filter((request) => request.at <= end && holds(request)).length;
}

/**
 * O20: comparisons of a child's prints for law enforcement, per year in which data of a child were stored and followed; of
 * requests, those that the law refuses; of comparisons, those that return data of the child.
 *
 * @source policy note 4.2, O20
 */
export const POLICE_SEARCHES: readonly Part[] = [
  {
    ...{ measure: 'O20', name: '', is: 'ratio', unit: 'law-enforcement searches per child-year stored', by: 'every' },
    of: ['law-enforcement-search', 'recorded'],
    numerator: (history) => requests(history, isCompared),
    denominator: childYearsSeen,
  },
  {
    ...{ measure: 'O20', name: 'requests', is: 'ratio', unit: 'requests per 1,000 arriving minors', by: 'age' },
    of: ['arrived'],
    numerator: (history) => requests(history),
    denominator: () => 1,
    per: 1000,
  },
  {
    ...{ measure: 'O20', name: 'refused', is: 'share', unit: 'share of requests about children', by: 'all' },
    of: ['law-enforcement-search'],
    numerator: (history) => requests(history, isRefused),
    denominator: (history) => requests(history),
  },
  {
    ...{ measure: 'O20', name: 'returns-own-data', is: 'share', unit: 'share of comparisons', by: 'all' },
    of: ['law-enforcement-search'],
    numerator: (history) => requests(history, findsOwn),
    denominator: (history) => requests(history, isCompared),
  },
];
