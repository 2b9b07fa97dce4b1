import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

/** Applicants: ten years from the date on which the fingerprints were taken. @source Reg. 603/2013 Art. 12(1) */
export const APPLICANT_STORAGE: StorageRule = {
  lasts: { years: 10 },
  from: 'taken',
  citation: art('12(1)', 'memory'),
};
