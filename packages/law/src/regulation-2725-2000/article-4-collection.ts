import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import type { Cited } from '../rule-set.ts';
import { art } from './text.ts';

/** Every applicant for asylum of at least fourteen years: prompt taking and transmission, without a limit in hours. @source Reg. (EC) 2725/2000 Art. 4(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 14, citation: art('4(1), 8(1), 11(1)', 'secondary') };
export const TAKING: Citation = art('4(1)', 'memory');

/** Applicants are compared with applicants and border cases of other Member States. @source Reg. (EC) 2725/2000 Art. 4(3) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];
export const COMPARISON: Citation = art('4(3)', 'memory');

/** Own data are covered when the Member State asks. @source Reg. (EC) 2725/2000 Art. 4(4) */
export const OWN_DATA: Citation = art('4(4)', 'memory');
