import type { LedgerEvent } from '../ledger/ledger-event.ts';
import type { MeasuredRow } from './measured.ts';
import { ratio } from './measured.ts';

type Registered = Extract<LedgerEvent, { readonly kind: 'adult-registered' }>;

const isRegistered = (event: LedgerEvent): event is Registered => event.kind === 'adult-registered';

const counted = (subgroup: string, count: number, unit: string): MeasuredRow => ({
  ...{ measure: 'O19', subgroup, is: 'value', value: count, numerator: count, denominator: null, unit },
});

/**
 * What adults add while minors arrive and are followed: O8, the false identifications that their searches are expected to
 * make among data of minors, per year of arrivals; O19, their datasets and their searches.
 *
 * @source policy note 4.2, O8, O19
 */
export function adultTraffic(events: Iterable<LedgerEvent>, arrivalYears: number): readonly MeasuredRow[] {
  let datasets = 0;
  let searches = 0;
  let expected = 0;
  for (const event of events) {
    if (!isRegistered(event)) continue;
    if (event.stored) datasets += 1;
    if (event.searched) searches += 1;
    expected += event.falseIdentificationProbability;
  }
  return [
    {
      ...{ measure: 'O8', subgroup: 'searches-of-adults', is: 'ratio' },
      ...ratio(expected, arrivalYears, 'expected false identifications per year of arrivals'),
    },
    counted('datasets-of-adults', datasets, 'datasets'),
    counted('searches-of-adults', searches, 'searches'),
  ];
}
