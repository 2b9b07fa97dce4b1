import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

/** All three groups are compared with all three. @source COM(2016) 272 Art. 15(1) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'];
export const COMPARISON: Citation = art('15(1)', 'secondary');

/** Own data are covered when the Member State asks. @source COM(2016) 272 Art. 15(2) */
export const OWN_DATA: Citation = art('15(2)', 'memory');
