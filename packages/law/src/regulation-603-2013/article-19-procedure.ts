import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '19',
  title: 'Procedure for comparison of fingerprint data with Eurodac data',
  file: 'regulation-603-2013/article-19-procedure.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From memory: designated authorities and Europol send a reasoned electronic request to their verifying authority.',
      undecided: 'that the conditions are met enters as one fact; how it is verified is not decided',
    },
    {
      number: '2',
      says: 'From memory: if all conditions are fulfilled the request is compared with applicants and irregular crossers.',
    },
    {
      number: '3',
      says: 'From memory: in exceptional urgency the conditions are verified afterwards.',
      undecided: 'an urgent request enters as one whose conditions are met',
    },
    {
      number: '4',
      says: 'From memory: what was learnt by an access that turns out unjustified is destroyed.',
      undecided: 'erases files of the authorities, not data in Eurodac',
    },
  ],
};

/** A law-enforcement request is compared with applicants and border cases, as an applicant is. @source Reg. 603/2013 Art. 19(2) */
export const LAW_ENFORCEMENT_COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];
export const LAW_ENFORCEMENT_COMPARISON: Citation = art('19(2)', 'memory');
