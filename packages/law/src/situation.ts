import type { EventCategory, SituationCategory } from './dataset-category.ts';
import type { LawEnforcementRole } from './law-enforcement-role.ts';
import type { LaterEventType, RecordRegimeId } from './rule-set.ts';

/** A record made earlier, in the format of the cases. Dates are ISO texts. */
export type PriorRecord = {
  readonly id: string;
  readonly regime: RecordRegimeId;
  readonly memberState: string;
  readonly category: string;
  readonly takenDate: string | null;
  readonly transmittedDate: string | null;
  readonly marked: boolean;
  readonly blocked: boolean;
  readonly erasedOn: string | null;
  readonly protectionGrantedOn?: string | null;
  readonly sex?: string | null;
  readonly face?: boolean;
  readonly neverStored?: boolean;
};

/** Something that happens to a registered person later. `awareDate`: the day the state of origin learns of it. */
export type LaterEvent = {
  readonly type: LaterEventType;
  readonly date: string;
  readonly memberState: string;
  readonly awareDate: string | null;
};

/**
 * The facts of one event, in the format of the cases: ISO dates, UTC moments. A fact left out counts as lacking, except
 * those with a stated default: `turnedBack`, `detainedUntilRemoval`, `optionExercised`, `includeOwnData`,
 * `facialRecognitionLive`, `protectionRiskOnRefusal`, `suddenInfluxDerogation`, `seriousTechnicalProblem`,
 * `borderApplication`, `negativeWithoutComparison`, `excludedDecision2022_382`, `simultaneousApplication`, `relocationArrival` (false); `remainsOnTerritory` (true unless turned back).
 */
export type Situation<Category extends SituationCategory = EventCategory> = {
  readonly category: Category;
  readonly memberState: string;
  readonly eventDate: string;
  readonly birthDate?: string | null;
  readonly ageUncertain?: boolean;
  readonly supportingAgeProof?: boolean;
  readonly unaccompanied?: boolean;
  readonly fingertips?: 'usable' | 'unusable' | 'refused' | 'retaken';
  readonly takenDate?: string | null;
  readonly transmittedDate?: string | null;
  readonly priorRecords?: readonly PriorRecord[];
  readonly laterEvents?: readonly LaterEvent[];
  readonly ageRangeYears?: readonly [number, number] | null;
  readonly eventAt?: string | null;
  readonly takenAt?: string | null;
  readonly retakenAt?: string | null;
  readonly healthGroundEndedAt?: string | null;
  readonly releasedFromDetentionAt?: string | null;
  readonly turnedBack?: boolean;
  readonly remainsOnTerritory?: boolean;
  readonly detainedUntilRemoval?: boolean;
  readonly optionExercised?: boolean;
  readonly includeOwnData?: boolean;
  readonly facialRecognitionLive?: boolean;
  readonly sex?: string | null;
  readonly protectionRiskOnRefusal?: boolean;
  readonly suddenInfluxDerogation?: boolean;
  readonly seriousTechnicalProblem?: boolean;
  readonly borderApplication?: boolean;
  readonly simultaneousApplication?: boolean;
  readonly transferArrival?: 'TAKE_CHARGE' | null;
  readonly relocationArrival?: boolean;
  readonly negativeWithoutComparison?: boolean;
  readonly councilDecisionInForce?: string | null;
  readonly temporaryProtectionEndsOn?: string | null;
  readonly excludedDecision2022_382?: boolean;
  readonly leConditionsMet?: boolean;
  readonly leRole?: LawEnforcementRole | null;
  readonly leExtraGroundsUnder14?: boolean;
  readonly representativePresent?: boolean | null;
  readonly trainedPersonPresent?: boolean | null;
  readonly firstApplicationRegisteredIn?: string | null;
  readonly familyInMemberStates?: boolean | null;
  readonly bestInterestsFavourFirstState?: boolean | null;
  readonly asOf?: string | null;
};

/** The facts of an event of any category. */
export type AnySituation = Situation<SituationCategory>;
