import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '11',
  title: 'Comparison of fingerprint data',
  file: 'regulation-2725-2000/article-11-comparison.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A state may send the prints of an alien of at least fourteen years found illegally present, to see whether an application was lodged elsewhere before; as a rule where the person says so without naming the state, objects to return as unsafe, or hinders identification.',
    },
    {
      number: '2',
      says: 'Which prints are sent, and with what reference number.',
      undecided: 'a matter of what is sent, not of whether',
    },
    {
      number: '3',
      says: 'The prints are compared with applicants of other states alone, not with irregular crossers, and are not stored.',
    },
    {
      number: '4',
      says: 'From memory: for the comparison the procedure of Article 4 applies.',
      undecided: 'a matter of procedure, decided under Article 4',
    },
    { number: '5', says: 'Once the reply is sent the data are erased.' },
  ],
};

/** Aliens found illegally present: an option to check for an earlier application. @source Reg. (EC) 2725/2000 Art. 11(1) */
export const TAKING: Citation = art('11(1)', 'read');

/** Compared with applicants of other Member States alone, not with border cases. @source Reg. (EC) 2725/2000 Art. 11(3) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT'];
export const COMPARISON: Citation = art('11(3)', 'read');

/** The data are not stored: they are erased once the reply is sent. @source Reg. (EC) 2725/2000 Art. 11(3) and (5) */
export const NOT_STORED: Citation = art('11(5)', 'read');
