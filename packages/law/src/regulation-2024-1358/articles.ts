import type { Article } from '../article.ts';
import { ARTICLE as DEFINITIONS } from './article-2-definitions.ts';
import { ARTICLE as LINKING } from './article-3-linking.ts';
import { ARTICLE as STATISTICS } from './article-12-statistics.ts';
import { ARTICLE as OBLIGATION } from './article-13-obligation.ts';
import { ARTICLE as MINORS } from './article-14-minors.ts';
import { ARTICLE as APPLICANTS } from './article-15-collection.ts';
import { ARTICLE as STATUS } from './article-16-information.ts';
import { ARTICLE as ADMISSION } from './article-18-collection.ts';
import { ARTICLE as RESETTLEMENT } from './article-20-collection.ts';
import { ARTICLE as IRREGULAR_CROSSING } from './article-22-collection.ts';
import { ARTICLE as ILLEGAL_STAY } from './article-23-collection.ts';
import { ARTICLE as RESCUE } from './article-24-collection.ts';
import { ARTICLE as RELOCATION } from './article-25-relocation.ts';
import { ARTICLE as TEMPORARY_PROTECTION } from './article-26-collection.ts';
import { ARTICLE as COMPARISON } from './article-27-comparison.ts';
import { ARTICLE as FACIAL_COMPARISON } from './article-28-facial-comparison.ts';
import { ARTICLE as STORAGE } from './article-29-data-storage.ts';
import { ARTICLE as ADVANCE_ERASURE } from './article-30-advance-erasure.ts';
import { ARTICLE as MARKING } from './article-31-marking.ts';
import { ARTICLE as PROCEDURE } from './article-32-procedure.ts';
import { ARTICLE as ACCESS } from './article-33-access.ts';
import { ARTICLE as RESPONSIBILITY } from './article-36-responsibility.ts';
import { ARTICLE as REFERENCE_NUMBERS } from './article-37-reference-numbers.ts';
import { ARTICLE as RESULTS } from './article-38-comparisons-and-results.ts';
import { ARTICLE as APPLICABILITY } from './article-63-applicability.ts';
import { ADMISSION_FIELDS, APPLICANT_FIELDS, RESETTLEMENT_FIELDS } from './recording-of-data.ts';
import { RIGHTS_AND_SUPERVISION, SECURITY_AND_TRANSFERS } from './undecided-articles-data-protection.ts';
import { AMENDMENTS_AND_FINAL_PROVISIONS, REPEAL } from './undecided-articles-final.ts';
import { GENERAL_PROVISIONS, PURPOSE } from './undecided-articles-general.ts';
import { ACCESS_TO_RECORDED_DATA, LAW_ENFORCEMENT_ACCESS } from './undecided-articles-processing.ts';

/** The 63 articles of the Regulation, in its order. */
export const ARTICLES_2024_1358: readonly Article[] = [
  PURPOSE,
  DEFINITIONS,
  LINKING,
  ...GENERAL_PROVISIONS,
  STATISTICS,
  OBLIGATION,
  MINORS,
  APPLICANTS,
  STATUS,
  APPLICANT_FIELDS,
  ADMISSION,
  ADMISSION_FIELDS,
  RESETTLEMENT,
  RESETTLEMENT_FIELDS,
  IRREGULAR_CROSSING,
  ILLEGAL_STAY,
  RESCUE,
  RELOCATION,
  TEMPORARY_PROTECTION,
  COMPARISON,
  FACIAL_COMPARISON,
  STORAGE,
  ADVANCE_ERASURE,
  MARKING,
  PROCEDURE,
  ACCESS,
  ...LAW_ENFORCEMENT_ACCESS,
  RESPONSIBILITY,
  REFERENCE_NUMBERS,
  RESULTS,
  ...ACCESS_TO_RECORDED_DATA,
  ...RIGHTS_AND_SUPERVISION,
  ...SECURITY_AND_TRANSFERS,
  ...AMENDMENTS_AND_FINAL_PROVISIONS,
  REPEAL,
  APPLICABILITY,
];
