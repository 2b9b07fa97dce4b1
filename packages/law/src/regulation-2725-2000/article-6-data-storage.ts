import { citing } from '../citation.ts';
import type { StorageRule } from '../rule-set.ts';

/** Applicants: ten years from taking. Known here only so that a later search knows what it can still find. @source Reg. (EC) 2725/2000 Art. 6 */
export const APPLICANT_STORAGE: StorageRule = {
  lasts: { years: 10 },
  from: 'taken',
  citation: citing('Reg. (EC) 2725/2000')('6', 'secondary'),
};
