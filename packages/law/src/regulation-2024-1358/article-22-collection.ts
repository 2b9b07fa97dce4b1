import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { LaterEffect, TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '22',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-22-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: "Data are taken promptly of every person of at least six years who comes from a third country, is apprehended in connection with the irregular crossing of the state's border, and is not turned back, or remains on the territory and is not held from apprehension until removal.",
    },
    {
      number: '2',
      says: 'The data, with those of an enumerated list, are sent within 72 hours after the date of apprehension.',
    },
    {
      number: '3',
      says: 'Where they exist, further data follow: departure or removal, state of relocation, assisted return, and a security flag.',
    },
    { number: '4', says: 'Data of a person held for more than 72 hours are sent before release.' },
    {
      number: '5',
      says: 'A missed limit does not end the duty; fingertips of insufficient quality are retaken, and the prints sent within 48 hours of the successful retake.',
    },
    {
      number: '6',
      says: 'Where measures for health prevent taking, the limit is 48 hours after that ground has ended. Serious technical problems allow up to 48 hours more than the 72.',
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
      says: 'Says which recorded data count as a dataset sent to Eurodac under Regulation (EU) 2019/818.',
      undecided: 'what counts as a dataset for the common identity repository changes no outcome here',
    },
  ],
  slips: [
    'Paragraph 1 also covers a person who was turned back but remains; paragraph 2 asks for transmission only of persons who are not turned back.',
    'Article 8(3) of the Screening Regulation, (EU) 2024/1356, cites Article 23(4) for the derogation in detention; it stands here, in paragraph 4.',
  ],
};

/** Irregular crossers who are not turned back, or remain and are not held throughout until removal. @source Reg. 2024/1358 Art. 22(1) */
export const TAKING: Citation = art('22(1)');

/** @source Reg. 2024/1358 Art. 22(2), (4) to (6) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'date',
  citation: art('22(2)'),
  afterRetake: { value: 48, citation: art('22(5)') },
  afterHealthGround: { value: 48, citation: art('22(6) first subparagraph') },
  technicalExtension: { value: 48, citation: art('22(6) second subparagraph') },
  influxExtension: null,
  beforeRelease: art('22(4)'),
  borderApplication: null,
};

/** @source Reg. 2024/1358 Art. 22(7) */
export const LEFT_TERRITORY: LaterEffect = { does: 'adds-date', citation: art('22(7)') };
