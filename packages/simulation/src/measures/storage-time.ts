import type { Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { EventOf, History } from './history.ts';

/** Mean length of a year of the Gregorian calendar, in days. */
const DAYS_PER_YEAR = 365.2425;

type Recorded = EventOf<'recorded'>;

/** Days from the transmission of each dataset to its erasure in advance; the others end by law. */
function erasedAfter(history: History): ReadonlyMap<Recorded, number> {
  const after = new Map<Recorded, number>();
  for (const { because, category, on } of history.erased) {
    if (because === 'storage-ended') continue;
    const dataset = history.recorded.find(
      (one) => one.category === category && one.transmittedOn <= on && !after.has(one),
    );
    if (dataset !== undefined) after.set(dataset, on - dataset.transmittedOn);
  }
  return after;
}

const NONE: ReadonlyMap<Recorded, number> = new Map();

function yearsOf(history: History, days: (dataset: Recorded, stored: number) => number): number {
  const erased = history.erased.length === 0 ? NONE : erasedAfter(history);
  let sum = 0;
  for (const dataset of history.recorded)
    sum += days(dataset, Math.min(dataset.totalDays, erased.get(dataset) ?? dataset.totalDays));
  return sum / DAYS_PER_YEAR;
}

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
