/** What happens to a person so that a Member State registers them: the four groups every rule set speaks of. */
export type EventCategory = 'APPLICANT' | 'IRREGULAR_CROSSING' | 'ILLEGAL_STAY' | 'SAR_DISEMBARKED';

/** The categories of datasets that a comparison may run against. */
export type DatasetCategory =
  | EventCategory
  | 'ADMISSION_GRANTED'
  | 'ADMISSION_REFUSED'
  | 'ADMISSION_DISCONTINUED'
  | 'NATIONAL_RESETTLED'
  | 'TEMP_PROTECTION';

export const EVENT_CATEGORIES: readonly EventCategory[] = [
  'APPLICANT',
  'IRREGULAR_CROSSING',
  'ILLEGAL_STAY',
  'SAR_DISEMBARKED',
];

export const DATASET_CATEGORIES: readonly DatasetCategory[] = [
  ...EVENT_CATEGORIES,
  'ADMISSION_GRANTED',
  'ADMISSION_REFUSED',
  'ADMISSION_DISCONTINUED',
  'NATIONAL_RESETTLED',
  'TEMP_PROTECTION',
];

/** The groups beside the four: admission and resettlement, temporary protection, and requests of law enforcement. */
export type OtherCategory = 'ADMISSION_CHECK' | 'LE_REQUEST' | Exclude<DatasetCategory, EventCategory>;
/** Everything that a case may be about. */
export type SituationCategory = EventCategory | OtherCategory;

export const OTHER_CATEGORIES: readonly OtherCategory[] = [
  'ADMISSION_CHECK',
  'ADMISSION_GRANTED',
  'ADMISSION_REFUSED',
  'ADMISSION_DISCONTINUED',
  'NATIONAL_RESETTLED',
  'TEMP_PROTECTION',
  'LE_REQUEST',
];

export function isEventCategory(category: string): category is EventCategory {
  return (EVENT_CATEGORIES as readonly string[]).includes(category);
}

export function isDatasetCategory(category: string): category is DatasetCategory {
  return (DATASET_CATEGORIES as readonly string[]).includes(category);
}
