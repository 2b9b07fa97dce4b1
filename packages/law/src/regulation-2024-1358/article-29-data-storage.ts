import type { Citation } from '../citation.ts';
import type { DatasetCategory, EventCategory } from '../dataset-category.ts';
import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

const fromTransmission = (years: number, article: string): StorageRule => ({
  lasts: { years },
  from: 'transmitted',
  citation: art(article),
});

/** Storage of the groups decided here, from transmission. @source Reg. 2024/1358 Art. 29(1), (6) to (8) */
export const STORAGE: Readonly<Record<EventCategory, StorageRule>> = {
  APPLICANT: fromTransmission(10, '29(1)'),
  IRREGULAR_CROSSING: fromTransmission(5, '29(6)'),
  ILLEGAL_STAY: fromTransmission(5, '29(7)'),
  SAR_DISEMBARKED: fromTransmission(5, '29(8)'),
};

/** Storage of admission and resettlement datasets. @source Reg. 2024/1358 Art. 29(3) to (5) */
export const OTHER_STORAGE: Readonly<Partial<Record<DatasetCategory, StorageRule>>> = {
  ADMISSION_GRANTED: fromTransmission(5, '29(3)'),
  ADMISSION_REFUSED: fromTransmission(3, '29(4)'),
  ADMISSION_DISCONTINUED: fromTransmission(3, '29(4)'),
  NATIONAL_RESETTLED: fromTransmission(5, '29(5)'),
};

/** Temporary protection: a year from the Council decision, extended while protection lasts. @source Reg. 2024/1358 Art. 29(9) */
export const TEMPORARY_PROTECTION_STORAGE: Citation = art('29(9)');
