import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

/** A law-enforcement request is compared with applicants and border cases, as an applicant is. @source Reg. 603/2013 Art. 19(2) */
export const LAW_ENFORCEMENT_COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];
export const LAW_ENFORCEMENT_COMPARISON: Citation = art('19(2)', 'memory');
