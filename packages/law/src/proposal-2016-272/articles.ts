import type { Article } from '../article.ts';
import { ARTICLE as OBLIGATION } from './article-2-obligation.ts';
import { ARTICLE as APPLICANTS } from './article-10-collection.ts';
import { ARTICLE as STATUS } from './article-11-information.ts';
import { ARTICLE as IRREGULAR_CROSSING } from './article-13-collection.ts';
import { ARTICLE as ILLEGAL_STAY } from './article-14-collection.ts';
import { ARTICLE as COMPARISON } from './article-15-comparison.ts';
import { ARTICLE as FACIAL_COMPARISON } from './article-16-facial-comparison.ts';
import { ARTICLE as STORAGE } from './article-17-data-storage.ts';
import { ARTICLE as ADVANCE_ERASURE } from './article-18-advance-erasure.ts';
import { ARTICLE as MARKING } from './article-19-marking.ts';
import { ARTICLE as LAW_ENFORCEMENT_PROCEDURE } from './article-20-procedure.ts';
import { ARTICLE as LAW_ENFORCEMENT_ACCESS } from './article-21-access.ts';
import { FIELDS, REFERENCE_NUMBERS, RESULTS, STATISTICS } from './remembered-articles.ts';

/** The articles of the proposal that are known here, in its order. */
export const ARTICLES_PROPOSAL_2016_272: readonly Article[] = [
  OBLIGATION,
  STATISTICS,
  APPLICANTS,
  STATUS,
  FIELDS,
  IRREGULAR_CROSSING,
  ILLEGAL_STAY,
  COMPARISON,
  FACIAL_COMPARISON,
  STORAGE,
  ADVANCE_ERASURE,
  MARKING,
  LAW_ENFORCEMENT_PROCEDURE,
  LAW_ENFORCEMENT_ACCESS,
  REFERENCE_NUMBERS,
  RESULTS,
];
