import type { OtherCategory } from '../dataset-category.ts';
import type { GroupRules } from '../rule-set.ts';
import { OWN_DATA } from './article-9-collection.ts';
import { MARKED_VISIBLE_YEARS } from './article-18-marking.ts';
import { LAW_ENFORCEMENT_COMPARED_AGAINST, LAW_ENFORCEMENT_COMPARISON } from './article-19-procedure.ts';
import { ACCESS } from './article-20-access.ts';

const LE_REQUEST: GroupRules = {
  taking: 'none',
  comparing: 'must',
  takingCitation: ACCESS,
  exceptTurnedBackOrHeld: null,
  request: { conditions: ACCESS, extraGroundsUnderYears: null, markedVisibleYears: MARKED_VISIBLE_YEARS },
  transmission: null,
  comparedAgainst: LAW_ENFORCEMENT_COMPARED_AGAINST,
  comparisonCitation: LAW_ENFORCEMENT_COMPARISON,
  ownDataOnRequest: OWN_DATA,
  stored: null,
  storageCitation: ACCESS,
  recordedAs: 'LE_REQUEST',
  later: {},
};

/** What else the law of 2013 has beside its three groups of persons. */
export const OTHER_GROUPS_603_2013: Readonly<Partial<Record<OtherCategory, GroupRules>>> = { LE_REQUEST };
