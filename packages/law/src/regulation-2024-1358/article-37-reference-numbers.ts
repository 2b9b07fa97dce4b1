import type { Article } from '../article.ts';
import type { ReferenceNumberRules } from '../reference-number.ts';
import { art } from './text.ts';

/** Letters of the Member State, then the digit; 7 covers the check and the outcomes of an admission procedure alike. @source Reg. 2024/1358 Art. 37(4) */
export const REFERENCE_NUMBERS: ReferenceNumberRules = {
  digits: {
    '1': 'APPLICANT',
    '2': 'IRREGULAR_CROSSING',
    '3': 'ILLEGAL_STAY',
    '4': 'LE_REQUEST',
    '5': 'EUROPOL_REQUEST',
    '6': 'ACCESS_REQUEST',
    '7': 'ADMISSION',
    '8': 'NATIONAL_RESETTLED',
    '9': 'SAR_DISEMBARKED',
    '0': 'TEMP_PROTECTION',
  },
  citation: art('37(4)'),
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '37',
  title: 'Transmission',
  file: 'regulation-2024-1358/article-37-reference-numbers.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Data travel in the format of an agreed interface document; eu-LISA makes sure that what arrives can be compared.',
      undecided: 'the interface document is not public',
    },
    {
      number: '2',
      says: 'Transmission is electronic, and the data of every group are recorded without a further step.',
      undecided: 'technical; what is recorded is decided under the article of each group',
    },
    {
      number: '3',
      says: 'The reference number leads to one person and to the Member State that sends, and shows the group of the person.',
    },
    {
      number: '4',
      says: 'It begins with the letters of the Member State, then a digit for the group or the kind of request: 1 applicant, 2 irregular crossing, 3 illegal stay, 4 law enforcement, 5 Europol, 6 data subject, 7 admission procedure, 8 national resettlement, 9 rescue at sea, 0 temporary protection.',
    },
    {
      number: '5',
      says: 'eu-LISA sets the procedures by which data arrive without ambiguity.',
      undecided: 'technical',
    },
    {
      number: '6',
      says: 'Eurodac confirms receipt as soon as possible, if asked.',
      undecided: 'no limit in hours',
    },
  ],
  slips: [
    'Paragraph 3 finds the reference number of a person rescued at sea in Art. 24(2)(k), which is the date of transmission; it stands in Art. 24(2)(i).',
    'Digit 9 meant a request of a data subject in Reg. (EU) 603/2013.',
  ],
};
