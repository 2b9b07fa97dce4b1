import type { CalendarDate } from '@eurodac-sim/primitives';
import { isoDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Undetermined } from '../decision.ts';
import { countingAttempt } from '../quality-rejection.ts';
import { LAST_DAY_OF_MONTH, NEXT_WORKING_DAY, nextWorkingDay } from '../regulation-1182-71/article-3-periods.ts';
import type { CouncilDecisionStorage, GroupRules, StorageRule } from '../rule-set.ts';
import { storageEndsOn, temporaryProtectionEndsOn } from '../storage.ts';
import { isBelow } from './age.ts';
import type { Capture } from './capture.ts';
import type { Inquiry } from './inquiry.ts';

/** A recorded dataset with the last day of its storage, before anything happens to it; null: not recorded. */
export type Recorded = { readonly endsOn: CalendarDate; readonly transmittedOn: CalendarDate } | null;
/** `end-unknown`: recorded, but facts about the last day are lacking. */
type Outcome = Recorded | 'end-unknown' | Undetermined;
type Sent = Extract<Capture, { kind: 'sent' }>;

/** The rule for this event: relocation arrivals have their own, whatever their category. */
function storageRule(inquiry: Inquiry): GroupRules['stored'] {
  const { relocationArrival } = inquiry.recording;
  return relocationArrival && inquiry.facts.relocationArrival ? relocationArrival : inquiry.recordingGroup.stored;
}

const isRolled = (inquiry: Inquiry): boolean => inquiry.reading('rollForwardOnNonWorkingDay') === 'true';

/** The last day of storage of a dataset under a rule, as the reading of weekends has it. */
export function lastDay(
  inquiry: Inquiry,
  rule: StorageRule,
  takenOn: CalendarDate,
  transmittedOn: CalendarDate,
): CalendarDate {
  const end = storageEndsOn(rule, takenOn, transmittedOn);
  return isRolled(inquiry) ? nextWorkingDay(end) : end;
}

/** The last day of storage under temporary protection; undefined where the Council decision is lacking. */
export function lastDayOfProtection(inquiry: Inquiry, rule: CouncilDecisionStorage): CalendarDate | undefined {
  const decision = inquiry.facts.councilDecisionInForce;
  if (decision == null) return undefined;
  const ends = inquiry.facts.temporaryProtectionEndsOn ?? null;
  const wholeYears = inquiry.reading('temporaryProtectionExtension') === 'WHOLE_YEARS';
  const end = temporaryProtectionEndsOn(rule, decision, ends, wholeYears);
  return isRolled(inquiry) ? nextWorkingDay(end) : end;
}

/** Who is registered after the first period is under protection that was extended: its end must be known. */
function underTemporaryProtection(inquiry: Inquiry, rule: CouncilDecisionStorage, { transmittedOn }: Sent): Outcome {
  const { citation } = rule;
  inquiry.groupNumber(inquiry.recording, inquiry.recordingGroup, 'stored', rule.firstYears);
  const endsOn = lastDayOfProtection(inquiry, rule);
  if (endsOn !== undefined && endsOn >= transmittedOn)
    return inquiry.because(
      { endsOn, transmittedOn },
      () => `stored until ${isoDate(endsOn)}, counted from the Council decision`,
      citation,
    );
  if (endsOn !== undefined && inquiry.facts.temporaryProtectionEndsOn != null)
    return inquiry.because(null, 'protection had ended before the data arrived', citation);
  inquiry.lacking(citation, endsOn === undefined ? 'councilDecisionInForce' : 'temporaryProtectionEndsOn');
  return 'end-unknown';
}

