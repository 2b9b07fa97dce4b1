import { calendarDate } from '@eurodac-sim/primitives';
import type { EventCategory } from '../dataset-category.ts';
import type { CategoryRules, LaterEffect, RuleSet, TransmissionRule } from '../rule-set.ts';
import { MAJORITY_YEARS } from './article-2-definitions.ts';
import { COERCION, PRESENCE, PRESUMED_UNDER_YEARS, REFERRAL } from './article-14-minors.ts';
import * as applicants from './article-15-collection.ts';
import { LEFT_TERRITORY, TAKE_CHARGE_ARRIVAL } from './article-16-information.ts';
import * as border from './article-22-collection.ts';
import * as illegalStay from './article-23-collection.ts';
import * as disembarked from './article-24-collection.ts';
import { RELOCATION_ARRIVAL } from './article-25-relocation.ts';
import { COMPARED_AGAINST, COMPARISON, OWN_DATA } from './article-27-comparison.ts';
import { FACE_COMPARISON } from './article-28-facial-comparison.ts';
import { STORAGE } from './article-29-data-storage.ts';
import { CITIZENSHIP } from './article-30-advance-erasure.ts';
import { PROTECTION_GRANTED, RESIDENCE_DOCUMENT, STATUS_WITHDRAWN } from './article-31-marking.ts';
import { EXCEPT_DECISION_2022_382 } from './article-63-applicability.ts';
import { OTHER_GROUPS_2024_1358 } from './other-groups.ts';
import { PROCEDURE_2024_1358 } from './procedure.ts';
import { art } from './text.ts';

/** What all four groups share: a duty, comparison with everything, storage of their own, erasure on citizenship. */
function registered(
  category: EventCategory,
  rules: Pick<CategoryRules, 'takingCitation' | 'exceptTurnedBackOrHeld'> & { transmission: TransmissionRule },
  later: CategoryRules['later'],
): CategoryRules {
  return {
    ...rules,
    taking: 'must',
    comparing: 'must',
    comparedAgainst: COMPARED_AGAINST,
    comparisonCitation: COMPARISON,
    ownDataOnRequest: OWN_DATA,
    stored: STORAGE[category],
    storageCitation: STORAGE[category].citation,
    recordedAs: category,
    later: { ...later, CITIZENSHIP_ACQUIRED: CITIZENSHIP },
  };
}

const withoutClaim = (leftTerritory: LaterEffect): CategoryRules['later'] => ({
  RESIDENCE_DOCUMENT_ISSUED: RESIDENCE_DOCUMENT,
  LEFT_TERRITORY: leftTerritory,
});

const CATEGORIES: RuleSet['categories'] = {
  APPLICANT: registered(
    'APPLICANT',
    { takingCitation: applicants.TAKING, exceptTurnedBackOrHeld: null, transmission: applicants.TRANSMISSION },
    { PROTECTION_GRANTED, STATUS_WITHDRAWN, LEFT_TERRITORY },
  ),
  IRREGULAR_CROSSING: registered(
    'IRREGULAR_CROSSING',
    { takingCitation: border.TAKING, exceptTurnedBackOrHeld: border.TAKING, transmission: border.TRANSMISSION },
    withoutClaim(border.LEFT_TERRITORY),
  ),
  ILLEGAL_STAY: registered(
    'ILLEGAL_STAY',
    { takingCitation: illegalStay.TAKING, exceptTurnedBackOrHeld: null, transmission: illegalStay.TRANSMISSION },
    withoutClaim(illegalStay.LEFT_TERRITORY),
  ),
  SAR_DISEMBARKED: registered(
    'SAR_DISEMBARKED',
    { takingCitation: disembarked.TAKING, exceptTurnedBackOrHeld: null, transmission: disembarked.TRANSMISSION },
    withoutClaim(disembarked.LEFT_TERRITORY),
  ),
  ...OTHER_GROUPS_2024_1358,
};

/** Regulation (EU) 2024/1358. @source Reg. 2024/1358 Art. 63(2) for the days of application */
export const REGULATION_2024_1358: RuleSet = {
  name: 'rules-2024',
  title: 'Regulation (EU) 2024/1358',
  regime: 'EU2024-1358',
  appliesFrom: calendarDate('2026-06-12'),
  appliesUntil: null,
  applicationCitation: art('62, 63(2)'),
  outside: { fact: 'excludedDecision2022_382', citation: EXCEPT_DECISION_2022_382 },
  minimumAgeYears: applicants.MINIMUM_AGE_YEARS,
  majorityYears: MAJORITY_YEARS,
  minimumAgeForStorageYears: null,
  minimumAgeForSearchYears: null,
  presumedUnderYears: PRESUMED_UNDER_YEARS,
  faceComparison: FACE_COMPARISON,
  referralOnRefusal: REFERRAL,
  coercionOfMinors: COERCION,
  presenceAtTaking: PRESENCE,
  takeChargeArrival: TAKE_CHARGE_ARRIVAL,
  relocationArrival: RELOCATION_ARRIVAL,
  procedure: PROCEDURE_2024_1358,
  categories: CATEGORIES,
};
