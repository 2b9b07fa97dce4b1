import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Applicants: ten years from taking. @source Reg. (EC) 2725/2000 Art. 6 */
export const APPLICANT_STORAGE: StorageRule = {
  lasts: { years: 10 },
  from: 'taken',
  citation: art('6', 'secondary'),
};
