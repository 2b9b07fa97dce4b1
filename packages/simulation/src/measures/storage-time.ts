import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { EventOf, History } from './history.ts';

/** Mean length of a year of the Gregorian calendar, in days. */
const DAYS_PER_YEAR = 365.2425;

type Recorded = EventOf<'recorded'>;

/** Days from the transmission of each dataset to the end of its storage: by law, or in advance where it was erased. */
function storedDays(history: History): readonly { readonly dataset: Recorded; readonly days: number }[] {
  const erasures = history.erased.filter(({ because }) => because !== 'storage-ended');
  return history.recorded.map((dataset) => {
    const at = erasures.findIndex(({ category, on }) => category === dataset.category && on >= dataset.transmittedOn);
    const erased = at < 0 ? undefined : erasures.splice(at, 1)[0];
    const days = erased === undefined ? dataset.totalDays : erased.on - dataset.transmittedOn;
    return { dataset, days: Math.min(dataset.totalDays, days) };
  });
}

const yearsOf = (history: History, days: (dataset: Recorded, stored: number) => number): number =>
  history.recorded.length === 0
    ? 0
    : storedDays(history).reduce((sum, { dataset, days: stored }) => sum + days(dataset, stored), 0) / DAYS_PER_YEAR;

/** Years of stored data while the owner is truly under 18, to the legal end of storage or the erasure. */
export function childYears(history: History): number {
  return yearsOf(history, ({ childDays }, stored) => Math.min(childDays, stored));
}

/** Years of stored data at any age, to the legal end of storage or the erasure. */
export function personYears(history: History): number {
  return yearsOf(history, (_, stored) => stored);
}

/** `childYears` no further than to a moment. */
export function childYearsUntil(history: History, end: Instant): number {
  const last = dateOf(end);
  return yearsOf(history, ({ childDays, transmittedOn }, stored) =>
    Math.max(0, Math.min(childDays, stored, last - transmittedOn)),
  );
}
