import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { EventCategory } from '../dataset-category.ts';
import type { CouncilDecisionStorage, StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '29',
  title: 'Data storage',
  file: 'regulation-2024-1358/article-29-data-storage.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Applicants: ten years from the transmission of the biometric data.',
    },
    { number: '2', says: 'Data sent for an admission check are not recorded.' },
    { number: '3', says: 'Admission granted: five years from transmission.' },
    { number: '4', says: 'Admission refused, or discontinued for lack of consent: three years from transmission.' },
    { number: '5', says: 'National resettlement: five years from transmission.' },
    { number: '6', says: 'Irregular crossing: five years from transmission.' },
    { number: '7', says: 'Illegal stay: five years from transmission.' },
    { number: '8', says: 'Rescue at sea: five years from transmission.' },
    {
      number: '9',
      says: 'Temporary protection: one year from the entry into force of the Council decision, extended every year for as long as the protection lasts.',
    },
    { number: '10', says: 'When the period is over the data are erased automatically.' },
  ],
  slips: [
    'Recitals 58 and 59 count the periods of admission data from taking or from the decision; paragraphs 3 and 4 count from transmission.',
  ],
};

const fromTransmission = (years: number, article: string): StorageRule => ({
  lasts: { years },
  from: 'transmitted',
  citation: art(article),
});

/** Storage of the four groups without an admission procedure, from transmission. @source Reg. 2024/1358 Art. 29(1), (6) to (8) */
export const STORAGE: Readonly<Record<EventCategory, StorageRule>> = {
  APPLICANT: fromTransmission(10, '29(1)'),
  IRREGULAR_CROSSING: fromTransmission(5, '29(6)'),
  ILLEGAL_STAY: fromTransmission(5, '29(7)'),
  SAR_DISEMBARKED: fromTransmission(5, '29(8)'),
};

/** Storage of admission and resettlement datasets. @source Reg. 2024/1358 Art. 29(3) to (5) */
export const OTHER_STORAGE: Readonly<
  Record<'ADMISSION_GRANTED' | 'ADMISSION_REFUSED' | 'ADMISSION_DISCONTINUED' | 'NATIONAL_RESETTLED', StorageRule>
> = {
  ADMISSION_GRANTED: fromTransmission(5, '29(3)'),
  ADMISSION_REFUSED: fromTransmission(3, '29(4)'),
  ADMISSION_DISCONTINUED: fromTransmission(3, '29(4)'),
  NATIONAL_RESETTLED: fromTransmission(5, '29(5)'),
};

/** Temporary protection: a year from the Council decision, extended while protection lasts. @source Reg. 2024/1358 Art. 29(9) */
export const TEMPORARY_PROTECTION_STORAGE: CouncilDecisionStorage = {
  firstYears: 1,
  from: 'council-decision',
  citation: art('29(9)'),
};

/** Data sent for an admission check are not recorded. @source Reg. 2024/1358 Art. 29(2) */
export const ADMISSION_CHECK_NOT_STORED: Citation = art('29(2)');
