import type { DayQuantile } from './day-quantile.ts';
import type { History } from './history.ts';
import type { Part } from './part.ts';

/** Ages of a dataset, in days, at which O17 is given: a month, half a year, 18 months, three and five years. @source policy note 4.2, O17 */
const OLDER_THAN_DAYS = [30, 180, 548, 1095, 1826] as const;

/** Share of identifications that the shortest storage must keep. @source policy note 4.2, O17 */
const KEPT = 0.95;

const ages = ({ identified }: History): readonly number[] =>
  identified.filter(({ hop }) => hop > 0).map(({ recordAgeDays }) => recordAgeDays);

/**
 * O17: of identifications, those whose dataset had been taken more than d days before.
 *
 * @source policy note 4.2, O17
 */
export const RETENTION: readonly Part[] = OLDER_THAN_DAYS.map((days) => ({
  ...{ measure: 'O17', name: `older-than-${days}-days`, is: 'share', unit: 'share of identifications', by: 'all' },
  of: ['identified'],
  numerator: (history) => ages(history).filter((age) => age > days).length,
  denominator: (history) => ages(history).length,
}));

/** Whether data of a minor were erased before their storage ended, by a moment. */
const isErasedInAdvance = ({ erased }: History, at: number): boolean =>
  erased.some((one) => one.because !== 'storage-ended' && one.at <= at);

/** O17: datasets erased in advance, of all recorded; and moves whose record was gone for it, of all onward moves. */
export const ADVANCE_ERASURE: readonly Part[] = [
  {
    ...{ measure: 'O17', name: 'erased-in-advance', is: 'share', unit: 'share of datasets', by: 'all' },
    of: ['recorded'],
    numerator: ({ erased }) => erased.filter(({ because }) => because !== 'storage-ended').length,
    denominator: ({ recorded }) => recorded.length,
  },
  {
    ...{ measure: 'O17', name: 'lost-to-advance-erasure', is: 'share', unit: 'share of onward moves', by: 'all' },
    of: ['moved-on'],
    numerator: (history) =>
      history.lost.filter(({ cause, at }) => cause === 'storage-ended' && isErasedInAdvance(history, at)).length,
    denominator: (history) => history['moved-on'].length,
  },
];

/** The shortest storage, in days, that would have kept 95 % of the identifications that were made. @source policy note 4.2, O17 */
export const SHORTEST_RETENTION: DayQuantile = {
  ...{ measure: 'O17', name: 'keeps-95-percent', unit: 'days of storage that keep 95 % of identifications' },
  ...{ share: KEPT, days: ages },
};
