import type { Citation } from '../citation.ts';
import type { Cited } from '../rule-set.ts';
import { art } from './text.ts';

/** Temporary protection has a day of its own: Art. 26 applies from 12 June 2029. @source Reg. 2024/1358 Art. 63(2) second subparagraph */
export const ARTICLE_26_APPLIES_FROM: Cited<string> = {
  value: '2029-06-12',
  citation: art('63(2) second subparagraph'),
};

/** Persons protected under Implementing Decision (EU) 2022/382, and its extensions, stay outside. @source Reg. 2024/1358 Art. 63(3) */
export const EXCEPT_DECISION_2022_382: Citation = art('63(3)');
