import type { CalendarDate } from '@eurodac-sim/primitives';
import { addDays, addMonths, yearMonthDay } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import { completedYears } from './completed-years.ts';
import type { DatasetCategory, SituationCategory } from './dataset-category.ts';
import type { MarkAct, MarkReason, Measure, Requester, StatisticsPoint, StatisticsRules } from './statistics-rules.ts';

/** Something a Member State did on a day. */
type Act = { readonly memberState: string; readonly on: CalendarDate };

/** A dataset as statistics see it: sex and date of birth as declared, null where not known. `on`: the day of transmission. */
export type CountedDataset = Act & {
  readonly id: string;
  readonly category: DatasetCategory;
  readonly sex: string | null;
  readonly birthDate: CalendarDate | null;
};

/** A dataset that answered a comparison. */
export type CountedHit = {
  readonly category: DatasetCategory;
  readonly memberStateOfOrigin: string;
  readonly marked: boolean;
};

/** What a central system recorded, all of it and not of one month alone: who came first is read from the past. */
export type StatisticsFacts = {
  readonly datasets: readonly CountedDataset[];
  /** Linked datasets by id; a dataset in no sequence is a person of its own. */
  readonly sequences: readonly (readonly string[])[];
  readonly comparisons: readonly (Act & {
    readonly category: SituationCategory;
    readonly hits: readonly CountedHit[];
  })[];
  readonly qualityRejections: readonly (Act & { readonly referenceNumber: string })[];
  /** Applications that were rejected without a right to remain, by the applicant's dataset. */
  readonly applicationRejections: readonly (Act & { readonly dataset: string })[];
  readonly marks: readonly (Act & {
    readonly dataset: string;
    readonly does: MarkAct;
    readonly because: MarkReason;
  })[];
  readonly lawEnforcementRequests: readonly (Act & { readonly by: Requester; readonly hits: number })[];
  readonly accessRequests: readonly Act[];
  readonly falseHits: readonly Act[];
};

/** Which statistics: of the month or quarter that holds a day, or of its year; of one Member State or of all (null). */
export type StatisticsQuestion = {
  readonly day: CalendarDate;
  readonly memberState: string | null;
  readonly wholeYear?: boolean;
};

/** A count with the point of the article that asks for it. */
type Count = { readonly counts: string; readonly count: number; readonly citation: Citation };
/** Datasets of one category, year of birth and sex as declared; null where not known. */
type BirthYearCount = {
  readonly category: DatasetCategory;
  readonly birthYear: number | null;
  readonly sex: string | null;
  readonly count: number;
};
/** The statistics of a period, its first and last day included. */
export type Statistics = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly counts: readonly Count[];
  readonly datasetsByBirthYearAndSex: {
    readonly counts: readonly BirthYearCount[];
    readonly citation: Citation;
  } | null;
};

type Scope = {
  readonly facts: StatisticsFacts;
  readonly covers: (act: Act) => boolean;
  readonly sequenceOf: SequenceOf;
};
type SequenceOf = (dataset: string) => string;

