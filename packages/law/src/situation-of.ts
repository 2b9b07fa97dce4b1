import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { calendarDate, instant } from '@eurodac-sim/primitives';
import type { SituationCategory } from './dataset-category.ts';
import type {
  LaterEvent,
  PriorRecord,
  Situation,
  WrittenLaterEvent,
  WrittenPriorRecord,
  WrittenSituation,
} from './situation.ts';

const day = (text: string | null | undefined): CalendarDate | null | undefined =>
  text == null ? (text as null | undefined) : calendarDate(text);
const moment = (text: string | null | undefined): Instant | null | undefined =>
  text == null ? (text as null | undefined) : instant(text);

const priorRecord = (record: WrittenPriorRecord): PriorRecord => ({
  id: record.id,
  regime: record.regime,
  memberState: record.memberState,
  category: record.category,
  takenDate: day(record.takenDate),
  transmittedDate: day(record.transmittedDate),
  marked: record.marked,
  blocked: record.blocked,
  erasedOn: day(record.erasedOn),
  protectionGrantedOn: day(record.protectionGrantedOn),
  sex: record.sex,
  face: record.face,
  neverStored: record.neverStored,
});

const laterEvent = (event: WrittenLaterEvent): LaterEvent => ({
  type: event.type,
  date: calendarDate(event.date),
  memberState: event.memberState,
  awareDate: day(event.awareDate),
});

/** Facts known to be well formed, with every field in its place: decisions read them at full speed. */
export function situationOf(written: WrittenSituation<SituationCategory>): Situation {
  return {
    category: written.category,
    memberState: written.memberState,
    eventDate: calendarDate(written.eventDate),
    birthDate: day(written.birthDate),
    ageUncertain: written.ageUncertain,
    supportingAgeProof: written.supportingAgeProof,
    unaccompanied: written.unaccompanied,
    fingertips: written.fingertips,
    takenDate: day(written.takenDate),
    transmittedDate: day(written.transmittedDate),
    priorRecords: written.priorRecords?.map(priorRecord),
    laterEvents: written.laterEvents?.map(laterEvent),
    ageRangeYears: written.ageRangeYears,
    eventAt: moment(written.eventAt),
    takenAt: moment(written.takenAt),
    retakenAt: moment(written.retakenAt),
    firstTakenDate: day(written.firstTakenDate),
    firstTransmittedDate: day(written.firstTransmittedDate),
    healthGroundEndedAt: moment(written.healthGroundEndedAt),
    releasedFromDetentionAt: moment(written.releasedFromDetentionAt),
    turnedBack: written.turnedBack,
    remainsOnTerritory: written.remainsOnTerritory,
    detainedUntilRemoval: written.detainedUntilRemoval,
    optionExercised: written.optionExercised,
    includeOwnData: written.includeOwnData,
    facialRecognitionLive: written.facialRecognitionLive,
    sex: written.sex,
    protectionRiskOnRefusal: written.protectionRiskOnRefusal,
    suddenInfluxDerogation: written.suddenInfluxDerogation,
    seriousTechnicalProblem: written.seriousTechnicalProblem,
    borderApplication: written.borderApplication,
    simultaneousApplication: written.simultaneousApplication,
    transferArrival: written.transferArrival,
    relocationArrival: written.relocationArrival,
    negativeWithoutComparison: written.negativeWithoutComparison,
    councilDecisionInForce: day(written.councilDecisionInForce),
    temporaryProtectionEndsOn: day(written.temporaryProtectionEndsOn),
    excludedDecision2022_382: written.excludedDecision2022_382,
    leConditionsMet: written.leConditionsMet,
    leRole: written.leRole,
    leExtraGroundsUnder14: written.leExtraGroundsUnder14,
    representativePresent: written.representativePresent,
    trainedPersonPresent: written.trainedPersonPresent,
    firstApplicationRegisteredIn: written.firstApplicationRegisteredIn,
    familyInMemberStates: written.familyInMemberStates,
    bestInterestsFavourFirstState: written.bestInterestsFavourFirstState,
    asOf: day(written.asOf),
  };
}
