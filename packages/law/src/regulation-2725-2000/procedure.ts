import type { ExpertCheckRules } from '../expert-check.ts';
import type { HitField, HitRules } from '../hit-contents.ts';
import type { ProcedureRules } from '../procedure-rules.ts';
import { STATISTICS } from './article-3-statistics.ts';
import { QUALITY, REFERENCE_NUMBERS, REPLY } from './implementing-407-2002.ts';
import { art } from './text.ts';

/** The state that asked checks every result at once; the text names no expert. @source Reg. (EC) 2725/2000 Art. 4(6) */
const EXPERT_CHECK: ExpertCheckRules = {
  fingerprints: { duty: 'must', atOnce: true, by: 'any-official', citation: art('4(6)', 'memory') },
  doubt: null,
  faceAlone: null,
  faceBesideFingerprints: null,
  noFaces: art('4(3)', 'memory'),
  finalIdentification: art('4(6)', 'memory'),
};

const fields = (article: string, event: string): readonly HitField[] =>
  [
    `Member State of origin, place and date of ${event}`,
    'fingerprints, as far as they were the basis of the hit',
    'sex',
    'reference number',
    'date on which the fingerprints were taken',
    'date of transmission',
  ].map((holds) => ({ holds, whereAvailable: false, citation: art(article, 'memory') }));

/** @source Reg. (EC) 2725/2000 Art. 4(5), 5(1), 8(2) */
const HIT: HitRules = {
  fields: { APPLICANT: fields('5(1)', 'the application'), IRREGULAR_CROSSING: fields('8(2)', 'the apprehension') },
  transmitted: art('4(5)', 'memory'),
  mark: null,
  precedence: null,
};

/**
 * Council Regulation (EC) No 2725/2000 beyond a single registration: it links no datasets, tells nobody of a false hit or
 * of what became of earlier data, and leaves refusal to national law.
 */
export const PROCEDURE_2725_2000: ProcedureRules = {
  linking: null,
  quality: QUALITY,
  reply: REPLY,
  expertCheck: EXPERT_CHECK,
  falseHit: { erasure: art('4(6)', 'memory'), toldWithinWorkingDays: null, told: [] },
  hit: HIT,
  news: {},
  referenceNumber: REFERENCE_NUMBERS,
  statistics: STATISTICS,
  obligation: { measures: [], nationalPractice: art('4(1), 8(1)', 'memory') },
};
