import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '17',
  title: 'Comparison of fingerprint data',
  file: 'regulation-603-2013/article-17-comparison.ts',
  paragraphs: [
    {
      number: '1',
      says: 'A state may send the prints of a person of at least fourteen years found illegally staying, to see whether an application was lodged elsewhere before; as a rule where the person says so without naming the state, objects to return as unsafe, or hinders identification.',
    },
    {
      number: '2',
      says: 'From memory: which fingers are sent.',
      undecided: 'a matter of which prints are sent, not of whether',
    },
    {
      number: '3',
      says: 'From memory: the prints are compared with applicants of other states alone, not with irregular crossers. From a summary: they are not recorded.',
    },
    {
      number: '4',
      says: 'From memory: only a record of the search is kept.',
      undecided: 'the record of a search is kept for data protection and changes no outcome',
    },
    {
      number: '5',
      says: 'From memory: for the comparison the procedures of Articles 9 and 25 apply.',
      undecided: 'a matter of procedure, decided where those articles are',
    },
  ],
  slips: [
    'A summary on EUR-Lex has these persons compared with irregular crossers too, and speaks of persons over fourteen; the Regulation says applicants alone, and at least fourteen.',
  ],
};

/** Persons found illegally staying: an option to check for an earlier application, with no limit in time. @source Reg. 603/2013 Art. 17(1) */
export const TAKING: Citation = art('17(1)', 'read');

/** Compared with applicants of other Member States alone, not with border cases. @source Reg. 603/2013 Art. 17(3), 8(1)(d) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT'];
export const COMPARISON: Citation = art('17(3)', 'memory');

/** The data are not recorded. @source Reg. 603/2013 Art. 17(3) */
export const NOT_STORED: Citation = art('17(3)', 'secondary');
