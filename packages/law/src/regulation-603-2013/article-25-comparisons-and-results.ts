import type { Article } from '../article.ts';
import type { ExpertCheckRules } from '../expert-check.ts';
import type { FalseHitRules } from '../false-hit.ts';
import type { QualityRules } from '../quality-rejection.ts';
import type { ReplyRules } from '../reply.ts';
import { art } from './text.ts';

/** Fingerprints that do not lend themselves to comparison are reported back and sent again under the same number. @source Reg. 603/2013 Art. 25(1) */
export const QUALITY: QualityRules = {
  reportedBack: art('25(1)', 'memory'),
  sameReferenceNumber: art('25(1)', 'memory'),
};

/** In order of arrival, within a day, or within an hour where declared particularly urgent. @source Reg. 603/2013 Art. 25(2) */
export const REPLY: ReplyRules = {
  within: { value: 24, citation: art('25(2)', 'memory') },
  urgentWithin: { value: 1, citation: art('25(2)', 'memory') },
  orderOfArrival: art('25(2)', 'memory'),
  hindrance: art('25(2)', 'memory'),
};

/** Every hit is checked at once by a fingerprint expert. @source Reg. 603/2013 Art. 25(4), recital 21 */
export const EXPERT_CHECK: ExpertCheckRules = {
  fingerprints: { duty: 'must', atOnce: true, by: 'fingerprint-expert', citation: art('25(4)', 'memory') },
  doubt: null,
  faceAlone: null,
  faceBesideFingerprints: null,
  noFaces: art('9(3)', 'read'),
  finalIdentification: art('25(4)', 'memory'),
};

/** The result is erased at once; Commission and agency are told. @source Reg. 603/2013 Art. 25(5) */
export const FALSE_HIT: FalseHitRules = {
  erasure: art('25(5)', 'memory'),
  toldWithinWorkingDays: { value: 3, citation: art('25(5)', 'memory') },
  told: ['eu-lisa', 'commission'],
};

export const ARTICLE: Article = {
  text: 'Reg. (EU) 603/2013',
  number: '25',
  title: 'Carrying out comparisons and transmitting results',
  file: 'regulation-603-2013/article-25-comparisons-and-results.ts',
  paragraphs: [
    {
      number: '1',
      says: 'The agency sets the quality that comparison needs. The Central System checks what arrives and tells the Member State when it does not suffice; the prints are then sent again under the same reference number.',
    },
    {
      number: '2',
      says: 'Requests are handled in the order in which they arrive, within 24 hours; within one hour where a Member State declares a comparison particularly urgent.',
    },
    {
      number: '3',
      says: 'The agency sets the procedures for handling data and sending results.',
      undecided: 'technical',
    },
    {
      number: '4',
      says: 'A fingerprint expert of the state that receives a hit checks it at once; the state of origin makes the final identification, with the others concerned.',
    },
    {
      number: '5',
      says: 'Where the result proves to be of another person, it is erased at once, and Commission and agency are told within three working days.',
    },
  ],
  slips: ['The article is remembered; of the check by an expert, recital 21 was read.'],
};
