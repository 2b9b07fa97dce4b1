import type { Article } from '../article.ts';
import type { Citation } from '../citation.ts';
import type { TransmissionRule } from '../rule-set.ts';
import { art } from './text.ts';

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '18',
  title: 'Collection and transmission of biometric data',
  file: 'regulation-2024-1358/article-18-collection.ts',
  paragraphs: [
    {
      number: '1',
      says: 'Of every person of at least six years registered for a Union resettlement or humanitarian admission procedure the data are taken and sent as soon as possible after registration, at the latest before the conclusion on admission. A state that reaches a negative conclusion without a comparison owes nothing.',
    },
    {
      number: '2',
      says: 'Of these persons the data are taken where the state (a) grants protection or humanitarian status, (b) refuses admission on certain grounds, or (c) discontinues the procedure for lack of consent; they are sent within 72 hours of that decision.',
    },
    {
      number: '3',
      says: 'A missed limit does not end the duty. Prints of insufficient quality are sent again as soon as possible after a successful retake, and data delayed for health as soon as possible after the ground has ended, both without a limit in hours.',
    },
    {
      number: '4',
      says: 'Another Member State, the Union Agency for Asylum or an international organisation may take and send the data for the state that asks.',
      undecided: 'who takes the data on behalf of a Member State changes no outcome',
    },
    {
      number: '5',
      says: 'That Agency and those organisations get no access to Eurodac by this.',
      undecided: 'access of organisations changes no outcome',
    },
  ],
  slips: [
    'Paragraph 1 cites Article 9 of Regulation (EU) 2024/1356, the Screening Regulation; registration for admission stands in Article 9 of Regulation (EU) 2024/1350, as Article 2(1)(b) has it.',
    'Recital 62 takes the duty away where the procedure is discontinued before the data were taken; paragraph 2(c) asks for taking after a discontinuation for lack of consent.',
  ],
};

/** Every person of the minimum age registered for an admission procedure, before the conclusion. @source Reg. 2024/1358 Art. 18(1) */
export const TAKING_FOR_CHECK: Citation = art('18(1)');

/** No obligation where a negative conclusion is reached without a comparison. @source Reg. 2024/1358 Art. 18(1) last sentence */
export const EXCEPT_NEGATIVE_CONCLUSION: Citation = art('18(1) last sentence');

/** Persons admitted, refused on a listed ground, or whose procedure is discontinued. @source Reg. 2024/1358 Art. 18(2) */
export const TAKING_AFTER_GRANT: Citation = art('18(2)(a)');
export const TAKING_AFTER_REFUSAL: Citation = art('18(2)(b)');
export const TAKING_AFTER_DISCONTINUATION: Citation = art('18(2)(c)');

/** 72 hours after the decision; after a retake or a health ground as soon as possible, without a limit in hours. @source Reg. 2024/1358 Art. 18(2) and (3) */
export const TRANSMISSION: TransmissionRule = {
  hours: 72,
  counts: 'event',
  citation: art('18(2) second subparagraph'),
  afterRetake: { value: null, citation: art('18(3) first subparagraph') },
  afterHealthGround: { value: null, citation: art('18(3) second subparagraph') },
  technicalExtension: null,
  influxExtension: null,
  beforeRelease: null,
  borderApplication: null,
};
