import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

/** Aliens found illegally present: an option to check for an earlier application. @source Reg. (EC) 2725/2000 Art. 11(1) */
export const TAKING: Citation = art('11(1)', 'read');

/** Compared with applicants of other Member States alone, not with border cases. @source Reg. (EC) 2725/2000 Art. 11(3) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT'];
export const COMPARISON: Citation = art('11(3)', 'read');

/** The data are not stored: they are erased once the reply is sent. @source Reg. (EC) 2725/2000 Art. 11(3) and (5) */
export const NOT_STORED: Citation = art('11(5)', 'read');
