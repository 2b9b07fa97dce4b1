import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { Cited } from './cited.ts';
import type { DatasetCategory, EventCategory, OtherCategory, SituationCategory } from './dataset-category.ts';
import type { Coercion } from './decision.ts';
import type { ProcedureRules } from './procedure-rules.ts';

/** The texts, by the names the cases use. */
export type RegimeId = 'EC2725-2000' | 'EU603-2013' | 'COM2016-272' | 'EU2024-1358';
/** The texts under which a record may have been made: all of them. */
export type RecordRegimeId = RegimeId;

type Period = { readonly years: number } | { readonly months: number };

/** How long a dataset is stored, and which day starts the period. */
export type StorageRule = {
  readonly lasts: Period;
  readonly from: 'taken' | 'transmitted';
  readonly citation: Citation;
};

/** The latest moment of transmission and what moves it. */
export type TransmissionRule = {
  readonly hours: number;
  /** `date`: the text counts "after the date of" the event, which may be read as the end of that day; `days`: in whole days. */
  readonly counts: 'event' | 'date' | 'days';
  readonly citation: Citation;
  /** Null: as soon as possible, without a limit in hours. */
  readonly afterRetake: Cited<number | null>;
  readonly afterHealthGround: Cited<number | null>;
  readonly technicalExtension: Cited<number> | null;
  readonly influxExtension: Cited<number> | null;
  /** Data of a person held for longer than the hours above are due before release. */
  readonly beforeRelease: Citation | null;
  /** Hours from taking, where the application is made at a border crossing point or in a transit zone. */
  readonly borderApplication: Cited<number> | null;
};

export type LaterEventType =
  | 'PROTECTION_GRANTED'
  | 'STATUS_WITHDRAWN'
  | 'RESIDENCE_DOCUMENT_ISSUED'
  | 'LEFT_TERRITORY'
  | 'CITIZENSHIP_ACQUIRED';

/** What an event after registration does to a dataset. */
export type LaterEffect = {
  readonly does: 'erases' | 'blocks' | 'marks' | 'unmarks' | 'adds-date';
  readonly citation: Citation;
};

/** Whom a text covers at all, beside the age. */
type CoverageRules = {
  /** Whether persons turned back, or held until removal, fall outside the duty. */
  readonly exceptTurnedBackOrHeld: Citation | null;
  /** Whether persons turned back fall outside the duty, even if they remain; those held until removal do not. */
  readonly exceptTurnedBack?: Citation;
  /** A day of application of its own. */
  readonly appliesFrom?: Cited<CalendarDate>;
  /** A fact that takes a person out of the group. */
  readonly except?: {
    readonly fact: 'negativeWithoutComparison';
    readonly citation: Citation;
  };
};

/** A search that takes nothing from the person: who may ask, and what stays hidden. */
export type RequestRules = {
  readonly conditions: Citation;
  /** Age in years below which a search against the person needs further grounds; null: no such rule. */
  readonly extraGroundsUnderYears: Cited<number> | null;
  /** Years after the grant of protection during which marked data give a hit; null: until erasure. */
  readonly markedVisibleYears: Cited<number> | null;
};

/** Storage of a year from a Council decision, extended while temporary protection lasts. */
export type CouncilDecisionStorage = {
  readonly firstYears: number;
  readonly from: 'council-decision';
  readonly citation: Citation;
};

/** What one text says of one group of persons. */
export type GroupRules = CoverageRules & {
  readonly taking: 'must' | 'may' | 'none';
  readonly takingCitation: Citation;
  readonly minimumAgeCitation?: Citation;
  readonly transmission: TransmissionRule | null;
  /** Whether a comparison that the matrix allows follows of itself or is the choice of the Member State. */
  readonly comparing: 'must' | 'may';
  /** Where the choice to compare stands, if not with the comparison. */
  readonly comparingCitation?: Citation;
  /** Empty: not compared on entry. */
  readonly comparedAgainst: readonly DatasetCategory[];
  /** Of these categories the comparison covers marked datasets alone. */
  readonly onlyMarked?: readonly DatasetCategory[];
  readonly comparisonCitation: Citation;
  /** Whether the comparison may cover the Member State's own data when it asks. */
  readonly ownDataOnRequest: Citation | null;
  /** Null: the data are not recorded. */
  readonly stored: StorageRule | CouncilDecisionStorage | null;
  readonly storageCitation: Citation;
  /** The group under which a dataset is recorded, where a text has no group of its own for these persons. */
  readonly recordedAs: SituationCategory;
  readonly later: Readonly<Partial<Record<LaterEventType, LaterEffect>>>;
  /** Citizenship erases by a recital that the article does not follow: interpretation `citizenshipErasure`. */
  readonly citizenshipByRecital?: LaterEffect;
  /** A request for comparison of law enforcement, which no duty to take goes with. */
  readonly request?: RequestRules;
};

/** What one text says of one of the four groups that every text speaks of. */
export type CategoryRules = GroupRules & { readonly recordedAs: EventCategory; readonly stored: StorageRule | null };

/** The rules by group: the four of every text, and those that some texts have beside them. */
type RulesByCategory = Readonly<Record<EventCategory, CategoryRules>> &
  Readonly<Partial<Record<OtherCategory, GroupRules>>>;

/** One law or proposal, whole: plain data that every function of this package takes as an argument. */
export type RuleSet = {
  readonly name: string;
  readonly title: string;
  readonly regime: RegimeId;
  /** First and last day of application; null for a text never in force or still in force. */
  readonly appliesFrom: CalendarDate | null;
  readonly appliesUntil: CalendarDate | null;
  readonly applicationCitation: Citation;
  /** The text before which there was no Eurodac: earlier than `appliesFrom` nothing is owed, not even by way of counterfactual. */
  readonly beginsEurodac?: Citation;
  /** A fact that takes a person out of the text altogether. */
  readonly outside?: { readonly fact: 'excludedDecision2022_382'; readonly citation: Citation };
  /** Completed years from which data are taken. */
  readonly minimumAgeYears: Cited<number>;
  /** Completed years from which what was taken is also stored, and also searched with; null: as taken. */
  readonly minimumAgeForStorageYears: Cited<number> | null;
  readonly minimumAgeForSearchYears: Cited<number> | null;
  /** Completed years from which a person is no minor. */
  readonly majorityYears: Cited<number>;
  /** Completed years below which a person is presumed to be when in doubt and without proof; null: no presumption. */
  readonly presumedUnderYears: Cited<number> | null;
  /** What took a presumption away. */
  readonly withoutPresumption?: Citation;
  /** Comparison of facial images, once the software runs; null: the text has no facial images. */
  readonly faceComparison: Citation | null;
  /** Referral of a minor who refuses although there are risks to the minor's safety. */
  readonly referralOnRefusal: Citation | null;
  /** How far a minor may be made to comply; null: the text does not say. */
  readonly coercionOfMinors: Cited<Coercion> | null;
  /** Unaccompanied minors: a representative or an independent trained person is present at the taking. */
  readonly presenceAtTaking: Citation | null;
  /** A dataset sent on arrival after a take-charge transfer: recorded but not compared; null: no special rule. */
  readonly takeChargeArrival: Citation | null;
  /** Storage of a dataset sent on arrival after relocation, whatever its group; null: no special rule. */
  readonly relocationArrival: StorageRule | null;
  /** What the text says beyond a single registration: links, quality, replies, hits, statistics. */
  readonly procedure: ProcedureRules;
  /** Blocked datasets give no hit, in texts that block. */
  readonly blockedAreHidden?: Citation;
  readonly categories: RulesByCategory;
};
