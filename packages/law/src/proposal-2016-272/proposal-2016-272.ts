import { MAJORITY_YEARS } from '../regulation-604-2013/article-2-definitions.ts';
import type { CategoryRules, GroupRules, LaterEffect, RuleSet, StorageRule } from '../rule-set.ts';
import { REFERRAL } from './article-2-obligation.ts';
import * as applicants from './article-10-collection.ts';
import { LEFT_TERRITORY, TAKE_CHARGE_ARRIVAL } from './article-11-information.ts';
import * as border from './article-13-collection.ts';
import * as illegalStay from './article-14-collection.ts';
import { COMPARED_AGAINST, COMPARISON, OWN_DATA } from './article-15-comparison.ts';
import { FACE_COMPARISON } from './article-16-facial-comparison.ts';
import { APPLICANT_STORAGE, BORDER_STORAGE, ILLEGAL_STAY_STORAGE } from './article-17-data-storage.ts';
import { CITIZENSHIP } from './article-18-advance-erasure.ts';
import { PROTECTION_GRANTED, RESIDENCE_DOCUMENT, STATUS_WITHDRAWN } from './article-19-marking.ts';
import { LAW_ENFORCEMENT_COMPARISON } from './article-20-procedure.ts';
import { ACCESS } from './article-21-access.ts';
import { PROCEDURE_2016_272 } from './procedure.ts';
import { art } from './text.ts';

const comparedAndStored = (stored: StorageRule) =>
  ({
    taking: 'must',
    comparing: 'must',
    comparedAgainst: COMPARED_AGAINST,
    comparisonCitation: COMPARISON,
    ownDataOnRequest: OWN_DATA,
    stored,
    storageCitation: stored.citation,
  }) as const;

const withoutClaim = (leftTerritory: LaterEffect): CategoryRules['later'] => ({
  RESIDENCE_DOCUMENT_ISSUED: RESIDENCE_DOCUMENT,
  LEFT_TERRITORY: leftTerritory,
  CITIZENSHIP_ACQUIRED: CITIZENSHIP,
});

const APPLICANT: CategoryRules = {
  ...comparedAndStored(APPLICANT_STORAGE),
  takingCitation: applicants.TAKING,
  exceptTurnedBackOrHeld: null,
  transmission: applicants.TRANSMISSION,
  recordedAs: 'APPLICANT',
  later: { PROTECTION_GRANTED, STATUS_WITHDRAWN, LEFT_TERRITORY, CITIZENSHIP_ACQUIRED: CITIZENSHIP },
};

const IRREGULAR_CROSSING: CategoryRules = {
  ...comparedAndStored(BORDER_STORAGE),
  takingCitation: border.TAKING,
  exceptTurnedBackOrHeld: border.TAKING,
  transmission: border.TRANSMISSION,
  recordedAs: 'IRREGULAR_CROSSING',
  later: withoutClaim(border.LEFT_TERRITORY),
};

const ILLEGAL_STAY: CategoryRules = {
  ...comparedAndStored(ILLEGAL_STAY_STORAGE),
  takingCitation: illegalStay.TAKING,
  exceptTurnedBackOrHeld: null,
  transmission: illegalStay.TRANSMISSION,
  recordedAs: 'ILLEGAL_STAY',
  later: withoutClaim(illegalStay.LEFT_TERRITORY),
};

const LE_REQUEST: GroupRules = {
  taking: 'none',
  takingCitation: ACCESS,
  exceptTurnedBackOrHeld: null,
  request: { conditions: ACCESS, extraGroundsUnderYears: null, markedVisibleYears: null },
  transmission: null,
  comparing: 'must',
  comparedAgainst: COMPARED_AGAINST,
  comparisonCitation: LAW_ENFORCEMENT_COMPARISON,
  ownDataOnRequest: OWN_DATA,
  stored: null,
  storageCitation: ACCESS,
  recordedAs: 'LE_REQUEST',
  later: {},
};

/**
 * The recast proposed in 2016, with age six and storage of illegal stay kept by the Council in 2017. Never in force.
 * It has no group of its own for persons rescued at sea: they count as irregular crossers.
 */
export const PROPOSAL_2016_272: RuleSet = {
  name: 'council-2017',
  title: 'COM(2016) 272 in the position of the Council, 2017',
  regime: 'COM2016-272',
  appliesFrom: null,
  appliesUntil: null,
  applicationCitation: art('as a whole, never in force', 'read'),
  minimumAgeYears: applicants.MINIMUM_AGE_YEARS,
  majorityYears: MAJORITY_YEARS,
  minimumAgeForStorageYears: null,
  minimumAgeForSearchYears: null,
  presumedUnderYears: null,
  faceComparison: FACE_COMPARISON,
  referralOnRefusal: REFERRAL,
  coercionOfMinors: null,
  presenceAtTaking: null,
  takeChargeArrival: TAKE_CHARGE_ARRIVAL,
  relocationArrival: null,
  procedure: PROCEDURE_2016_272,
  categories: { APPLICANT, IRREGULAR_CROSSING, ILLEGAL_STAY, SAR_DISEMBARKED: IRREGULAR_CROSSING, LE_REQUEST },
};
