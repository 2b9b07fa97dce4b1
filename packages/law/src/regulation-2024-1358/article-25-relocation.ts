import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

/** A dataset sent on arrival after relocation, under Art. 17 or 23, is stored as an applicant's and compared. @source Reg. 2024/1358 Art. 25(2), 29(1) */
export const RELOCATION_ARRIVAL: StorageRule = {
  lasts: { years: 10 },
  from: 'transmitted',
  citation: art('25(2), 29(1)'),
};
