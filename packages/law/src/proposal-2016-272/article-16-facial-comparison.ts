import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '16',
  title: 'Comparison of facial image data',
  file: 'proposal-2016-272/article-16-facial-comparison.ts',
  paragraphs: [
    { number: '', says: 'From memory: where fingerprints cannot be used the face is compared as a last resort.' },
  ],
};

/** The face as last resort where fingerprints cannot be used, once software exists. @source COM(2016) 272 Art. 16 */
export const FACE_COMPARISON: Citation = art('16', 'memory');
