import type { DatasetCategory } from '../dataset-category.ts';
import { DATASET_CATEGORIES } from '../dataset-category.ts';
import type { NewsRules } from '../news-to-earlier-states.ts';
import { art } from './text.ts';

const within72Hours = (article: string) => ({ value: 72, citation: art(article) });

/** Groups whose datasets can carry a security flag that another state's deletion concerns. */
const FLAGGED: readonly DatasetCategory[] = ['APPLICANT', 'IRREGULAR_CROSSING', 'ILLEGAL_STAY', 'SAR_DISEMBARKED'];

/** What Eurodac tells the states whose data gave an earlier hit. @source Reg. 2024/1358 Art. 16(4), 17(4), 30(2), 31(1) and (4) */
export const NEWS: NewsRules = {
  'responsible-state': {
    withinHours: within72Hours('16(4)'),
    toOriginsOf: DATASET_CATEGORIES,
    theyThen: 'update-responsible-state',
  },
  'security-flag-deleted': {
    withinHours: within72Hours('17(4)'),
    toOriginsOf: FLAGGED,
    theyThen: 'delete-security-flag',
  },
  'erased-in-advance': { withinHours: within72Hours('30(2)'), toOriginsOf: DATASET_CATEGORIES, theyThen: 'nothing' },
  'protection-marked': { withinHours: within72Hours('31(1)'), toOriginsOf: DATASET_CATEGORIES, theyThen: 'mark' },
  'residence-document-marked': {
    withinHours: within72Hours('31(4)'),
    toOriginsOf: DATASET_CATEGORIES,
    theyThen: 'mark',
  },
};
