import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { isCalendarDateText, isInstantText, isoDate, isoInstant } from '@eurodac-sim/primitives';
import { DATASET_CATEGORIES, EVENT_CATEGORIES, OTHER_CATEGORIES } from './dataset-category.ts';
import { LAW_ENFORCEMENT_ROLES } from './law-enforcement-role.ts';
import type { LaterEvent, PriorRecord, Situation } from './situation.ts';

/** What may stand in one field, and how a fact that was read is written again. */
export type FactRule = {
  readonly accepts: (value: unknown) => boolean;
  readonly allowed: string | readonly string[];
  readonly write: (value: unknown) => unknown;
};

const asItIs = (value: unknown): unknown => value;

const oneOf = (allowed: readonly string[]): FactRule => ({
  accepts: (value) => typeof value === 'string' && allowed.includes(value),
  allowed,
  write: asItIs,
});
const orNull = ({ accepts, allowed, write }: FactRule): FactRule => ({
  accepts: (value) => value === null || accepts(value),
  allowed: typeof allowed === 'string' ? `${allowed}, or null` : [...allowed, 'null'],
  write: (value) => (value === null ? null : write(value)),
});
const matching = (pattern: RegExp, allowed: string): FactRule => ({
  accepts: (value) => typeof value === 'string' && pattern.test(value),
  allowed,
  write: asItIs,
});

const FLAG: FactRule = {
  accepts: (value) => typeof value === 'boolean',
  allowed: ['true', 'false'],
  write: asItIs,
};
const DATE: FactRule = {
  accepts: (value) => typeof value === 'string' && isCalendarDateText(value),
  allowed: 'a day of the calendar as YYYY-MM-DD',
  write: (value) => isoDate(value as CalendarDate),
};
const MOMENT: FactRule = {
  accepts: (value) => typeof value === 'string' && isInstantText(value),
  allowed: 'a moment in UTC as YYYY-MM-DDThh:mm:ssZ',
  write: (value) => isoInstant(value as Instant),
};
const STATE: FactRule = matching(/^[A-Z]{2}$/, 'two capital letters');
const TEXT: FactRule = matching(/./, 'a text that is not empty');
const SEX: FactRule = matching(/^[A-Z]$/, 'one capital letter, such as F or M');
const LIST: FactRule = { accepts: Array.isArray, allowed: 'a list', write: asItIs };
const AGE_RANGE: FactRule = {
  accepts: (value) =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((age) => Number.isInteger(age) && age >= 0) &&
    value[0] <= value[1],
  allowed: 'two whole numbers of years, the lower first',
  write: asItIs,
};

const NEVER_STORED: readonly string[] = ['ADMISSION_CHECK', 'LE_REQUEST'];
const RECORD_REGIMES: readonly string[] = ['EC2725-2000', 'EU603-2013', 'COM2016-272', 'EU2024-1358'];

export const SITUATION_FACTS: Readonly<Record<keyof Situation, FactRule>> = {
  category: oneOf([...EVENT_CATEGORIES, ...OTHER_CATEGORIES]),
  memberState: STATE,
  eventDate: DATE,
  birthDate: orNull(DATE),
  ageUncertain: FLAG,
  supportingAgeProof: FLAG,
  unaccompanied: FLAG,
  fingertips: oneOf(['usable', 'unusable', 'refused', 'retaken']),
  takenDate: orNull(DATE),
  transmittedDate: orNull(DATE),
  priorRecords: LIST,
  laterEvents: LIST,
  ageRangeYears: orNull(AGE_RANGE),
  eventAt: orNull(MOMENT),
  takenAt: orNull(MOMENT),
  retakenAt: orNull(MOMENT),
  firstTakenDate: orNull(DATE),
  firstTransmittedDate: orNull(DATE),
  healthGroundEndedAt: orNull(MOMENT),
  releasedFromDetentionAt: orNull(MOMENT),
  turnedBack: FLAG,
  remainsOnTerritory: FLAG,
  detainedUntilRemoval: FLAG,
  optionExercised: FLAG,
  includeOwnData: FLAG,
  facialRecognitionLive: FLAG,
  sex: orNull(SEX),
  protectionRiskOnRefusal: FLAG,
  suddenInfluxDerogation: FLAG,
  seriousTechnicalProblem: FLAG,
  borderApplication: FLAG,
  simultaneousApplication: FLAG,
  transferArrival: orNull(oneOf(['TAKE_CHARGE'])),
  relocationArrival: FLAG,
  negativeWithoutComparison: FLAG,
  councilDecisionInForce: orNull(DATE),
  temporaryProtectionEndsOn: orNull(DATE),
  excludedDecision2022_382: FLAG,
  leConditionsMet: FLAG,
  leRole: orNull(oneOf(LAW_ENFORCEMENT_ROLES)),
  leExtraGroundsUnder14: FLAG,
  representativePresent: orNull(FLAG),
  trainedPersonPresent: orNull(FLAG),
  firstApplicationRegisteredIn: orNull(STATE),
  familyInMemberStates: orNull(FLAG),
  bestInterestsFavourFirstState: orNull(FLAG),
  asOf: orNull(DATE),
};

export const PRIOR_RECORD_FACTS: Readonly<Record<keyof PriorRecord, FactRule>> = {
  id: TEXT,
  regime: oneOf(RECORD_REGIMES),
  memberState: STATE,
  category: oneOf([...DATASET_CATEGORIES, ...NEVER_STORED]),
  takenDate: orNull(DATE),
  transmittedDate: orNull(DATE),
  marked: FLAG,
  blocked: FLAG,
  erasedOn: orNull(DATE),
  protectionGrantedOn: orNull(DATE),
  sex: orNull(SEX),
  face: FLAG,
  neverStored: FLAG,
};

export const LATER_EVENT_FACTS: Readonly<Record<keyof LaterEvent, FactRule>> = {
  type: oneOf([
    'PROTECTION_GRANTED',
    'STATUS_WITHDRAWN',
    'RESIDENCE_DOCUMENT_ISSUED',
    'LEFT_TERRITORY',
    'CITIZENSHIP_ACQUIRED',
  ]),
  date: DATE,
  memberState: STATE,
  awareDate: orNull(DATE),
};
