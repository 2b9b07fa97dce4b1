import type { CalendarDate } from '@eurodac-sim/primitives';
import { addMonths, addYears } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { EventCategory } from './dataset-category.ts';
import type { RuleSet, StorageRule } from './rule-set.ts';

/** Whether a dataset is recorded, and the last day on which it may be stored, that day included. */
export type StorageOutcome =
  | { readonly kind: 'stored'; readonly endsOn: CalendarDate; readonly citation: Citation }
  | { readonly kind: 'not-stored'; readonly citation: Citation };

/**
 * The last day of a storage period; a month without the day ends the period on its last day.
 *
 * @source Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c)
 */
export function storageEndsOn(rule: StorageRule, takenOn: CalendarDate, transmittedOn: CalendarDate): CalendarDate {
  const start = rule.from === 'taken' ? takenOn : transmittedOn;
  return 'years' in rule.lasts ? addYears(start, rule.lasts.years) : addMonths(start, rule.lasts.months);
}

/** How long the dataset of an event is stored, unless it is erased in advance. @source Reg. 603/2013 Art. 12, 16, 17(3); Reg. 2024/1358 Art. 29 */
export function storage(
  rules: RuleSet,
  category: EventCategory,
  takenOn: CalendarDate,
  transmittedOn: CalendarDate,
): StorageOutcome {
  const { stored, storageCitation } = rules.categories[category];
  if (stored === null) return { kind: 'not-stored', citation: storageCitation };
  return { kind: 'stored', endsOn: storageEndsOn(stored, takenOn, transmittedOn), citation: stored.citation };
}