/** The taking and transmission that storage counts from, where a first one was rejected for its quality. */
function counted(inquiry: Inquiry, sent: Sent): Pick<Sent, 'takenOn' | 'transmittedOn'> | 'lacking' {
  if (inquiry.facts.fingertips !== 'retaken') return sent;
  const reading = inquiry.reading('storageAfterRejection');
  if (reading === 'ACCEPTED') return sent;
  const { firstTakenDate: takenOn, firstTransmittedDate: transmittedOn } = inquiry.facts;
  if (takenOn == null || transmittedOn == null) return 'lacking';
  const attempts = [
    { takenOn, transmittedOn, accepted: false },
    { ...sent, accepted: true },
  ];
  const counting = countingAttempt(inquiry.recording.procedure.quality, attempts, reading);
  return counting.kind === 'counts' ? counting.attempt : sent;
}

function byPeriod(inquiry: Inquiry, rule: StorageRule, sent: Sent): Outcome {
  const { recording, recordingGroup } = inquiry;
  const from = counted(inquiry, sent);
  if (from === 'lacking') {
    inquiry.lacking(rule.citation, 'firstTakenDate', 'firstTransmittedDate');
    return 'end-unknown';
  }
  const name = rule === recording.relocationArrival ? 'relocationArrival' : `${recordingGroup.recordedAs}.stored`;
  inquiry.number(recording, name, { value: rule.lasts, citation: rule.citation });
  const endsOn = lastDay(inquiry, rule, from.takenOn, from.transmittedOn);
  if (endsOn < sent.transmittedOn)
    return inquiry.because(null, () => `storage ended on ${isoDate(endsOn)}, before the data arrived`, rule.citation);
  return inquiry.because(
    { endsOn, transmittedOn: sent.transmittedOn },
    () => `stored until ${isoDate(endsOn)}, counted from when ${rule.from}`,
    rule.citation,
    isRolled(inquiry) ? NEXT_WORKING_DAY : LAST_DAY_OF_MONTH,
  );
}

/** What keeps a transmitted dataset from being recorded; null: nothing. */
function obstacle(inquiry: Inquiry, { by }: Sent, citation: Citation): { readonly outcome: Outcome } | null {
  const { minimumAgeForStorageYears: floor } = inquiry.recording;
  if (by === 'face' && !inquiry.facts.facialRecognitionLive && inquiry.reading('faceOnlyDataset') === 'NOT_STORED')
    return { outcome: inquiry.because(null, 'a face without fingerprints is not recorded yet', citation) };
  const below = floor !== null && isBelow(inquiry, 'minimumAgeForStorageYears', floor);
  if (floor === null || below === false) return null;
  if (typeof below === 'string') return { outcome: inquiry.lacking(floor.citation, below) };
  return { outcome: inquiry.because(null, () => `under ${floor.value} years: not recorded`, floor.citation) };
}

/** The facts a period counts from, whether taken was allowed or not. */
function noteDays(inquiry: Inquiry, captured: Capture | Undetermined): void {
  const { category, takenDate, transmittedDate } = inquiry.situation;
  inquiry.note('category', category);
  inquiry.note('takenDate', takenDate);
  if (captured !== 'undetermined' && captured.kind === 'sent') inquiry.note('transmittedDate', transmittedDate);
}

/** Whether a dataset is recorded, and until when it may be stored. */
export function recorded(inquiry: Inquiry, captured: Capture | Undetermined): Outcome {
  const { storageCitation: citation } = inquiry.recordingGroup;
  inquiry.begin('storage');
  if (inquiry.trace !== null) noteDays(inquiry, captured);
  if (captured === 'undetermined') return inquiry.because(captured, 'undetermined, as what was taken is', citation);
  if (captured.kind === 'nothing') return inquiry.because(null, 'nothing to record', citation);
  const rule = storageRule(inquiry);
  if (rule === null) return inquiry.because(null, 'not recorded', citation);
  const refused = obstacle(inquiry, captured, citation);
  if (refused !== null) return refused.outcome;
  return rule.from === 'council-decision'
    ? underTemporaryProtection(inquiry, rule, captured)
    : byPeriod(inquiry, rule, captured);
}
