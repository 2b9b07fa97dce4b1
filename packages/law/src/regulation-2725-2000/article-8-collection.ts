import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '8',
  title: 'Collection and transmission of fingerprint data',
  file: 'regulation-2725-2000/article-8-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The prints of all fingers are taken promptly, with the safeguards of the conventions on human rights and on the rights of the child, of every alien of at least fourteen years apprehended in connection with the irregular crossing of a border, coming from a third country, who is not turned back.',
    },
    {
      number: '2',
      says: 'The prints, with state, place and date, sex, reference number and dates, are sent promptly, without a limit in hours.',
    },
  ],
};

/** Aliens apprehended when crossing irregularly from a third country and not turned back. @source Reg. (EC) 2725/2000 Art. 8(1) */
export const TAKING: Citation = art('8(1)', 'read');
