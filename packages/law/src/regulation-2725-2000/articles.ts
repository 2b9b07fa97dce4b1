import type { Article } from '../article.ts';
import { ARTICLE as STATISTICS } from './article-3-statistics.ts';
import { ARTICLE as APPLICANTS } from './article-4-collection.ts';
import { ARTICLE as STORAGE } from './article-6-data-storage.ts';
import { ARTICLE as ADVANCE_ERASURE } from './article-7-advance-erasure.ts';
import { ARTICLE as IRREGULAR_CROSSING } from './article-8-collection.ts';
import { ARTICLE as BORDER_RECORDING } from './article-9-recording.ts';
import { ARTICLE as BORDER_STORAGE } from './article-10-storage.ts';
import { ARTICLE as ILLEGAL_STAY } from './article-11-comparison.ts';
import { ARTICLE as BLOCKING } from './article-12-blocking.ts';
import { ARTICLE as APPLICABILITY } from './article-27-applicability.ts';
import { FIELDS, PURPOSE } from './undecided-articles.ts';

/** The articles of the Regulation that are known here, in its order. */
export const ARTICLES_2725_2000: readonly Article[] = [
  PURPOSE,
  STATISTICS,
  APPLICANTS,
  FIELDS,
  STORAGE,
  ADVANCE_ERASURE,
  IRREGULAR_CROSSING,
  BORDER_RECORDING,
  BORDER_STORAGE,
  ILLEGAL_STAY,
  BLOCKING,
  APPLICABILITY,
];
