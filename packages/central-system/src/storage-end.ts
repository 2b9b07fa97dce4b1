import type { DatasetCategory, EventCategory, RuleSet, StorageOutcome } from '@eurodac-sim/law';
import { EVENT_CATEGORIES, storage, storageEndsOn } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';

/** What storage counts from; `protectionUntil`: last day of storage under temporary protection, which the Council decision fixes. */
type Counted = {
  readonly category: EventCategory | DatasetCategory;
  readonly takenOn: CalendarDate;
  readonly transmittedOn: CalendarDate;
  readonly protectionUntil: CalendarDate | null;
};

/** A dataset's storage under a law, and the category it is recorded under. */
type Stored = { readonly outcome: StorageOutcome; readonly recordedAs: DatasetCategory };

/**
 * Whether and until when a law stores a dataset; null where it has no such group.
 *
 * @throws {RangeError} temporary protection without its last day
 * @source Reg. 2024/1358 Art. 29; Reg. 603/2013 Art. 12, 16, 17(3); Reg. (EC) 2725/2000 Art. 6, 10
 */
export function storageUnder(rules: RuleSet, counted: Counted): Stored | null {
  const { category, takenOn, transmittedOn } = counted;
  const event = EVENT_CATEGORIES.find((each) => each === category);
  if (event === undefined) return storageOfOthers(rules, counted);
  return { outcome: storage(rules, event, takenOn, transmittedOn), recordedAs: rules.categories[event].recordedAs };
}

/** Admission, resettlement and temporary protection. */
function storageOfOthers(rules: RuleSet, counted: Counted): Stored | null {
  const { category: recordedAs, takenOn, transmittedOn, protectionUntil } = counted;
  const group = rules.categories[recordedAs];
  if (group === undefined) return null;
  const { stored, storageCitation } = group;
  if (stored === null) return { outcome: { kind: 'not-stored', citation: storageCitation }, recordedAs };
  const { citation } = stored;
  if (stored.from === 'council-decision') {
    if (protectionUntil === null)
      throw new RangeError(`storage for ${recordedAs} ends with the Council decision; expected its last day`);
    return { outcome: { kind: 'stored', endsOn: protectionUntil, citation }, recordedAs };
  }
  const endsOn = storageEndsOn(stored, takenOn, transmittedOn);
  return { outcome: { kind: 'stored', endsOn, citation }, recordedAs };
}
