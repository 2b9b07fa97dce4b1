import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'COM(2016) 272',
  number: '10',
  title: 'Collection and transmission of fingerprints and facial image data',
  file: 'proposal-2016-272/article-10-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'From a summary: data of every applicant of at least six years are taken. From memory: they are sent within 72 hours of the lodging, and prints of insufficient quality within 48 hours of the successful retake.',
    },
    {
      number: '2',
      says: 'From memory: 48 hours after a ground of health has ended, and up to 48 hours more for serious technical problems.',
    },
  ],
};

/** From six years of age for all groups; the Council's position kept it. @source COM(2016) 272 Art. 10(1), 13(1), 14(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 6, citation: art('10(1), 13(1), 14(1)', 'secondary') };
export const TAKING: Citation = art('10(1)', 'secondary');

/** @source COM(2016) 272 Art. 10(1) and (2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('10(1)', 'memory'),
  afterRetake: { value: 48, citation: art('10(1)', 'memory') },
  afterHealthGround: { value: 48, citation: art('10(2)', 'memory') },
  technicalExtension: { value: 48, citation: art('10(2)', 'memory') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
