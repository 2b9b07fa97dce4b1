import type { Citation } from './citation.ts';
import type { Cited } from './cited.ts';
import type { DatasetCategory, SituationCategory } from './dataset-category.ts';

/** How one count is made from what a central system records. */
export type Measure =
  /** Persons with a dataset of a category transmitted in the period: sequences, not datasets. */
  | { readonly kind: 'persons'; readonly of: readonly DatasetCategory[] }
  /** Of them, those whose sequence has no earlier dataset of the category. */
  | { readonly kind: 'first-time-persons'; readonly of: DatasetCategory }
  /** Persons whose declared age, in completed years, was under a limit on a day of transmission in the period. */
  | { readonly kind: 'minors'; readonly underYears: Cited<number> }
  | { readonly kind: 'rejected-applicants' }
  /** Persons for whom a dataset was marked for a reason. */
  | { readonly kind: 'marked-persons'; readonly because: MarkReason }
  | { readonly kind: 'datasets'; readonly of: DatasetCategory }
  /** Transmissions made for a comparison, for groups whose data are not recorded. */
  | { readonly kind: 'comparisons'; readonly for: SituationCategory }
  | {
      readonly kind: 'hits';
      readonly for: readonly SituationCategory[];
      readonly against: readonly DatasetCategory[];
      readonly onlyMarked: boolean;
      readonly onlyOtherStates: boolean;
    }
  /** Biometric data that had to be asked for again because of their quality: each reference number once. */
  | { readonly kind: 'requested-again' }
  | { readonly kind: 'marks'; readonly does: MarkAct }
  | { readonly kind: 'requests' | 'request-hits'; readonly by: Requester }
  | { readonly kind: 'access-requests' }
  | { readonly kind: 'false-hits' };

/** Why a dataset is marked, or its mark taken away. */
export type MarkReason = 'PROTECTION_GRANTED' | 'STATUS_WITHDRAWN' | 'RESIDENCE_DOCUMENT_ISSUED';
export type MarkAct = 'marks' | 'unmarks' | 'blocks' | 'unblocks';
export type Requester = 'MEMBER_STATE' | 'EUROPOL';

/** One count that an article asks for: the point, what it counts in our words, and how. */
export type StatisticsPoint = { readonly counts: string; readonly measure: Measure; readonly citation: Citation };

/** What a text has counted, and how often. */
export type StatisticsRules = {
  readonly every: Cited<'month' | 'quarter'>;
  readonly points: readonly StatisticsPoint[];
  /** Datasets by year of birth and sex, where possible; null: the text does not ask for it. */
  readonly byBirthYearAndSex: Citation | null;
};