function sequencesById(sequences: StatisticsFacts['sequences']): SequenceOf {
  const first = new Map<string, string>();
  for (const sequence of sequences) for (const id of sequence) first.set(id, sequence[0] ?? id);
  return (dataset) => first.get(dataset) ?? dataset;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function periodOf(span: keyof typeof MONTHS, day: CalendarDate): Pick<Statistics, 'from' | 'until'> {
  const { month, day: dayOfMonth } = yearMonthDay(day);
  const from = addMonths(addDays(day, 1 - dayOfMonth), -((month - 1) % MONTHS[span]));
  return { from, until: addDays(addMonths(from, MONTHS[span]), -1) };
}

function persons({ sequenceOf }: Scope, datasets: readonly string[]): number {
  return new Set(datasets.map(sequenceOf)).size;
}

const idsOf = (datasets: readonly CountedDataset[]): readonly string[] => datasets.map(({ id }) => id);

function transmitted({ facts, covers }: Scope, of: readonly DatasetCategory[]): readonly CountedDataset[] {
  return facts.datasets.filter((dataset) => of.includes(dataset.category) && covers(dataset));
}

/** SequenceOf of whom the earliest dataset of the category, wherever it was made, lies in the period. */
function firstTimePersons(scope: Scope, of: DatasetCategory): number {
  const earliest = new Map<string, CountedDataset>();
  for (const dataset of scope.facts.datasets) {
    const person = scope.sequenceOf(dataset.id);
    const before = earliest.get(person);
    if (dataset.category === of && (before === undefined || dataset.on < before.on)) earliest.set(person, dataset);
  }
  return [...earliest.values()].filter(scope.covers).length;
}

function minors(scope: Scope, underYears: number): number {
  const { facts, covers } = scope;
  const under = facts.datasets.filter(
    (dataset) =>
      covers(dataset) && dataset.birthDate !== null && completedYears(dataset.birthDate, dataset.on) < underYears,
  );
  return persons(scope, idsOf(under));
}

function hitsCounted({ facts, covers }: Scope, measure: Extract<Measure, { kind: 'hits' }>): number {
  let count = 0;
  for (const comparison of facts.comparisons) {
    if (!measure.for.includes(comparison.category) || !covers(comparison)) continue;
    count += comparison.hits.filter(
      (hit) =>
        measure.against.includes(hit.category) &&
        (!measure.onlyMarked || hit.marked) &&
        (!measure.onlyOtherStates || hit.memberStateOfOrigin !== comparison.memberState),
    ).length;
  }
  return count;
}

function requestCount({ facts, covers }: Scope, by: Requester, what: 'requests' | 'request-hits'): number {
  const requests = facts.lawEnforcementRequests.filter((request) => request.by === by && covers(request));
  return what === 'requests' ? requests.length : requests.reduce((sum, { hits }) => sum + hits, 0);
}

function counted(scope: Scope, measure: Measure): number {
  const { facts, covers } = scope;
  switch (measure.kind) {
    case 'persons':
      return persons(scope, idsOf(transmitted(scope, measure.of)));
    case 'first-time-persons':
      return firstTimePersons(scope, measure.of);
    case 'minors':
      return minors(scope, measure.underYears.value);
    case 'rejected-applicants':
      return persons(
        scope,
        facts.applicationRejections.filter(covers).map(({ dataset }) => dataset),
      );
    case 'marked-persons': {
      const marked = facts.marks.filter(({ because, does }) => because === measure.because && does === 'marks');
      return persons(
        scope,
        marked.filter(covers).map(({ dataset }) => dataset),
      );
    }
    case 'datasets':
      return transmitted(scope, [measure.of]).length;
    case 'comparisons':
      return facts.comparisons.filter((made) => made.category === measure.for && covers(made)).length;
    case 'hits':
      return hitsCounted(scope, measure);
    case 'requested-again':
      return new Set(facts.qualityRejections.filter(covers).map(({ referenceNumber }) => referenceNumber)).size;
    case 'marks':
      return facts.marks.filter((mark) => mark.does === measure.does && covers(mark)).length;
    case 'requests':
    case 'request-hits':
      return requestCount(scope, measure.by, measure.kind);
    case 'access-requests':
      return facts.accessRequests.filter(covers).length;
    case 'false-hits':
      return facts.falseHits.filter(covers).length;
  }
}

function byBirthYearAndSex(scope: Scope, points: readonly StatisticsPoint[]): readonly BirthYearCount[] {
  const categories = points.flatMap(({ measure }) => (measure.kind === 'datasets' ? [measure.of] : []));
  const counts = new Map<string, BirthYearCount>();
  for (const { category, birthDate, sex } of transmitted(scope, categories)) {
    const birthYear = birthDate === null ? null : yearMonthDay(birthDate).year;
    const key = JSON.stringify([category, birthYear, sex]);
    counts.set(key, { category, birthYear, sex, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.keys()].toSorted().flatMap((key) => counts.get(key) ?? []);
}

/**
 * The counts a text asks for, of the month, quarter or year that holds a day. Hits are counted by matched dataset. No text has
 * a count of unaccompanied minors: being unaccompanied is not among the data.
 *
 * @source Reg. 2024/1358 Art. 12(1) and (2); Reg. 603/2013 Art. 8; Reg. (EC) 2725/2000 Art. 3(3)
 */
export function monthlyStatistics(
  rules: StatisticsRules,
  { day, memberState, wholeYear = false }: StatisticsQuestion,
  facts: StatisticsFacts,
): Statistics {
  const { from, until } = periodOf(wholeYear ? 'year' : rules.every.value, day);
  const covers = (act: Act): boolean =>
    act.on >= from && act.on <= until && (memberState === null || act.memberState === memberState);
  const scope: Scope = { facts, covers, sequenceOf: sequencesById(facts.sequences) };
  const counts = rules.points.map(({ counts: what, measure, citation }) => ({
    counts: what,
    count: counted(scope, measure),
    citation,
  }));
  const citation = rules.byBirthYearAndSex;
  const breakdown = citation && { counts: byBirthYearAndSex(scope, rules.points), citation };
  return { from, until, counts, datasetsByBirthYearAndSex: breakdown };
}
