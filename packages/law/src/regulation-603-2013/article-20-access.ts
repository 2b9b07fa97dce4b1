import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '20',
  title: 'Conditions for access to Eurodac by designated authorities',
  file: 'regulation-603-2013/article-20-access.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A designated authority may ask only after a search of national fingerprint databases, of those of the other states and, from memory, of the visa system has led nowhere, and where the comparison is necessary against terrorism or serious crime, in a specific case, on reasonable grounds.',
    },
    { number: '2', says: 'Such requests are limited to searching with fingerprints.' },
  ],
};

/** All conditions of access at once, by fingerprints alone; nothing is taken under the Regulation, and nothing recorded. @source Reg. 603/2013 Art. 20(1) and (2) */
export const ACCESS: Citation = art('20(1), 20(2)', 'read');
