import { citing } from '../citation.ts';
import type { StorageRule } from '../rule-set.ts';

/** Irregular crossers: two years from taking. @source Reg. (EC) 2725/2000 Art. 10(1) */
export const BORDER_STORAGE: StorageRule = {
  lasts: { years: 2 },
  from: 'taken',
  citation: citing('Reg. (EC) 2725/2000')('10(1)', 'secondary'),
};
