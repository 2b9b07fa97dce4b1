import type { CalendarDate } from '@eurodac-sim/primitives';
import { isoDate } from '@eurodac-sim/primitives';
import type { Undetermined } from '../decision.ts';
import { LAST_DAY_OF_MONTH, NEXT_WORKING_DAY, nextWorkingDay } from '../regulation-1182-71/article-3-periods.ts';
import type { StorageRule } from '../rule-set.ts';
import { storageEndsOn } from '../storage.ts';
import type { Capture } from './capture.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

/** A recorded dataset with the last day of its storage, before anything happens to it; null: not recorded. */
export type Recorded = { readonly endsOn: CalendarDate; readonly transmittedOn: CalendarDate } | null;

/** The rule for this event: relocation arrivals have their own, whatever their category. */
function storageRule(inquiry: Inquiry, read: Read): StorageRule | null {
  const { recording, situation } = inquiry.question;
  const relocated = recording.relocationArrival && read.fact('relocationArrival');
  return relocated ? recording.relocationArrival : recording.categories[situation.category].stored;
}

/** The last day of storage of a dataset under a rule, as the reading of weekends has it. */
export function lastDay(
  read: Read,
  rule: StorageRule,
  takenOn: CalendarDate,
  transmittedOn: CalendarDate,
): CalendarDate {
  const end = storageEndsOn(rule, takenOn, transmittedOn);
  return read.parameter('rollForwardOnNonWorkingDay') === 'true' ? nextWorkingDay(end) : end;
}

/** Whether a dataset is recorded, and until when it may be stored. */
export function recorded(inquiry: Inquiry, captured: Capture | Undetermined): Recorded | Undetermined {
  const { recording, situation } = inquiry.question;
  const { storageCitation } = recording.categories[situation.category];
  const conclude = <Value>(value: Value, outcome: string): Conclusion<Value> => ({
    value,
    citations: [storageCitation],
    outcome,
  });
  return inquiry.step<Recorded | Undetermined>('storage', (read) => {
    if (captured === 'undetermined') return conclude(captured, 'undetermined, as what was taken is');
    if (captured.kind === 'nothing') return conclude(null, 'nothing to record');
    const rule = storageRule(inquiry, read);
    if (rule === null) return conclude(null, 'not recorded');
    if (
      captured.by === 'face' &&
      !read.fact('facialRecognitionLive') &&
      read.parameter('faceOnlyDataset') === 'NOT_STORED'
    )
      return conclude(null, 'a face without fingerprints is not recorded yet');
    const endsOn = lastDay(read, rule, captured.takenOn, captured.transmittedOn);
    const rolled = read.parameter('rollForwardOnNonWorkingDay') === 'true';
    return {
      value: { endsOn, transmittedOn: captured.transmittedOn },
      citations: [rule.citation, rolled ? NEXT_WORKING_DAY : LAST_DAY_OF_MONTH],
      outcome: `stored until ${isoDate(endsOn)}, counted from when ${rule.from}`,
    };
  });
}
