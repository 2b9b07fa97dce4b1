import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '15',
  title: 'Recording of fingerprint data',
  file: 'regulation-603-2013/article-15-recording.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: data of irregular crossers are recorded only to be compared with applicants who come later, and for law enforcement; on entry they are compared with nothing.',
    },
    { number: '2', says: 'From memory: for that later comparison the procedure of Article 9 applies.' },
  ],
};

/** Data of irregular crossers are kept only for comparison with later applicants: nothing is searched on entry. @source Reg. 603/2013 Art. 15(1) and (2) */
export const NOT_COMPARED: Citation = art('15(1)', 'memory');
