import type { Article } from '../article.ts';
import { citing } from '../citation.ts';
import type { Cited } from '../cited.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 604/2013',
  number: '2',
  title: 'Definitions',
  file: 'regulation-604-2013/article-2-definitions.ts',
  paragraphs: [{ number: '', says: 'A minor is under eighteen; from memory.' }],
};

/** A minor is under eighteen. @source Reg. 604/2013 Art. 2(g) */
export const MAJORITY_YEARS: Cited<number> = { value: 18, citation: citing('Reg. (EU) 604/2013')('2', 'memory') };
