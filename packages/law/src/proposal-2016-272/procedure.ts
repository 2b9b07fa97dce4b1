import type { ExpertCheckRules } from '../expert-check.ts';
import type { HitField, HitRules } from '../hit-contents.ts';
import type { ObligationRules } from '../obligation.ts';
import type { ProcedureRules } from '../procedure-rules.ts';
import { STATISTICS } from './statistics.ts';
import { art } from './text.ts';

/** From memory, as everything here: the articles of the proposal on procedure were not read. */
const remembered = (article: string) => art(article, 'memory');

/** Every fingerprint hit is checked at once, and every hit by a face alone. @source COM(2016) 272 Art. 26(4) and (5) */
const EXPERT_CHECK: ExpertCheckRules = {
  fingerprints: { duty: 'must', atOnce: true, by: 'fingerprint-expert', citation: remembered('26(4)') },
  doubt: null,
  faceAlone: { duty: 'must', atOnce: true, by: 'any-official', citation: remembered('26(5)') },
  faceBesideFingerprints: { duty: 'may', atOnce: false, by: 'any-official', citation: remembered('26(4)') },
  noFaces: null,
  finalIdentification: remembered('26(4)-(5)'),
};

const fields = (article: string, event: string): readonly HitField[] =>
  [
    'fingerprints',
    'facial image',
    'names and aliases',
    'nationality',
    'date and place of birth',
    `Member State of origin, place and date of ${event}`,
    'sex',
    'identity or travel document',
    'reference number',
    'date on which the biometric data were taken',
    'date of transmission',
    'operator user ID',
  ].map((holds) => ({ holds, whereAvailable: holds.includes('document'), citation: remembered(article) }));

/** @source COM(2016) 272 Art. 12, 13(2), 14(2), 15(4) */
const HIT: HitRules = {
  fields: {
    APPLICANT: fields('12', 'the application'),
    IRREGULAR_CROSSING: fields('13(2)', 'the apprehension'),
    ILLEGAL_STAY: fields('14(2)', 'the apprehension'),
  },
  transmitted: remembered('15(4)'),
  mark: remembered('15(4), 19(1), 19(4)'),
  precedence: null,
};

/** Sanctions of national law, but none against those whose fingertips or face do not allow the taking. @source COM(2016) 272 Art. 2(3) and (4) */
const OBLIGATION: ObligationRules = {
  measures: [
    {
      measure: 'administrative-measures',
      modality: 'may',
      provided: 'laid down in national law, effective, proportionate and dissuasive',
      to: 'everyone',
      when: 'refusal',
      citation: remembered('2(3)'),
    },
    ...(['vulnerable-persons', 'minors'] as const).map((to) => ({
      measure: 'administrative-measures' as const,
      modality: 'must-not' as const,
      provided: null,
      to,
      when: 'impossible-without-intent' as const,
      citation: remembered('2(4)'),
    })),
    {
      measure: 'referral-to-child-protection',
      modality: 'must',
      provided: 'reasonable grounds to suspect that the minor needs safeguarding or protection',
      to: 'minors',
      when: 'refusal',
      citation: remembered('2(4)'),
    },
  ],
  nationalPractice: remembered('2(2)'),
};

/** The proposal COM(2016) 272 beyond a single registration; linking came into the negotiations in 2020 only. */
export const PROCEDURE_2016_272: ProcedureRules = {
  linking: null,
  quality: { reportedBack: remembered('26(1)'), sameReferenceNumber: remembered('26(1)') },
  reply: {
    within: { value: 24, citation: remembered('26(2)') },
    urgentWithin: { value: 1, citation: remembered('26(2)') },
    orderOfArrival: remembered('26(2)'),
    hindrance: remembered('26(2)'),
  },
  expertCheck: EXPERT_CHECK,
  falseHit: {
    erasure: remembered('26(6)'),
    toldWithinWorkingDays: { value: 3, citation: remembered('26(6)') },
    told: ['eu-lisa', 'commission'],
  },
  hit: HIT,
  news: {
    'erased-in-advance': {
      withinHours: { value: 72, citation: remembered('18(2)') },
      toOriginsOf: ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'],
      theyThen: 'nothing',
    },
    'protection-marked': {
      withinHours: { value: 72, citation: remembered('19(1)') },
      toOriginsOf: ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'],
      theyThen: 'mark',
    },
    'residence-document-marked': {
      withinHours: { value: 72, citation: remembered('19(4)') },
      toOriginsOf: ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY'],
      theyThen: 'mark',
    },
  },
  referenceNumber: {
    digits: {
      '1': 'APPLICANT',
      '2': 'IRREGULAR_CROSSING',
      '3': 'ILLEGAL_STAY',
      '4': 'LE_REQUEST',
      '5': 'EUROPOL_REQUEST',
      '9': 'ACCESS_REQUEST',
    },
    citation: remembered('25(4)'),
  },
  statistics: STATISTICS,
  obligation: OBLIGATION,
};
