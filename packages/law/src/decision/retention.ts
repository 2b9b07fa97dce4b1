import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Undetermined } from '../decision.ts';
import { LAST_DAY_OF_MONTH, NEXT_WORKING_DAY, nextWorkingDay } from '../regulation-1182-71/article-3-periods.ts';
import { temporaryProtectionStoredUntil } from '../regulation-2024-1358/article-29-data-storage.ts';
import type { GroupRules, StorageRule } from '../rule-set.ts';
import { storageEndsOn } from '../storage.ts';
import type { Capture } from './capture.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

/** A recorded dataset with the last day of its storage, before anything happens to it; null: not recorded. */
export type Recorded = { readonly endsOn: CalendarDate; readonly transmittedOn: CalendarDate } | null;
/** `end-unknown`: recorded, but facts about the last day are lacking. */
type Outcome = Recorded | 'end-unknown' | Undetermined;

/** The rule for this event: relocation arrivals have their own, whatever their category. */
function storageRule(inquiry: Inquiry, read: Read): GroupRules['stored'] {
  const { recording } = inquiry.question;
  const relocated = recording.relocationArrival && read.fact('relocationArrival');
  return relocated ? recording.relocationArrival : inquiry.recordingGroup.stored;
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

/** The last day of storage under temporary protection; undefined where the Council decision is lacking. */
export function lastDayOfProtection(read: Read): CalendarDate | undefined {
  const decision = read.fact('councilDecisionInForce');
  if (!decision) return undefined;
  const ends = read.fact('temporaryProtectionEndsOn');
  const wholeYears = read.parameter('temporaryProtectionExtension') === 'WHOLE_YEARS';
  const end = temporaryProtectionStoredUntil(calendarDate(decision), ends ? calendarDate(ends) : null, wholeYears);
  return read.parameter('rollForwardOnNonWorkingDay') === 'true' ? nextWorkingDay(end) : end;
}

/** Who is registered after a year is under protection that was extended: its end must be known. */
function underTemporaryProtection(read: Read, transmittedOn: CalendarDate, citation: Citation): Conclusion<Outcome> {
  const endsOn = lastDayOfProtection(read);
  if (endsOn !== undefined && endsOn >= transmittedOn)
    return {
      value: { endsOn, transmittedOn },
      citations: [citation],
      outcome: `stored until ${isoDate(endsOn)}, counted from the Council decision`,
    };
  const lacking = endsOn === undefined ? 'councilDecisionInForce' : 'temporaryProtectionEndsOn';
  return { ...read.lacking(citation, lacking), value: 'end-unknown' };
}

/** Whether a dataset is recorded, and until when it may be stored. */
export function recorded(inquiry: Inquiry, captured: Capture | Undetermined): Outcome {
  const { storageCitation } = inquiry.recordingGroup;
  const conclude = <Value>(value: Value, outcome: string): Conclusion<Value> => ({
    value,
    citations: [storageCitation],
    outcome,
  });
  return inquiry.step<Outcome>('storage', (read) => {
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
    if (rule === 'from-council-decision')
      return underTemporaryProtection(read, captured.transmittedOn, storageCitation);
    const endsOn = lastDay(read, rule, captured.takenOn, captured.transmittedOn);
    const rolled = read.parameter('rollForwardOnNonWorkingDay') === 'true';
    return {
      value: { endsOn, transmittedOn: captured.transmittedOn },
      citations: [rule.citation, rolled ? NEXT_WORKING_DAY : LAST_DAY_OF_MONTH],
      outcome: `stored until ${isoDate(endsOn)}, counted from when ${rule.from}`,
    };
  });
}
