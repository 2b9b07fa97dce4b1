import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

/** Persons found illegally staying: an option to check for an earlier application, with no limit in time. @source Reg. 603/2013 Art. 17(1) */
export const TAKING: Citation = art('17(1)', 'read');

/** Compared with applicants of other Member States alone, not with border cases. @source Reg. 603/2013 Art. 17(3), 8(1)(d) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT'];
export const COMPARISON: Citation = art('17(3)', 'memory');

/** The data are not recorded. @source Reg. 603/2013 Art. 17(3) */
export const NOT_STORED: Citation = art('17(3)', 'secondary');
