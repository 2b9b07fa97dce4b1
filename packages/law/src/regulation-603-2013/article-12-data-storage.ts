import type { Article } from '../article.ts';
import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '12',
  title: 'Data storage',
  file: 'regulation-603-2013/article-12-data-storage.ts',
  paragraphs: [
    {
      number: '1',
      says: "From memory: applicants' data are stored for ten years from the date on which the fingerprints were taken.",
    },
    { number: '2', says: 'From memory: when the period is over the data are erased automatically.' },
  ],
};

/** Applicants: ten years from the date on which the fingerprints were taken. @source Reg. 603/2013 Art. 12(1) */
export const APPLICANT_STORAGE: StorageRule = {
  lasts: { years: 10 },
  from: 'taken',
  citation: art('12(1)', 'memory'),
};
