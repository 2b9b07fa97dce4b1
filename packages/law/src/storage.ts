import type { CalendarDate } from '@eurodac-sim/primitives';
import { addMonths, addYears } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { EventCategory } from './dataset-category.ts';
import type { CouncilDecisionStorage, RuleSet, StorageRule } from './rule-set.ts';

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

/**
 * The last day of storage under temporary protection.
 *
 * @param decision the day on which the Council decision entered into force
 * @param ends the last day of protection, null where none beyond the first period is known
 * @param wholeYears whether an extension always runs for a whole year: interpretation `temporaryProtectionExtension`
 * @source Reg. 2024/1358 Art. 29(9)
 */
export function temporaryProtectionEndsOn(
  { firstYears }: CouncilDecisionStorage,
  decision: CalendarDate,
  ends: CalendarDate | null,
  wholeYears: boolean,
): CalendarDate {
  let until = addYears(decision, firstYears);
  if (ends === null || ends <= until) return until;
  if (!wholeYears) return ends;
  for (let years = firstYears + 1; until < ends; years += 1) until = addYears(decision, years);
  return until;
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
