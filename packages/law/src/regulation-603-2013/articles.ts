import type { Article } from '../article.ts';
import { ARTICLE as STATISTICS } from './article-8-statistics.ts';
import { ARTICLE as APPLICANTS } from './article-9-collection.ts';
import { ARTICLE as STATUS } from './article-10-information.ts';
import { ARTICLE as FIELDS } from './article-11-recording.ts';
import { ARTICLE as STORAGE } from './article-12-data-storage.ts';
import { ARTICLE as ADVANCE_ERASURE } from './article-13-advance-erasure.ts';
import { ARTICLE as IRREGULAR_CROSSING } from './article-14-collection.ts';
import { ARTICLE as BORDER_RECORDING } from './article-15-recording.ts';
import { ARTICLE as BORDER_STORAGE } from './article-16-storage.ts';
import { ARTICLE as ILLEGAL_STAY } from './article-17-comparison.ts';
import { ARTICLE as MARKING } from './article-18-marking.ts';
import { ARTICLE as PROCEDURE } from './article-19-procedure.ts';
import { ARTICLE as ACCESS } from './article-20-access.ts';
import { ARTICLE as REFERENCE_NUMBERS } from './article-24-reference-numbers.ts';
import { ARTICLE as RESULTS } from './article-25-comparisons-and-results.ts';
import { APPLICABILITY, DATA_SUBJECT, EUROPOL_ACCESS, PRINCIPLES, PURPOSE, TRANSITION } from './undecided-articles.ts';

/** The articles of the Regulation that are known here, in its order. */
export const ARTICLES_603_2013: readonly Article[] = [
  PURPOSE,
  PRINCIPLES,
  STATISTICS,
  APPLICANTS,
  STATUS,
  FIELDS,
  STORAGE,
  ADVANCE_ERASURE,
  IRREGULAR_CROSSING,
  BORDER_RECORDING,
  BORDER_STORAGE,
  ILLEGAL_STAY,
  MARKING,
  PROCEDURE,
  ACCESS,
  EUROPOL_ACCESS,
  REFERENCE_NUMBERS,
  RESULTS,
  DATA_SUBJECT,
  TRANSITION,
  APPLICABILITY,
];
