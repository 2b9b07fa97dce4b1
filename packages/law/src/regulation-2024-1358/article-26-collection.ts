import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '26',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-26-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Data are taken promptly of every person of at least six years registered as a beneficiary of temporary protection. Article 63(2) puts this off to 12 June 2029.',
    },
    {
      number: '2',
      says: 'The data, with those of an enumerated list, are sent within ten days after that registration.',
    },
    {
      number: '3',
      says: 'A missed limit does not end the duty; fingertips of insufficient quality are retaken, and the prints sent within 48 hours of the successful retake.',
    },
    {
      number: '4',
      says: 'Where measures for health prevent taking, the limit is 48 hours after that ground has ended. Serious technical problems allow up to 48 hours more than the ten days.',
    },
    {
      number: '5',
      says: 'Border and coast guard teams or asylum support experts may take and send the data for a Member State that asks.',
      undecided: 'who takes the data on behalf of a Member State changes no outcome',
    },
    {
      number: '6',
      says: "The dataset is linked with the person's other datasets in a sequence.",
      undecided: 'how datasets are linked is decided under Article 3(6)',
    },
    {
      number: '7',
      says: 'Says which recorded data count as a dataset sent to Eurodac under Regulation (EU) 2019/818.',
      undecided: 'what counts as a dataset for the common identity repository changes no outcome here',
    },
  ],
};

/** Every person of the minimum age registered as a beneficiary of temporary protection. @source Reg. 2024/1358 Art. 26(1) */
export const TAKING: Citation = art('26(1)');

/** Ten days after registration, the last of them whole. @source Reg. 2024/1358 Art. 26(2) to (4) */
export const TRANSMISSION: TransmissionRule = {
  hours: 240,
  counts: 'days',
  citation: art('26(2)'),
  afterRetake: { value: 48, citation: art('26(3)') },
  afterHealthGround: { value: 48, citation: art('26(4) first subparagraph') },
  technicalExtension: { value: 48, citation: art('26(4) second subparagraph') },
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
