import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import { art } from './text.ts';

/** Final identification is for the Member State of origin of the search, with the others concerned. @source Reg. 2024/1358 Art. 36(3), 38(4) and (5) */
export const FINAL_IDENTIFICATION: Citation = art('36(3), 38(4) third subparagraph, 38(5) second subparagraph');

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '36',
  title: 'Responsibility for data processing',
  file: 'regulation-2024-1358/article-36-responsibility.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The Member State of origin answers for lawful taking and transmission, for accurate and current data, for lawful storage, correction and erasure, and for lawful use of results.',
      undecided: 'responsibility, not an outcome; whose data a dataset is, is in every dataset',
    },
    {
      number: '2',
      says: 'It keeps the data secure before and during transmission, and what it receives.',
      undecided: 'security of data is outside the simulation',
    },
    { number: '3', says: 'It is responsible for final identification.' },
    {
      number: '4',
      says: 'eu-LISA runs Eurodac in accordance with the Regulation and data protection law: purpose, security, access; it reports what it does.',
      undecided: 'a matter of organisation',
    },
  ],
  slips: ['Paragraph 3 refers to Art. 38(4); final identification after a hit by a face stands in Art. 38(5).'],
};
