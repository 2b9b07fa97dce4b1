import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

const fromTaking = (years: number, article: string): StorageRule => ({
  lasts: { years },
  from: 'taken',
  citation: art(article, 'secondary'),
});

/** Ten years for applicants, five for the others, from the date of taking. @source COM(2016) 272 Art. 17(1) to (3) */
export const APPLICANT_STORAGE: StorageRule = fromTaking(10, '17(1)');
export const BORDER_STORAGE: StorageRule = fromTaking(5, '17(2)');
export const ILLEGAL_STAY_STORAGE: StorageRule = fromTaking(5, '17(3)');
