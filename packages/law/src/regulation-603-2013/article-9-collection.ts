import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { DatasetCategory } from '../dataset-category.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '9',
  title: 'Collection, transmission and comparison of fingerprints',
  file: 'regulation-603-2013/article-9-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The prints of all fingers of every applicant of at least fourteen years are taken promptly and sent within 72 hours of the lodging of the application. A missed limit does not end the duty; prints of insufficient quality are sent again within 48 hours of the successful retake.',
    },
    {
      number: '2',
      says: 'Where measures for health prevent taking, the limit is 48 hours after that ground has ended. Serious technical problems allow up to 48 hours more than the 72.',
    },
    {
      number: '3',
      says: 'What is sent is compared automatically with what other states have stored, applicants and irregular crossers; data sent on arrival after a take-charge transfer are excepted.',
    },
    { number: '4', says: "From memory: at a state's request the comparison covers its own data too." },
    {
      number: '5',
      says: 'From memory: the hit or the negative result goes to the state of origin; a hit brings the recorded data with the mark of protection, where there is one.',
    },
  ],
};

/** Every applicant of at least fourteen years: fingerprints are taken promptly. @source Reg. 603/2013 Art. 9(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 14, citation: art('9(1), 14(1), 17(1)', 'read') };
export const TAKING: Citation = art('9(1)', 'read');

/** @source Reg. 603/2013 Art. 9(1) and (2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('9(1) first subparagraph', 'read'),
  afterRetake: { value: 48, citation: art('9(1) second subparagraph', 'read') },
  afterHealthGround: { value: 48, citation: art('9(2) first subparagraph', 'read') },
  technicalExtension: { value: 48, citation: art('9(2) second subparagraph', 'read') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};

/** Applicants are compared with applicants and border cases of other Member States. @source Reg. 603/2013 Art. 9(3) */
export const COMPARED_AGAINST: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];
export const COMPARISON: Citation = art('9(3)', 'read');

/** Own data are covered when the Member State asks. @source Reg. 603/2013 Art. 9(4) */
export const OWN_DATA: Citation = art('9(4)', 'memory');
