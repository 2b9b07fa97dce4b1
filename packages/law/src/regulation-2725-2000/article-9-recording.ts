import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '9',
  title: 'Recording of data',
  file: 'regulation-2725-2000/article-9-recording.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: data of irregular crossers are recorded only to be compared with applicants who come later; on entry they are compared with nothing.',
    },
  ],
};

/** Data of irregular crossers are kept only for comparison with later applicants: nothing is searched on entry. @source Reg. (EC) 2725/2000 Art. 9(1) */
export const NOT_COMPARED: Citation = art('9(1)', 'memory');
