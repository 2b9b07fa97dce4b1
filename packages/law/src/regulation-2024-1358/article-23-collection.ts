import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '23',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-23-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: "Data are taken promptly of every person of at least six years who is illegally staying in the state's territory: a duty since 2024, an option before.",
    },
    {
      number: '2',
      says: 'The data, with those of an enumerated list, are sent within 72 hours after the person was found to be illegally staying.',
    },
    {
      number: '3',
      says: 'Where they exist, further data follow: departure or removal, state of relocation, arrival after relocation, assisted return, and a security flag.',
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
      says: 'Once the state of origin has made sure that the person left under a return decision or removal order it adds the date; nothing is erased.',
    },
    {
      number: '7',
      says: "The dataset is linked with the person's other datasets in a sequence.",
      undecided: 'how datasets are linked is decided under Article 3(6)',
    },
    {
      number: '8',
      says: 'Says which recorded data count as a dataset sent to Eurodac under Regulation (EU) 2019/818.',
      undecided: 'what counts as a dataset for the common identity repository changes no outcome here',
    },
  ],
  slips: [
    'Paragraphs 2(g), 4 and 5 speak of an apprehension, and of persons apprehended as described in paragraph 1; paragraph 1 knows no apprehension.',
  ],
};

/** Every person of the minimum age found illegally staying: a duty, not an option. @source Reg. 2024/1358 Art. 23(1) */
export const TAKING: Citation = art('23(1)');

/** The clock starts when the person "has been found", not after a date. @source Reg. 2024/1358 Art. 23(2), (4), (5) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('23(2)'),
  afterRetake: { value: 48, citation: art('23(4)') },
  afterHealthGround: { value: 48, citation: art('23(5) first subparagraph') },
  technicalExtension: { value: 48, citation: art('23(5) second subparagraph') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};

/** @source Reg. 2024/1358 Art. 23(6) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('23(6)') };
