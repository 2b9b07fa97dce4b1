import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '24',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-24-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Data are taken promptly of every person of at least six years who is disembarked after a search and rescue operation.',
    },
    {
      number: '2',
      says: 'The data, with those of an enumerated list, are sent within 72 hours after the date of disembarkation.',
    },
    {
      number: '3',
      says: 'Further data follow as soon as they exist: documents, departure or removal, state of relocation, assisted return, and a security flag.',
    },
    {
      number: '4',
      says: 'A missed limit does not end the duty; fingertips of insufficient quality are retaken, and the prints sent within 48 hours of the successful retake.',
    },
    {
      number: '5',
      says: 'Where measures for health prevent taking, the limit is 48 hours after that ground has ended. Serious technical problems allow up to 48 hours more than the 72.',
    },
    {
      number: '6',
      says: 'In a sudden influx a state may take up to 48 hours more, from the day it notifies the Commission and the other states and for the time notified, a month at most.',
    },
    {
      number: '7',
      says: 'Once the state of origin has made sure that the person left under a return decision or removal order it adds the date; nothing is erased.',
    },
    {
      number: '8',
      says: 'Border and coast guard teams or asylum support experts may take and send the data for a Member State that asks.',
      undecided: 'who takes the data on behalf of a Member State changes no outcome',
    },
    {
      number: '9',
      says: "The dataset is linked with the person's other datasets in a sequence.",
      undecided: 'how datasets are linked is decided under Article 3(6)',
    },
    {
      number: '10',
      says: 'Sending data under this article must not lead to discrimination against, or different treatment of, persons covered by Article 22(1).',
      undecided: 'a ban on discrimination outside Eurodac',
    },
    {
      number: '11',
      says: 'Says which recorded data count as a dataset sent to Eurodac under Regulation (EU) 2019/818.',
      undecided: 'what counts as a dataset for the common identity repository changes no outcome here',
    },
  ],
  slips: ['Paragraph 3(c) cites paragraph 8 for the date of departure; it stands in paragraph 7.'],
};

/** Every person of the minimum age disembarked after a search and rescue operation. @source Reg. 2024/1358 Art. 24(1) */
export const TAKING: Citation = art('24(1)');

/** Alone in knowing a sudden influx, which adds hours like a technical problem. @source Reg. 2024/1358 Art. 24(2), (4) to (6) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('24(2)'),
  afterRetake: { value: 48, citation: art('24(4)') },
  afterHealthGround: { value: 48, citation: art('24(5) first subparagraph') },
  technicalExtension: { value: 48, citation: art('24(5) second subparagraph') },
  influxExtension: { value: 48, citation: art('24(6)') },
  beforeRelease: null,
  borderApplication: null,
};

/** @source Reg. 2024/1358 Art. 24(7) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('24(7)') };
