import type { Article } from '../article.ts';
import { citing } from '../citation.ts';
import type { Cited } from '../cited.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 343/2003',
  number: '2',
  title: 'Definitions',
  file: 'regulation-343-2003/article-2-definitions.ts',
  paragraphs: [{ number: '', says: 'A minor is under eighteen; from memory.' }],
};

/** A minor is under eighteen. @source Reg. 343/2003 Art. 2(h) */
export const MAJORITY_YEARS: Cited<number> = { value: 18, citation: citing('Reg. (EC) 343/2003')('2', 'memory') };
