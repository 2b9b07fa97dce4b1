import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '20',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-20-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Of every person of at least six years admitted under a national resettlement scheme the data are taken and sent as soon as the state grants protection or humanitarian status, at the latest 72 hours later.',
    },
    {
      number: '2',
      says: 'A missed limit does not end the duty. Prints of insufficient quality are sent again as soon as possible after a successful retake, without a limit in hours.',
    },
    {
      number: '3',
      says: 'Where measures for health prevent taking, the limit is 48 hours after that ground has ended.',
    },
  ],
  slips: ['Paragraph 3 derogates from paragraph 2; the limit from which it departs stands in paragraph 1.'],
};

/** Every person of the minimum age admitted under a national resettlement scheme. @source Reg. 2024/1358 Art. 20(1) */
export const TAKING: Citation = art('20(1)');

/** 72 hours after the grant; after a retake as soon as possible, without a limit in hours. @source Reg. 2024/1358 Art. 20(1) to (3) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('20(1)'),
  afterRetake: { value: null, citation: art('20(2)') },
  afterHealthGround: { value: 48, citation: art('20(3)') },
  technicalExtension: null,
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
