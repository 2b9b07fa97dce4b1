import { calendarDate } from '@eurodac-sim/primitives';
import { MAJORITY_YEARS } from '../regulation-604-2013/article-2-definitions.ts';
import type { CategoryRules, RuleSet } from '../rule-set.ts';
import * as applicants from './article-9-collection.ts';
import { LEFT_TERRITORY, TAKE_CHARGE_ARRIVAL } from './article-10-information.ts';
import { APPLICANT_STORAGE } from './article-12-data-storage.ts';
import { CITIZENSHIP } from './article-13-advance-erasure.ts';
import * as border from './article-14-collection.ts';
import { NOT_COMPARED } from './article-15-recording.ts';
import * as borderStorage from './article-16-storage.ts';
import * as illegalStay from './article-17-comparison.ts';
import { PROTECTION_GRANTED, STATUS_WITHDRAWN } from './article-18-marking.ts';
import { OTHER_GROUPS_603_2013 } from './other-groups.ts';
import { PROCEDURE_603_2013 } from './procedure.ts';
import { art } from './text.ts';

const APPLICANT: CategoryRules = {
  taking: 'must',
  comparing: 'must',
  takingCitation: applicants.TAKING,
  exceptTurnedBackOrHeld: null,
  transmission: applicants.TRANSMISSION,
  comparedAgainst: applicants.COMPARED_AGAINST,
  comparisonCitation: applicants.COMPARISON,
  ownDataOnRequest: applicants.OWN_DATA,
  stored: APPLICANT_STORAGE,
  storageCitation: APPLICANT_STORAGE.citation,
  recordedAs: 'APPLICANT',
  later: { PROTECTION_GRANTED, STATUS_WITHDRAWN, LEFT_TERRITORY, CITIZENSHIP_ACQUIRED: CITIZENSHIP },
};

const IRREGULAR_CROSSING: CategoryRules = {
  taking: 'must',
  comparing: 'must',
  takingCitation: border.TAKING,
  exceptTurnedBackOrHeld: border.EXCEPT_TURNED_BACK_OR_HELD,
  transmission: border.TRANSMISSION,
  comparedAgainst: [],
  comparisonCitation: NOT_COMPARED,
  ownDataOnRequest: null,
  stored: borderStorage.STORAGE,
  storageCitation: borderStorage.STORAGE.citation,
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

/** Regulation (EU) No 603/2013, which has no group of its own for persons rescued at sea: they count as irregular crossers. */
export const REGULATION_603_2013: RuleSet = {
  name: 'rules-2013',
  title: 'Regulation (EU) No 603/2013',
  regime: 'EU603-2013',
  appliesFrom: calendarDate('2015-07-20'),
  appliesUntil: calendarDate('2026-06-11'),
  applicationCitation: art('46', 'memory'),
  minimumAgeYears: applicants.MINIMUM_AGE_YEARS,
  majorityYears: MAJORITY_YEARS,
  minimumAgeForStorageYears: null,
  minimumAgeForSearchYears: null,
  presumedUnderYears: null,
  faceComparison: null,
  referralOnRefusal: null,
  coercionOfMinors: null,
  presenceAtTaking: null,
  takeChargeArrival: TAKE_CHARGE_ARRIVAL,
  relocationArrival: null,
  procedure: PROCEDURE_603_2013,
  categories: {
    APPLICANT,
    IRREGULAR_CROSSING,
    ILLEGAL_STAY,
    SAR_DISEMBARKED: IRREGULAR_CROSSING,
    ...OTHER_GROUPS_603_2013,
  },
};
