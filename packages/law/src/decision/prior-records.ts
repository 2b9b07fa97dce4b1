import type { CalendarDate } from '@eurodac-sim/primitives';
import { addYears, isoDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { isDatasetCategory } from '../dataset-category.ts';
import type { Decision, Undetermined } from '../decision.ts';
import { isCovered } from '../hits.ts';
import { isSameState } from '../member-states.ts';
import type { RecordStorage } from '../record-storage.ts';
import { recordStorage } from '../record-storage.ts';
import type { RuleSet } from '../rule-set.ts';
import type { PriorRecord } from '../situation.ts';
import type { Capture } from './capture.ts';
import type { Comparison } from './comparison.ts';
import type { Inquiry } from './inquiry.ts';
import { lastDay, lastDayOfProtection } from './retention.ts';

type Seen = boolean | Undetermined;
/** One earlier record in a search; the search runs on the day of transmission. */
type Search = {
  readonly inquiry: Inquiry;
  readonly record: PriorRecord;
  readonly index: number;
  readonly on: CalendarDate;
  readonly by: 'fingerprints' | 'face';
};
export type Visible = Pick<Decision, 'visiblePrior' | 'visibleMarks'>;

type Storage = { readonly until: CalendarDate; readonly citation: Citation };
type Stored = NonNullable<RecordStorage['stored']>;

const recordPath = (index: number): string => `priorRecords[${index}]`;

/** The last day a record may be stored by its own text or a later one; null: never stored; undefined: a fact is lacking. */
function storageOf(category: DatasetCategory, search: Search): Storage | null | undefined {
  const { inquiry, record } = search;
  const { recording } = inquiry;
  const own = recordStorage(record.regime, category, recording, false);
  if (own.stored === null) return null;
  if (record.regime === recording.regime || inquiry.reading('legacyRetentionRule') === 'ORIGINAL')
    return storedBy(own.rules, own.stored, category, search);
  const ended = storedBy(own.rules, own.stored, category, search);
  if (ended == null || (recording.appliesFrom !== null && ended.until < recording.appliesFrom)) return ended;
  const { rules, stored } = recordStorage(record.regime, category, recording, true);
  return stored === null ? null : storedBy(rules, stored, category, search);
}

function storedBy(
  rules: RuleSet,
  stored: Stored,
  category: DatasetCategory,
  { inquiry, record }: Search,
): Storage | null | undefined {
  const { citation } = stored;
  if (stored.from === 'council-decision') {
    const until = lastDayOfProtection(inquiry, stored);
    return until === undefined ? undefined : { until, citation };
  }
  if (record.takenDate == null || record.transmittedDate == null) return null;
  if (inquiry.trace !== null) inquiry.number(rules, `${category}.stored`, { value: stored.lasts, citation });
  return { until: lastDay(inquiry, stored, record.takenDate, record.transmittedDate), citation };
}

/** The texts whose records hold a facial image; in the others a face not spoken of is not there. */
const REGIMES_WITH_FACES: ReadonlySet<string> = new Set(['COM2016-272', 'EU2024-1358']);

/** A face is compared with a face, of the same recorded sex where sex is a filter. */
function faceComparable({ inquiry, record, index }: Search): Seen | { readonly lacking: string } {
  if (record.face === undefined && REGIMES_WITH_FACES.has(record.regime))
    return { lacking: `${recordPath(index)}.face` };
  if (!record.face) return false;
  if (inquiry.reading('sexInFaceSearch') === 'WEIGHT') return true;
  const sex = inquiry.facts.sex;
  if (!sex) return { lacking: 'sex' };
  return record.sex ? record.sex === sex : { lacking: `${recordPath(index)}.sex` };
}

const NEEDED = ['takenDate', 'transmittedDate', 'erasedOn', 'marked', 'blocked'] as const;
const isComplete = (record: PriorRecord): boolean =>
  record.takenDate !== undefined &&
  record.transmittedDate !== undefined &&
  record.erasedOn !== undefined &&
  record.marked !== undefined &&
  record.blocked !== undefined;

/** Whether the comparison reaches a record by its category and its state of origin. */
function isReached(category: DatasetCategory, { inquiry, record }: Search): boolean {
  inquiry.note('category', inquiry.situation.category);
  const memberState = inquiry.facts.memberState;
  const includeOwnData = inquiry.facts.includeOwnData ?? false;
  return isCovered(
    inquiry.recording,
    inquiry.recordingGroup,
    { memberState, includeOwnData },
    { memberStateOfOrigin: record.memberState, category },
  );
}

/** The provision that lets a Member State's own data be compared, where the record is its own. */
const ownDataRule = ({ inquiry, record }: Search): Citation | null =>
  isSameState(record.memberState, inquiry.situation.memberState) && inquiry.situation.includeOwnData
    ? inquiry.recordingGroup.ownDataOnRequest
    : null;

/** What the search finds among stored data: the record must be there on the day, and comparable. */
function found(category: DatasetCategory, search: Search, comparison: Citation): Seen {
  const { inquiry, record, on, by } = search;
  const { transmittedDate, erasedOn } = record;
  if (transmittedDate != null && transmittedDate > on) return inquiry.because(false, 'not yet stored', comparison);
  if (erasedOn != null && erasedOn <= on)
    return inquiry.because(false, () => `erased on ${isoDate(erasedOn)}`, comparison);
  const stored = storageOf(category, search);
  if (stored === undefined) return inquiry.lacking(comparison, 'councilDecisionInForce');
  if (stored === null) return inquiry.because(false, 'never stored', comparison);
  if (stored.until < on)
    return inquiry.because(false, () => `storage ended on ${isoDate(stored.until)}`, stored.citation);
  const face = by === 'face' ? faceComparable(search) : true;
  if (typeof face === 'object') return inquiry.lacking(comparison, face.lacking);
  if (face !== true) return inquiry.because(false, 'no face of the same sex to compare with', comparison);
  const words = () => `found; stored until ${isoDate(stored.until)}`;
  const ownData = ownDataRule(search);
  return ownData === null
    ? inquiry.because(true, words, comparison, stored.citation)
    : inquiry.becauseOf(true, words, [comparison, ownData, stored.citation]);
}

/** Marked data some years after the grant of protection, on which law enforcement gets a negative reply; null: not hidden. */
function hiddenFromRequest({ inquiry, record, on, index }: Search, visible: Cited<number>): Seen | null {
  if (!record.marked && !record.blocked) return null;
  const { value: years, citation } = visible;
  inquiry.groupNumber(inquiry.recording, inquiry.recordingGroup, 'request.markedVisibleYears', years);
  if (record.protectionGrantedOn == null) return inquiry.lacking(citation, `${recordPath(index)}.protectionGrantedOn`);
  if (addYears(record.protectionGrantedOn, years) >= on) return null;
  return inquiry.because(false, () => `marked for more than ${years} years: a negative reply`, citation);
}

function seen(search: Search): Seen {
  const { inquiry, record, index } = search;
  const { comparisonCitation: citation, onlyMarked, request } = inquiry.recordingGroup;
  const { category } = record;
  if (record.neverStored || !isDatasetCategory(category)) return inquiry.because(false, 'never stored', citation);
  if (!isReached(category, search))
    return inquiry.because(false, 'outside the comparison: its category, or own data not asked for', citation);
  if (!isComplete(record)) {
    const lacking = NEEDED.filter((fact) => record[fact] === undefined);
    return inquiry.lacking(citation, ...lacking.map((fact) => `${recordPath(index)}.${fact}`));
  }
  if (inquiry.recording.blockedAreHidden && record.blocked)
    return inquiry.because(false, 'blocked: a negative reply', inquiry.recording.blockedAreHidden);
  if (onlyMarked?.includes(category) && !record.marked && !record.blocked)
    return inquiry.because(false, 'outside the comparison: not marked', citation);
  const hidden = request?.markedVisibleYears && hiddenFromRequest(search, request.markedVisibleYears);
  return hidden ?? found(category, search, citation);
}

/** Whether a record of the acting Member State itself, which no search covered, is stored on the day. */
export function isOwnStored(inquiry: Inquiry, index: number, on: CalendarDate): Seen {
  const record = inquiry.situation.priorRecords![index]!;
  const { category } = record;
  inquiry.begin('own-record');
  if (inquiry.trace !== null) noteSearch(inquiry, record, index);
  const { linking } = inquiry.recording.procedure;
  const citation = linking?.sequence ?? inquiry.recordingGroup.comparisonCitation;
  if (record.neverStored || !isDatasetCategory(category)) return inquiry.because(false, 'never stored', citation);
  return found(category, { inquiry, record, index, on, by: 'fingerprints' }, citation);
}

/** The record, and the day of the search: that of transmission, or for a request without one that of the event. */
function noteSearch(inquiry: Inquiry, record: PriorRecord, index: number): void {
  inquiry.note(recordPath(index), record);
  if (inquiry.facts.transmittedDate == null) inquiry.note('eventDate', inquiry.situation.eventDate);
}

const UNKNOWN: Visible = { visiblePrior: 'undetermined', visibleMarks: 'undetermined' };
const NOTHING_SEEN: Visible = { visiblePrior: [], visibleMarks: {} };

/** The earlier records that a perfect matcher would return, and their marks. The search runs on the day of transmission. */
export function visible(inquiry: Inquiry, captured: Capture | Undetermined, { compared }: Comparison): Visible {
  if (compared === 'undetermined' || captured === 'undetermined') return UNKNOWN;
  if (!compared || captured.kind === 'nothing') return NOTHING_SEEN;
  const { priorRecords } = inquiry.situation;
  if (priorRecords === undefined) {
    inquiry.begin('prior-records');
    inquiry.note('priorRecords', priorRecords);
    inquiry.lacking(inquiry.recordingGroup.comparisonCitation, 'priorRecords');
    return UNKNOWN;
  }
  const visiblePrior: string[] = [];
  const marks: [string, boolean][] = [];
  let isKnown = true;
  for (const [index, record] of priorRecords.entries()) {
    inquiry.begin('prior-record');
    if (inquiry.trace !== null) noteSearch(inquiry, record, index);
    const verdict = seen({ inquiry, record, index, on: captured.transmittedOn, by: captured.by });
    if (verdict === 'undetermined') isKnown = false;
    if (verdict !== true) continue;
    visiblePrior.push(record.id);
    marks.push([record.id, (record.marked || record.blocked) ?? false]);
  }
  return isKnown ? { visiblePrior, visibleMarks: Object.fromEntries(marks) } : UNKNOWN;
}
