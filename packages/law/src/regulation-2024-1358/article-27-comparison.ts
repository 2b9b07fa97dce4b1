import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import { DATASET_CATEGORIES } from '../dataset-category.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '27',
  title: 'Comparison of biometric data',
  file: 'regulation-2024-1358/article-27-comparison.ts',
  paragraphs: [
    {
      number: '1',
      says: 'What a state sends is compared automatically with everything that other states have stored: applicants, admission outcomes, national resettlement, irregular crossing, illegal stay, rescue at sea, temporary protection. Excepted from comparing are data sent on arrival after a take-charge transfer and those of admission and resettlement.',
    },
    {
      number: '2',
      says: 'Data sent for an admission check are compared with applicants whose data are marked, with admission outcomes and with national resettlement, all of other states.',
    },
    {
      number: '3',
      says: "At a state's request the comparison of paragraph 1 covers the state's own data too; the check of paragraph 2 is not mentioned.",
    },
    {
      number: '4',
      says: 'The hit or the negative result goes to the state that sent the data; a hit brings all recorded data of the datasets found, with their marks, a negative result nothing.',
    },
    {
      number: '5',
      says: 'A hit that helps to find the state responsible for an application goes before every other hit.',
    },
  ],
  slips: [
    'Paragraph 1 excepts data sent under Article 16(2)(a) and (c); point (c) only adds a date of departure and sends nothing to compare.',
  ],
};

/** Everything stored under Art. 15, 18(2), 20, 22, 23, 24 and 26. @source Reg. 2024/1358 Art. 27(1) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = DATASET_CATEGORIES;
export const COMPARISON: Citation = art('27(1)');

/** Biometric data sent under Art. 18(2) and 20 are not compared. @source Reg. 2024/1358 Art. 27(1) */
export const EXCEPT_ADMISSION: Citation = art('27(1)');

/** An admission check covers marked applicants, admission outcomes and national resettlement; own data cannot be asked for. @source Reg. 2024/1358 Art. 27(2) and (3) */
export const ADMISSION_COMPARED_AGAINST: readonly DatasetCategory[] = [
  'APPLICANT',
  'ADMISSION_GRANTED',
  'ADMISSION_REFUSED',
  'ADMISSION_DISCONTINUED',
  'NATIONAL_RESETTLED',
];
export const ONLY_MARKED: readonly DatasetCategory[] = ['APPLICANT'];
export const ADMISSION_COMPARISON: Citation = art('27(2)');

/** Own data are covered when the Member State asks. @source Reg. 2024/1358 Art. 27(3) */
export const OWN_DATA: Citation = art('27(3)');
