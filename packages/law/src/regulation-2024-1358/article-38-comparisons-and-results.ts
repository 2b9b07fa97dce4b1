import type { Article } from '../article.ts';
import type { ExpertCheckRules } from '../expert-check.ts';
import type { FalseHitRules } from '../false-hit.ts';
import type { QualityRules } from '../quality-rejection.ts';
import type { ReplyRules } from '../reply.ts';
import { FINAL_IDENTIFICATION } from './article-36-responsibility.ts';
import { art } from './text.ts';

/** Data that do not lend themselves to comparison are reported back and sent again under the same number. @source Reg. 2024/1358 Art. 38(1) */
export const QUALITY: QualityRules = { reportedBack: art('38(1)'), sameReferenceNumber: art('38(1)') };

/** In order of arrival, within a day, or within an hour where declared particularly urgent. @source Reg. 2024/1358 Art. 38(2) */
export const REPLY: ReplyRules = {
  within: { value: 24, citation: art('38(2)') },
  urgentWithin: { value: 1, citation: art('38(2)') },
  orderOfArrival: art('38(2)'),
  hindrance: art('38(2)'),
};

/** Fingerprints where necessary, a face alone always. @source Reg. 2024/1358 Art. 38(4) and (5), recital 54 */
export const EXPERT_CHECK: ExpertCheckRules = {
  fingerprints: {
    duty: 'where-necessary',
    atOnce: true,
    by: 'fingerprint-expert',
    citation: art('38(4) first subparagraph'),
  },
  doubt: art('38(4) first subparagraph read with recital 54'),
  faceAlone: {
    duty: 'must',
    atOnce: true,
    by: 'expert-by-national-practice',
    citation: art('38(5) first subparagraph'),
  },
  faceBesideFingerprints: {
    duty: 'may',
    atOnce: false,
    by: 'any-official',
    citation: art('38(4) second subparagraph'),
  },
  noFaces: null,
  finalIdentification: FINAL_IDENTIFICATION,
};

/** The result is erased at once, and eu-LISA told. @source Reg. 2024/1358 Art. 38(6) */
export const FALSE_HIT: FalseHitRules = {
  erasure: art('38(6)'),
  toldWithinWorkingDays: { value: 3, citation: art('38(6)') },
  told: ['eu-lisa'],
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 2024/1358',
  number: '38',
  title: 'Carrying out comparisons and transmitting results',
  file: 'regulation-2024-1358/article-38-comparisons-and-results.ts',
  paragraphs: [
    {
      number: '1',
      says: 'eu-LISA sets the quality that comparison needs. Eurodac checks what arrives and tells the Member State when it does not suffice; the data are then sent again under the same reference number.',
    },
    {
      number: '2',
      says: 'Requests are handled in the order in which they arrive, within 24 hours; within one hour where a Member State declares a comparison particularly urgent. What circumstances outside the responsibility of eu-LISA delay goes first once they are over.',
    },
    {
      number: '3',
      says: 'eu-LISA sets the procedures for handling data and sending results.',
      undecided: 'technical',
    },
    {
      number: '4',
      says: 'Where necessary, a fingerprint expert of the state that receives the result checks it at once. Where fingerprints and face both gave a hit, the state may check the face. The state of origin makes the final identification, with the others concerned.',
    },
    {
      number: '5',
      says: 'A hit by the face alone is checked at once by an expert trained in accordance with national practice. The state of origin makes the final identification. Other data received that prove unreliable are erased.',
    },
    {
      number: '6',
      says: 'Where the result proves to be of another person, it is erased at once and eu-LISA is told within three working days of its receipt, with both reference numbers.',
    },
  ],
  slips: [
    'No number for the quality of biometric data stands in the Regulation: paragraph 1 leaves it to eu-LISA.',
    'The definition of a hit in Art. 2(1)(j) still speaks of an immediate check of every result; paragraph 4 asks for it where necessary.',
  ],
};
