import type { OtherCategory } from '../dataset-category.ts';
import type { GroupRules, LaterEffect } from '../rule-set.ts';
import { EXTRA_GROUNDS_UNDER_YEARS } from './article-14-minors.ts';
import * as admission from './article-18-collection.ts';
import * as resettled from './article-20-collection.ts';
import * as temporaryProtection from './article-26-collection.ts';
import {
  ADMISSION_COMPARED_AGAINST,
  ADMISSION_COMPARISON,
  COMPARED_AGAINST,
  COMPARISON,
  EXCEPT_ADMISSION,
  ONLY_MARKED,
  OWN_DATA,
} from './article-27-comparison.ts';
import { ADMISSION_CHECK_NOT_STORED, OTHER_STORAGE, TEMPORARY_PROTECTION_STORAGE } from './article-29-data-storage.ts';
import { CITIZENSHIP, CITIZENSHIP_BY_RECITAL } from './article-30-advance-erasure.ts';
import { LAW_ENFORCEMENT_COMPARISON } from './article-32-procedure.ts';
import { ACCESS } from './article-33-access.ts';
import { ARTICLE_26_APPLIES_FROM } from './article-63-applicability.ts';

type Recorded = keyof typeof OTHER_STORAGE;

/** Admission outcomes and national resettlement: taken and stored, never searched with. */
function recorded(
  category: Recorded,
  rules: Pick<GroupRules, 'takingCitation' | 'transmission'>,
  citizenship: Pick<GroupRules, 'later' | 'citizenshipByRecital'>,
): GroupRules {
  return {
    ...rules,
    ...citizenship,
    taking: 'must',
    comparing: 'must',
    minimumAgeCitation: rules.takingCitation,
    exceptTurnedBackOrHeld: null,
    comparedAgainst: [],
    comparisonCitation: EXCEPT_ADMISSION,
    ownDataOnRequest: null,
    stored: OTHER_STORAGE[category],
    storageCitation: OTHER_STORAGE[category].citation,
    recordedAs: category,
  };
}

const afterDecision = (takingCitation: GroupRules['takingCitation']) => ({
  takingCitation,
  transmission: admission.TRANSMISSION,
});
const ERASED: { readonly later: { readonly CITIZENSHIP_ACQUIRED: LaterEffect } } = {
  later: { CITIZENSHIP_ACQUIRED: CITIZENSHIP },
};
const ERASED_BY_RECITAL = { later: {}, citizenshipByRecital: CITIZENSHIP_BY_RECITAL };

const ADMISSION_CHECK: GroupRules = {
  taking: 'must',
  comparing: 'must',
  takingCitation: admission.TAKING_FOR_CHECK,
  minimumAgeCitation: admission.TAKING_FOR_CHECK,
  exceptTurnedBackOrHeld: null,
  except: { fact: 'negativeWithoutComparison', citation: admission.EXCEPT_NEGATIVE_CONCLUSION },
  transmission: null,
  comparedAgainst: ADMISSION_COMPARED_AGAINST,
  onlyMarked: ONLY_MARKED,
  comparisonCitation: ADMISSION_COMPARISON,
  ownDataOnRequest: null,
  stored: null,
  storageCitation: ADMISSION_CHECK_NOT_STORED,
  recordedAs: 'ADMISSION_CHECK',
  later: {},
};

const TEMP_PROTECTION: GroupRules = {
  taking: 'must',
  comparing: 'must',
  takingCitation: temporaryProtection.TAKING,
  minimumAgeCitation: temporaryProtection.TAKING,
  exceptTurnedBackOrHeld: null,
  appliesFrom: ARTICLE_26_APPLIES_FROM,
  transmission: temporaryProtection.TRANSMISSION,
  comparedAgainst: COMPARED_AGAINST,
  comparisonCitation: COMPARISON,
  ownDataOnRequest: OWN_DATA,
  stored: TEMPORARY_PROTECTION_STORAGE,
  storageCitation: TEMPORARY_PROTECTION_STORAGE.citation,
  recordedAs: 'TEMP_PROTECTION',
  ...ERASED,
};

const LE_REQUEST: GroupRules = {
  taking: 'none',
  comparing: 'must',
  takingCitation: ACCESS,
  exceptTurnedBackOrHeld: null,
  request: { conditions: ACCESS, extraGroundsUnderYears: EXTRA_GROUNDS_UNDER_YEARS, markedVisibleYears: null },
  transmission: null,
  comparedAgainst: COMPARED_AGAINST,
  comparisonCitation: LAW_ENFORCEMENT_COMPARISON,
  ownDataOnRequest: OWN_DATA,
  stored: null,
  storageCitation: ACCESS,
  recordedAs: 'LE_REQUEST',
  later: {},
};

/** The groups beside the four. */
export const OTHER_GROUPS_2024_1358: Readonly<Partial<Record<OtherCategory, GroupRules>>> = {
  ADMISSION_CHECK,
  ADMISSION_GRANTED: recorded('ADMISSION_GRANTED', afterDecision(admission.TAKING_AFTER_GRANT), ERASED),
  ADMISSION_REFUSED: recorded('ADMISSION_REFUSED', afterDecision(admission.TAKING_AFTER_REFUSAL), ERASED_BY_RECITAL),
  ADMISSION_DISCONTINUED: recorded(
    'ADMISSION_DISCONTINUED',
    afterDecision(admission.TAKING_AFTER_DISCONTINUATION),
    ERASED_BY_RECITAL,
  ),
  NATIONAL_RESETTLED: recorded(
    'NATIONAL_RESETTLED',
    { takingCitation: resettled.TAKING, transmission: resettled.TRANSMISSION },
    ERASED,
  ),
  TEMP_PROTECTION,
  LE_REQUEST,
};
