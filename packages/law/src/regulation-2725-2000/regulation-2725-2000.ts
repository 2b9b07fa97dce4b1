import { calendarDate } from '@eurodac-sim/primitives';
import { MAJORITY_YEARS } from '../regulation-343-2003/article-2-definitions.ts';
import type { CategoryRules, RuleSet } from '../rule-set.ts';
import * as applicants from './article-4-collection.ts';
import { APPLICANT_STORAGE } from './article-6-data-storage.ts';
import { CITIZENSHIP } from './article-7-advance-erasure.ts';
import * as border from './article-8-collection.ts';
import { NOT_COMPARED } from './article-9-recording.ts';
import * as borderStorage from './article-10-storage.ts';
import * as illegalStay from './article-11-comparison.ts';
import { BLOCKED_ARE_HIDDEN, PROTECTION_GRANTED } from './article-12-blocking.ts';
import { APPLICABILITY } from './article-27-applicability.ts';
import { PROCEDURE_2725_2000 } from './procedure.ts';

const APPLICANT: CategoryRules = {
  taking: 'must',
  comparing: 'must',
  takingCitation: applicants.TAKING,
  exceptTurnedBackOrHeld: null,
  transmission: null,
  comparedAgainst: applicants.COMPARED_AGAINST,
  comparisonCitation: applicants.COMPARISON,
  ownDataOnRequest: applicants.OWN_DATA,
  stored: APPLICANT_STORAGE,
  storageCitation: APPLICANT_STORAGE.citation,
  recordedAs: 'APPLICANT',
  later: { PROTECTION_GRANTED, CITIZENSHIP_ACQUIRED: CITIZENSHIP },
};

const IRREGULAR_CROSSING: CategoryRules = {
  taking: 'must',
  comparing: 'must',
  takingCitation: border.TAKING,
  exceptTurnedBackOrHeld: null,
  exceptTurnedBack: border.TAKING,
  transmission: null,
  comparedAgainst: [],
  comparisonCitation: NOT_COMPARED,
  ownDataOnRequest: null,
  stored: borderStorage.BORDER_STORAGE,
  storageCitation: borderStorage.BORDER_STORAGE.citation,
  recordedAs: 'IRREGULAR_CROSSING',
  later: {
    RESIDENCE_DOCUMENT_ISSUED: borderStorage.RESIDENCE_DOCUMENT,
    LEFT_TERRITORY: borderStorage.LEFT_TERRITORY,
    CITIZENSHIP_ACQUIRED: borderStorage.CITIZENSHIP,
  },
};

const ILLEGAL_STAY: CategoryRules = {
  taking: 'may',
  comparing: 'must',
  takingCitation: illegalStay.TAKING,
  exceptTurnedBackOrHeld: null,
  transmission: null,
  comparedAgainst: illegalStay.COMPARED_AGAINST,
  comparisonCitation: illegalStay.COMPARISON,
  ownDataOnRequest: null,
  stored: null,
  storageCitation: illegalStay.NOT_STORED,
  recordedAs: 'ILLEGAL_STAY',
  later: {},
};

/** Council Regulation (EC) No 2725/2000, the first Eurodac. It has no group for persons rescued at sea: they count as irregular crossers. */
export const REGULATION_2725_2000: RuleSet = {
  name: 'rules-2000',
  title: 'Regulation (EC) No 2725/2000',
  regime: 'EC2725-2000',
  appliesFrom: calendarDate('2003-01-15'),
  appliesUntil: calendarDate('2015-07-19'),
  applicationCitation: APPLICABILITY,
  beginsEurodac: APPLICABILITY,
  minimumAgeYears: applicants.MINIMUM_AGE_YEARS,
  majorityYears: MAJORITY_YEARS,
  minimumAgeForStorageYears: null,
  minimumAgeForSearchYears: null,
  presumedUnderYears: null,
  faceComparison: null,
  referralOnRefusal: null,
  coercionOfMinors: null,
  presenceAtTaking: null,
  takeChargeArrival: null,
  relocationArrival: null,
  procedure: PROCEDURE_2725_2000,
  blockedAreHidden: BLOCKED_ARE_HIDDEN,
  categories: { APPLICANT, IRREGULAR_CROSSING, ILLEGAL_STAY, SAR_DISEMBARKED: IRREGULAR_CROSSING },
};
