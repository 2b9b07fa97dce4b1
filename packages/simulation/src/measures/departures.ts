import { careDays, isIntoCare } from './care.ts';
import type { EventOf, History } from './history.ts';
import { childhoodEnd, daysFrom } from './moment.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

const placements = ({ placed }: History): number => placed.filter(isIntoCare).length;
const departures = ({ departed }: History): number => departed.filter(isIntoCare).length;
const isPlacedAndFollowed = (history: History): boolean =>
  history.placed.some(isIntoCare) && childhoodEnd(history) !== undefined;

/** Days under an order for closed care: to its end, or for as long as it was made. */
function orderDays(history: History): number {
  return history['order-made'].reduce((sum, { at, days }) => {
    const ended = history['order-ended'].find((end) => end.at >= at);
    return sum + (ended === undefined ? days : Math.min(days, daysFrom(at, ended.at)));
  }, 0);
}

/** Departures from protected reception before the risk analysis of that placement was finished. */
function beforeAnalysis({ departed, placed, 'risk-analysed': analysed }: History): number {
  return departed.filter((departure) => {
    const from = placed.findLast(({ at }) => at <= departure.at)?.at ?? Number.NEGATIVE_INFINITY;
    return isFromProtected(departure) && !analysed.some(({ at }) => at >= from && at <= departure.at);
  }).length;
}

const isFromProtected = ({ site }: EventOf<'departed'>): boolean => site === 'protected' || site === 'closed';

const care = (history: History): number => careDays(history) ?? 0;

/**
 * O11: departures from care per 1,000 placements; days in care per minor placed, to 18 or the end of follow-up; of
 * departures, those that ended in a return; of those from protected reception, those before the risk analysis; days of closed care per placement, the cost; and days in care gained over
 * the baseline per additional day of closed care.
 *
 * @source policy note 4.2, O11
 */
export const DEPARTURES: readonly Part[] = [
  {
    ...{ measure: 'O11', name: '', is: 'ratio', unit: 'departures per 1,000 placements', by: 'every' },
    of: ['placed', 'departed'],
    numerator: departures,
    denominator: placements,
    per: 1000,
  },
  {
    ...{ measure: 'O11', name: 'care-days', is: 'ratio', unit: 'days in care per minor placed', by: 'all' },
    of: ['placed'],
    numerator: care,
    denominator: oneIf(isPlacedAndFollowed),
  },
  {
    ...{ measure: 'O11', name: 'returned', is: 'share', unit: 'share of departures', by: 'all' },
    of: ['returned', 'departed'],
    numerator: ({ returned, departed }) => Math.min(returned.length, departed.length),
    denominator: ({ departed }) => departed.length,
  },
  {
    ...{
      measure: 'O11',
      name: 'before-analysis',
      is: 'share',
      unit: 'share of departures from protected reception',
      by: 'all',
    },
    of: ['departed'],
    numerator: beforeAnalysis,
    denominator: ({ departed }) => departed.filter(isFromProtected).length,
  },
  {
    ...{ measure: 'O11', name: 'closed-days', is: 'ratio', unit: 'days of closed care per placement', by: 'all' },
    of: ['placed', 'order-made'],
    numerator: orderDays,
    denominator: placements,
  },
  {
    ...{ measure: 'O11', name: 'care-days-gained-per-closed-day', is: 'ratio-of-differences', by: 'all' },
    unit: 'days in care gained per additional day of closed care',
    of: ['placed', 'order-made'],
    numerator: care,
    denominator: orderDays,
  },
];
