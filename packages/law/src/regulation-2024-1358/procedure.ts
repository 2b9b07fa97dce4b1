import type { ProcedureRules } from '../procedure-rules.ts';
import { LINKING } from './article-3-linking.ts';
import { STATISTICS } from './article-12-statistics.ts';
import { OBLIGATION } from './article-13-obligation.ts';
import { HIT } from './article-27-hit-contents.ts';
import { REFERENCE_NUMBERS } from './article-37-reference-numbers.ts';
import { EXPERT_CHECK, FALSE_HIT, QUALITY, REPLY } from './article-38-comparisons-and-results.ts';
import { NEWS } from './news.ts';

/** Regulation (EU) 2024/1358 beyond a single registration. */
export const PROCEDURE_2024_1358: ProcedureRules = {
  linking: LINKING,
  quality: QUALITY,
  reply: REPLY,
  expertCheck: EXPERT_CHECK,
  falseHit: FALSE_HIT,
  hit: HIT,
  news: NEWS,
  referenceNumber: REFERENCE_NUMBERS,
  statistics: STATISTICS,
  obligation: OBLIGATION,
};
