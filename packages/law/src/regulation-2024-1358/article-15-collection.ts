import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '15',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-15-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Of every applicant of at least six years the data are taken (a) at registration of the application and sent within 72 hours of it, or (b) at the making of an application at an external border crossing point or in a transit zone by a person who does not fulfil the entry conditions, and sent within 72 hours of taking. A missed limit does not end the duty. Fingertips of insufficient quality are retaken, and the prints sent within 48 hours of the successful retake.',
    },
    {
      number: '2',
      says: "Where measures for the person's or the public's health prevent taking, the limit is 48 hours after that ground has ended. Serious technical problems allow up to 48 hours more than the 72.",
    },
    {
      number: '3',
      says: 'Border and coast guard teams or asylum support experts may take and send the data for a Member State that asks.',
      undecided: 'who takes the data on behalf of a Member State changes no outcome',
    },
    {
      number: '4',
      says: "The dataset is linked with the person's other datasets in a sequence.",
      undecided: 'how datasets are linked is decided under Article 3(6)',
    },
  ],
};

/** At least six years of age, in the same words for every group. @source Reg. 2024/1358 Art. 15(1), 22(1), 23(1), 24(1) */
export const MINIMUM_AGE_YEARS: Cited<number> = { value: 6, citation: art('15(1), 22(1), 23(1), 24(1)') };
export const TAKING: Citation = art('15(1)');

/** @source Reg. 2024/1358 Art. 15(1) and (2) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('15(1)(a)'),
  afterRetake: { value: 48, citation: art('15(1) last subparagraph') },
  afterHealthGround: { value: 48, citation: art('15(2) first subparagraph') },
  technicalExtension: { value: 48, citation: art('15(2) second subparagraph') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: { value: 72, citation: art('15(1)(b)') },
};
