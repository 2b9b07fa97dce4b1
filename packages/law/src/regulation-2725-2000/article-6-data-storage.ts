import type { Article } from '../article.ts';
import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '6',
  title: 'Data storage',
  file: 'regulation-2725-2000/article-6-data-storage.ts',
  paragraphs: [
    {
      number: '',
      says: "From a summary: applicants' data are stored for ten years from the date on which the fingerprints were taken, then erased.",
    },
  ],
};

/** Applicants: ten years from taking. @source Reg. (EC) 2725/2000 Art. 6 */
export const APPLICANT_STORAGE: StorageRule = {
  lasts: { years: 10 },
  from: 'taken',
  citation: art('6', 'secondary'),
};
