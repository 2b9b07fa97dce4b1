import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '14',
  title: 'Collection and transmission of fingerprint data',
  file: 'regulation-603-2013/article-14-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The prints of all fingers are taken promptly of every person of at least fourteen years who comes from a third country, is apprehended in connection with the irregular crossing of the border, and is not turned back, or remains on the territory and is not held from apprehension until removal.',
    },
    {
      number: '2',
      says: 'The prints, with state, place and date, sex, reference number, dates and operator, are sent within 72 hours after the date of apprehension.',
    },
    { number: '3', says: 'From memory: data of a person held for more than 72 hours are sent before release.' },
    {
      number: '4',
      says: 'From memory: a missed limit does not end the duty; prints of insufficient quality are sent again within 48 hours of the successful retake.',
    },
    {
      number: '5',
      says: 'From memory: where measures for health prevent taking, the limit is 48 hours after that ground has ended; serious technical problems allow up to 48 hours more than the 72.',
    },
  ],
};

/** Irregular crossers who are not turned back, or remain and are not held throughout until removal. @source Reg. 603/2013 Art. 14(1) */
export const TAKING: Citation = art('14(1)', 'read');
export const EXCEPT_TURNED_BACK_OR_HELD: Citation = art('14(1)', 'read');

/** @source Reg. 603/2013 Art. 14(2) to (5) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('14(2)', 'read'),
  afterRetake: { value: 48, citation: art('14(4)', 'memory') },
  afterHealthGround: { value: 48, citation: art('14(5) first subparagraph', 'memory') },
  technicalExtension: { value: 48, citation: art('14(5) second subparagraph', 'memory') },
  influxExtension: null,
  beforeRelease: art('14(3)', 'memory'),
  borderApplication: null,
};
