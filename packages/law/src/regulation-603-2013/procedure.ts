import type { DatasetCategory } from '../dataset-category.ts';
import type { NewsRules } from '../news-to-earlier-states.ts';
import type { ProcedureRules } from '../procedure-rules.ts';
import { STATISTICS } from './article-8-statistics.ts';
import { HIT } from './article-11-recording.ts';
import { REFERENCE_NUMBERS } from './article-24-reference-numbers.ts';
import { EXPERT_CHECK, FALSE_HIT, QUALITY, REPLY } from './article-25-comparisons-and-results.ts';
import { art } from './text.ts';

const STORED: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING'];

/** Erasures are told within a limit, marks without one. @source Reg. 603/2013 Art. 13(2), 16(3), 18(1) */
const NEWS: NewsRules = {
  'erased-in-advance': {
    withinHours: { value: 72, citation: art('13(2), 16(3)', 'memory') },
    toOriginsOf: STORED,
    theyThen: 'nothing',
  },
  'protection-marked': {
    withinHours: { value: null, citation: art('18(1)', 'memory') },
    toOriginsOf: STORED,
    theyThen: 'mark',
  },
};

/** Regulation (EU) No 603/2013 beyond a single registration; it links no datasets and leaves refusal to national law. */
export const PROCEDURE_603_2013: ProcedureRules = {
  linking: null,
  quality: QUALITY,
  reply: REPLY,
  expertCheck: EXPERT_CHECK,
  falseHit: FALSE_HIT,
  hit: HIT,
  news: NEWS,
  referenceNumber: REFERENCE_NUMBERS,
  statistics: STATISTICS,
  obligation: { measures: [], nationalPractice: art('3(5)', 'memory') },
};
