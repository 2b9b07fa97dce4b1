/** What happens to a person so that a Member State registers them: the four groups decided here. */
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

export function isEventCategory(category: string): category is EventCategory {
  return (EVENT_CATEGORIES as readonly string[]).includes(category);
}
