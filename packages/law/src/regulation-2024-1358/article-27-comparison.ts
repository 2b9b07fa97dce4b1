import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { DATASET_CATEGORIES } from '../dataset-category.ts';
import { art } from './text.ts';

/** Everything stored under Art. 15, 18(2), 20, 22, 23, 24 and 26. @source Reg. 2024/1358 Art. 27(1) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = DATASET_CATEGORIES;
export const COMPARISON: Citation = art('27(1)');

/** Biometric data sent under Art. 18(2) and 20 are not compared. @source Reg. 2024/1358 Art. 27(1) */
export const EXCEPT_ADMISSION: Citation = art('27(1)');

/** An admission check covers marked applicants, admission outcomes and national resettlement; own data cannot be asked for. @source Reg. 2024/1358 Art. 27(2) and (3) */
export const ADMISSION_COMPARED_AGAINST: readonly DatasetCategory[] = [
  'APPLICANT',
  'ADMISSION_GRANTED',
  'ADMISSION_REFUSED',
  'ADMISSION_DISCONTINUED',
  'NATIONAL_RESETTLED',
];
export const ONLY_MARKED: readonly DatasetCategory[] = ['APPLICANT'];
export const ADMISSION_COMPARISON: Citation = art('27(2)');

/** Own data are covered when the Member State asks. @source Reg. 2024/1358 Art. 27(3) */
export const OWN_DATA: Citation = art('27(3)');
