import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { EventCategory, SituationCategory } from './dataset-category.ts';
import type { LawEnforcementRole } from './law-enforcement-role.ts';
import type { LaterEventType, RecordRegimeId } from './rule-set.ts';

type PriorRecordIn<Day> = {
  readonly id: string;
  readonly regime: RecordRegimeId;
  readonly memberState: string;
  readonly category: string;
  readonly takenDate?: Day | null;
  readonly transmittedDate?: Day | null;
  readonly marked?: boolean;
  readonly blocked?: boolean;
  readonly erasedOn?: Day | null;
  readonly protectionGrantedOn?: Day | null;
  readonly sex?: string | null;
  readonly face?: boolean;
  readonly neverStored?: boolean;
};

type LaterEventIn<Day> = {
  readonly type: LaterEventType;
  readonly date: Day;
  readonly memberState: string;
  readonly awareDate?: Day | null;
};

type SituationIn<Category, Day, Moment> = {
  readonly category: Category;
  readonly memberState: string;
  readonly eventDate: Day;
  readonly birthDate?: Day | null;
  readonly ageUncertain?: boolean;
  readonly supportingAgeProof?: boolean;
  readonly unaccompanied?: boolean;
  readonly fingertips?: 'usable' | 'unusable' | 'refused' | 'retaken';
  readonly takenDate?: Day | null;
  readonly transmittedDate?: Day | null;
  readonly priorRecords?: readonly PriorRecordIn<Day>[];
  readonly laterEvents?: readonly LaterEventIn<Day>[];
  readonly ageRangeYears?: readonly [number, number] | null;
  readonly eventAt?: Moment | null;
  readonly takenAt?: Moment | null;
  readonly retakenAt?: Moment | null;
  readonly firstTakenDate?: Day | null;
  readonly firstTransmittedDate?: Day | null;
  readonly healthGroundEndedAt?: Moment | null;
  readonly releasedFromDetentionAt?: Moment | null;
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
  readonly councilDecisionInForce?: Day | null;
  readonly temporaryProtectionEndsOn?: Day | null;
  readonly excludedDecision2022_382?: boolean;
  readonly leConditionsMet?: boolean;
  readonly leRole?: LawEnforcementRole | null;
  readonly leExtraGroundsUnder14?: boolean;
  readonly representativePresent?: boolean | null;
  readonly trainedPersonPresent?: boolean | null;
  readonly firstApplicationRegisteredIn?: string | null;
  readonly familyInMemberStates?: boolean | null;
  readonly bestInterestsFavourFirstState?: boolean | null;
  readonly asOf?: Day | null;
};

/** Every field is there; one that was left out is undefined. */
type Complete<Fields> = {
  readonly [Name in keyof Fields]-?: Record<never, never> extends Pick<Fields, Name>
    ? Fields[Name] | undefined
    : Fields[Name];
};

/** A record made earlier, in the format of the cases: dates are ISO texts. */
export type WrittenPriorRecord = PriorRecordIn<string>;
/** Something that happens to a registered person later, in the format of the cases. `awareDate`: the day the state of origin learns of it. */
export type WrittenLaterEvent = LaterEventIn<string>;

/**
 * The facts of one event in the format of the cases: ISO dates, UTC moments. A fact left out counts as lacking, except
 * those with a stated default: `turnedBack`, `detainedUntilRemoval`, `optionExercised` (of taking or searching, where either
 * is an option), `includeOwnData`,
 * `facialRecognitionLive`, `protectionRiskOnRefusal`, `suddenInfluxDerogation`, `seriousTechnicalProblem`,
 * `borderApplication`, `negativeWithoutComparison`, `excludedDecision2022_382`, `simultaneousApplication`, `relocationArrival` (false); `remainsOnTerritory` (true unless turned back).
 */
export type WrittenSituation<Category extends SituationCategory = EventCategory> = SituationIn<
  Category,
  string,
  string
>;

/** A record made earlier, as decisions read it: dates in days since 1970-01-01. */
export type PriorRecord = Complete<PriorRecordIn<CalendarDate>>;
/** Something that happens to a registered person later, as decisions read it. */
export type LaterEvent = Complete<LaterEventIn<CalendarDate>>;
/** The facts of one event as decisions read them, made by `readSituation`: dates in days, moments in milliseconds since 1970. */
export type Situation = Complete<
  Omit<SituationIn<SituationCategory, CalendarDate, Instant>, 'priorRecords' | 'laterEvents'> & {
    readonly priorRecords?: readonly PriorRecord[];
    readonly laterEvents?: readonly LaterEvent[];
  }
>;
