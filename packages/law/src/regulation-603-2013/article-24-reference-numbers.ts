import type { Article } from '../article.ts';
import type { ReferenceNumberRules } from '../reference-number.ts';
import { art } from './text.ts';

/** Letters of the Member State, then the digit; 9 is a data subject's request here. @source Reg. 603/2013 Art. 24(4) */
export const REFERENCE_NUMBERS: ReferenceNumberRules = {
  digits: {
    '1': 'APPLICANT',
    '2': 'IRREGULAR_CROSSING',
    '3': 'ILLEGAL_STAY',
    '4': 'LE_REQUEST',
    '5': 'EUROPOL_REQUEST',
    '9': 'ACCESS_REQUEST',
  },
  citation: art('24(4)', 'read'),
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '24',
  title: 'Transmission',
  file: 'regulation-603-2013/article-24-reference-numbers.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Fingerprints travel in the data format of Annex I, so that they can be compared.',
      undecided: 'formats are not decided here',
    },
    {
      number: '2',
      says: 'Transmission is electronic; the data of applicants and border cases are recorded without a further step.',
      undecided: 'technical; what is recorded is decided under the article of each group',
    },
    {
      number: '3',
      says: 'The reference number leads to one person and to the Member State that sends, and shows the group of the person.',
    },
    {
      number: '4',
      says: 'It begins with the letters of the Member State, then a digit: 1 applicant, 2 irregular crossing, 3 illegal stay, 4 law enforcement, 5 Europol, 9 data subject.',
    },
    {
      number: '5',
      says: 'The agency sets the procedures by which data arrive without ambiguity.',
      undecided: 'technical',
    },
    {
      number: '6',
      says: 'The Central System confirms receipt as soon as possible, if asked.',
      undecided: 'no limit in hours',
    },
  ],
  slips: ['Digit 9 means a person rescued at sea in Reg. (EU) 2024/1358.'],
};
