import type { CalendarDate } from '@eurodac-sim/primitives';
import { addYears, calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { DATASET_CATEGORIES } from '../dataset-category.ts';
import type { Decision, Undetermined } from '../decision.ts';
import { isCovered } from '../hits.ts';
import { recordStorageRule } from '../record-storage.ts';
import { TEMPORARY_PROTECTION_STORAGE } from '../regulation-2024-1358/article-29-data-storage.ts';
import type { Cited } from '../rule-set.ts';
import type { PriorRecord } from '../situation.ts';
import type { Capture } from './capture.ts';
import type { Comparison } from './comparison.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';
import { lastDay, lastDayOfProtection } from './retention.ts';

type Seen = boolean | Undetermined;
type Search = {
  readonly inquiry: Inquiry;
  readonly read: Read;
  readonly path: string;
  /** The day of the search, as a date and as ISO text. */
  readonly on: CalendarDate;
  readonly day: string;
  readonly by: 'fingerprints' | 'face';
};
export type Visible = Pick<Decision, 'visiblePrior' | 'visibleMarks'>;

const isDatasetCategory = (category: string): category is DatasetCategory =>
  (DATASET_CATEGORIES as readonly string[]).includes(category);

type Storage = { readonly until: CalendarDate; readonly citation: Citation };

/** The last day a record may be stored; null: never stored; undefined: a fact is lacking. */
function storageOf(
  record: PriorRecord,
  category: DatasetCategory,
  { inquiry, read }: Search,
): Storage | null | undefined {
  if (category === 'TEMP_PROTECTION') {
    if (record.regime !== 'EU2024-1358') return null;
    const until = lastDayOfProtection(read);
    return until === undefined ? undefined : { until, citation: TEMPORARY_PROTECTION_STORAGE };
  }
  const { recording } = inquiry.question;
  const renewed = record.regime !== recording.regime && read.parameter('legacyRetentionRule') === 'NEW';
  const rule = recordStorageRule(record.regime, category, recording, renewed);
  if (rule === null || record.takenDate === null || record.transmittedDate === null) return null;
  const until = lastDay(read, rule, calendarDate(record.takenDate), calendarDate(record.transmittedDate));
  return { until, citation: rule.citation };
}

/** The texts whose records hold a facial image; in the others a face not spoken of is not there. */
const REGIMES_WITH_FACES: ReadonlySet<string> = new Set(['COM2016-272', 'EU2024-1358']);

/** A face is compared with a face, of the same recorded sex where sex is a filter. */
function faceComparable(record: PriorRecord, search: Search): Seen | { readonly lacking: string } {
  const { read, path } = search;
  if (record.face === undefined && REGIMES_WITH_FACES.has(record.regime)) return { lacking: `${path}.face` };
  if (!record.face) return false;
  if (read.parameter('sexInFaceSearch') === 'WEIGHT') return true;
  const sex = read.fact('sex');
  if (!sex) return { lacking: 'sex' };
  return record.sex ? record.sex === sex : { lacking: `${path}.sex` };
}

const NEEDED = ['takenDate', 'transmittedDate', 'erasedOn', 'marked', 'blocked'] as const;

/** Whether the comparison reaches a record by its category and its state of origin. */
function isReached(record: PriorRecord, category: DatasetCategory, { inquiry, read }: Search): boolean {
  const { recordingGroup, question } = inquiry;
  read.fact('category');
  const request = {
    memberState: read.fact('memberState'),
    includeOwnData: read.fact('includeOwnData') ?? false,
  };
  return isCovered(question.recording, recordingGroup, request, { memberStateOfOrigin: record.memberState, category });
}

/** What the search finds among stored data: the record must be there on the day, and comparable. */
function found(record: PriorRecord, category: DatasetCategory, search: Search, comparison: Citation): Conclusion<Seen> {
  const { read, on, by } = search;
  const no = (outcome: string, citation = comparison): Conclusion<Seen> => ({
    value: false,
    citations: [citation],
    outcome,
  });
  if (record.transmittedDate && record.transmittedDate > search.day) return no('not yet stored');
  if (record.erasedOn && record.erasedOn <= search.day) return no(`erased on ${record.erasedOn}`);
  const stored = storageOf(record, category, search);
  if (stored === undefined) return read.lacking(comparison, 'councilDecisionInForce');
  if (stored === null) return no('never stored');
  if (stored.until < on) return no(`storage ended on ${isoDate(stored.until)}`, stored.citation);
  const face = by === 'face' ? faceComparable(record, search) : true;
  if (typeof face === 'object') return read.lacking(comparison, face.lacking);
  if (face !== true) return no('no face of the same sex to compare with');
  return {
    value: true,
    citations: [comparison, stored.citation],
    outcome: `found; stored until ${isoDate(stored.until)}`,
  };
}

/** Marked data some years after the grant of protection, on which law enforcement gets a negative reply; null: not hidden. */
function hiddenFromRequest(
  record: PriorRecord,
  { read, on, path }: Search,
  { value: years, citation }: Cited<number>,
): Conclusion<Seen> | null {
  if (!record.marked && !record.blocked) return null;
  if (!record.protectionGrantedOn) return read.lacking(citation, `${path}.protectionGrantedOn`);
  if (addYears(calendarDate(record.protectionGrantedOn), years) >= on) return null;
  return { value: false, citations: [citation], outcome: `marked for more than ${years} years: a negative reply` };
}

function seen(record: PriorRecord, search: Search): Conclusion<Seen> {
  const { recording } = search.inquiry.question;
  const { comparisonCitation, onlyMarked = [], request } = search.inquiry.recordingGroup;
  const no = (outcome: string): Conclusion<Seen> => ({ value: false, citations: [comparisonCitation], outcome });
  const { category } = record;
  if (record.neverStored || !isDatasetCategory(category)) return no('never stored');
  if (!isReached(record, category, search))
    return no('outside the comparison: its category, or own data not asked for');
  const lacking = NEEDED.filter((fact) => record[fact] === undefined).map((fact) => `${search.path}.${fact}`);
  if (lacking.length > 0) return search.read.lacking(comparisonCitation, ...lacking);
  if (recording.blockedAreHidden && record.blocked)
    return { ...no('blocked: a negative reply'), citations: [recording.blockedAreHidden] };
  if (onlyMarked.includes(category) && !record.marked && !record.blocked)
    return no('outside the comparison: not marked');
  const hidden = request?.markedVisibleYears && hiddenFromRequest(record, search, request.markedVisibleYears);
  return hidden || found(record, category, search, comparisonCitation);
}

/** The earlier records that a perfect matcher would return, and their marks. The search runs on the day of transmission. */
export function visible(inquiry: Inquiry, captured: Capture | Undetermined, { compared }: Comparison): Visible {
  const unknown: Visible = { visiblePrior: 'undetermined', visibleMarks: 'undetermined' };
  if (compared === 'undetermined' || captured === 'undetermined') return unknown;
  if (!compared || captured.kind === 'nothing') return { visiblePrior: [], visibleMarks: {} };
  const { situation } = inquiry.question;
  if (situation.priorRecords === undefined) {
    inquiry.step('prior-records', (read) => read.lacking(inquiry.recordingGroup.comparisonCitation, 'priorRecords'));
    return unknown;
  }
  const verdicts = situation.priorRecords.map((record, index) =>
    inquiry.step('prior-record', (read) => {
      const path = `priorRecords[${index}]`;
      read.note(path, record);
      const { transmittedOn: on, transmittedDate: day, by } = captured;
      return seen(record, { inquiry, read, path, on, day, by });
    }),
  );
  if (verdicts.includes('undetermined')) return unknown;
  const returned = situation.priorRecords.filter((_, index) => verdicts[index] === true);
  const marks = returned.map(({ id, marked, blocked }) => [id, marked || blocked] as const);
  return { visiblePrior: returned.map(({ id }) => id), visibleMarks: Object.fromEntries(marks) };
}
