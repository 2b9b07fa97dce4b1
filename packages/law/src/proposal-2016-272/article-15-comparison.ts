import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '15',
  title: 'Comparison of fingerprint and facial image data',
  file: 'proposal-2016-272/article-15-comparison.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From a summary: what is sent for each of the three groups is compared with all three groups of other states. From memory: arrivals after a take-charge transfer are excepted.',
    },
    { number: '2', says: "From memory: at a state's request the comparison covers its own data too." },
    { number: '4', says: 'From memory: a hit brings the recorded data with the mark, where there is one.' },
  ],
};

/** All three groups are compared with all three. @source COM(2016) 272 Art. 15(1) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'];
export const COMPARISON: Citation = art('15(1)', 'secondary');

/** Own data are covered when the Member State asks. @source COM(2016) 272 Art. 15(2) */
export const OWN_DATA: Citation = art('15(2)', 'memory');
