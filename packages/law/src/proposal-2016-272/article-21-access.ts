import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '21',
  title: 'Conditions for access to Eurodac by designated authorities',
  file: 'proposal-2016-272/article-21-access.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Law enforcement may ask for a comparison in a specific case, on reasonable grounds, once its own and other databases have given nothing; from memory.',
    },
  ],
};

/** Law enforcement may ask for a comparison under conditions like those of 2013. @source COM(2016) 272 Art. 21(1) */
export const ACCESS: Citation = art('21(1)', 'memory');
