import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EC) 2725/2000',
  number: '4',
  title: 'Collection, transmission and comparison of fingerprints',
  file: 'regulation-2725-2000/article-4-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The prints of all fingers of every applicant for asylum of at least fourteen years (the age from a summary) are taken and sent promptly, from memory without a limit in hours.',
    },
    {
      number: '2',
      says: 'From memory: the Central Unit records the data.',
      undecided: 'recording itself; how long it lasts is decided under Article 6',
    },
    {
      number: '3',
      says: 'From memory: what is sent is compared with what other states have stored, applicants and irregular crossers.',
    },
    { number: '4', says: "From memory: at a state's request the comparison covers its own data too." },
    { number: '5', says: 'From memory: the Central Unit sends the hit or the negative result to the state of origin.' },
    { number: '6', says: 'From memory: the state of origin checks the result at once.' },
  ],
};

/** Every applicant for asylum of at least fourteen years: prompt taking and transmission, without a limit in hours. @source Reg. (EC) 2725/2000 Art. 4(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 14, citation: art('4(1), 8(1), 11(1)', 'secondary') };
export const TAKING: Citation = art('4(1)', 'memory');

/** Applicants are compared with applicants and border cases of other Member States. @source Reg. (EC) 2725/2000 Art. 4(3) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];
export const COMPARISON: Citation = art('4(3)', 'memory');

/** Own data are covered when the Member State asks. @source Reg. (EC) 2725/2000 Art. 4(4) */
export const OWN_DATA: Citation = art('4(4)', 'memory');
