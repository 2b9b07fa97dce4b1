import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '27',
  title: 'Entry into force and applicability',
  file: 'regulation-2725-2000/article-27-applicability.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: in force on the day of publication.',
      undecided: 'entry into force obliges nobody before the day of application',
    },
    { number: '2', says: 'Applies from a day published once every Member State was ready: 15 January 2003.' },
  ],
};

/** Applies from the day published once every Member State was ready: 15 January 2003 (OJ C 5, 10.1.2003). @source Reg. (EC) 2725/2000 Art. 27(2) */
export const APPLICABILITY: Citation = art('27(2)', 'read');
