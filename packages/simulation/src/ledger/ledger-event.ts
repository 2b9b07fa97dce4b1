import type { ErasureGround } from '@eurodac-sim/central-system';
import type { DatasetCategory, EventCategory, LaterEventType } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { Occasion } from '../journey/contact.ts';
import type { AgeBand } from '../person/age-band.ts';
import type { NationalityGroup } from '../person/nationality-group.ts';
import type { Profile } from '../person/profile.ts';
import type { LossCause } from './loss-cause.ts';

/** Where a minor is taken care of; `none`: on the street or with others, in nobody's care; `special`: for those of 18 or more. */
export type SiteKind = 'protected' | 'regular' | 'closed' | 'special' | 'none';

/** Whose case the police work on, as far as the person searched for is concerned. */
export type PoliceRole = 'SUSPECT' | 'VICTIM';

/**
 * What came of a request for law enforcement: the law has none; its conditions are not met; there are no prints to compare;
 * nothing was found; or something was.
 */
export type PoliceAnswer = 'no-access' | 'refused' | 'nothing-taken' | 'no-hit' | 'hit';

type Of<Kind extends string, Facts> = {
  readonly kind: Kind;
  readonly person: number;
  readonly on: CalendarDate;
  readonly at: Instant;
} & Facts;

type AtContact<Kind extends string, Facts = unknown> = Of<
  Kind,
  {
    /** Which contact of this person with an authority, from 0. */
    readonly contact: number;
  } & Facts
>;

/** What happened on the way from arrival to an onward move. */
type ReceptionEvent =
  | Of<
      'arrived',
      {
        readonly ageBand: AgeBand;
        readonly sex: 'female' | 'male';
        readonly nationalityGroup: NationalityGroup;
        readonly profile: Profile;
        /** Whether the minor claims protection in the state of entry. */
        readonly claimed: boolean;
        readonly entryState: string;
        /** States in which the minor has family. */
        readonly familyIn: readonly string[];
        /** Whether no guardian is assigned in the state of entry. */
        readonly guardianless: boolean;
      }
    >
  /** Nobody met the minor at the border of entry. */
  | Of<'undetected', { readonly state: string }>
  /** Taken into a site, or into none. */
  | Of<'placed', { readonly state: string; readonly site: SiteKind }>
  | Of<'guardian-assigned', { readonly state: string }>
  /** The first decision on a claim. */
  | Of<'decided', { readonly state: string; readonly outcome: 'granted' | 'refused' }>
  | Of<'risk-analysed', { readonly state: string; readonly daysAfterPlacement: number }>
  /** A court ordered closed care. */
  | Of<'order-made', { readonly state: string; readonly days: number }>
  | Of<'order-ended', { readonly state: string }>
  /** Staff talked a minor out of leaving. */
  | Of<'persuaded', { readonly state: string }>
  /** Left without leave. */
  | Of<
      'departed',
      {
        readonly state: string;
        readonly site: SiteKind;
        readonly daysAfterPlacement: number;
        readonly underOrder: boolean;
      }
    >
  | Of<'reported-missing', { readonly state: string; readonly delayDays: number; readonly withBiometrics: boolean }>
  /** Reception told the police at once, before any report. */
  | Of<'police-alerted', { readonly state: string }>
  | Of<'searched-for', { readonly state: string }>
  /** Found by the police of the state that was left, and brought back. */
  | Of<'returned', { readonly state: string; readonly daysAfterDeparture: number }>
  /** The programme went on past 18. */
  | Of<'extended', { readonly days: number }>
  /** Turned 18. */
  | Of<'aged-out', { readonly state: string }>;

/** What happened on the way and in the states that were met after the first. */
type JourneyEvent =
  /** Arrival in another state; `hop` 1 is the first after the state of entry. */
  | Of<'moved-on', { readonly from: string; readonly to: string; readonly inEurodac: boolean; readonly hop: number }>
  /** Came before an authority in a state moved on to. */
  | AtContact<'encountered', { readonly state: string; readonly occasion: Occasion; readonly hop: number }>
  /** Somebody came to know where a minor is who had departed. */
  | Of<'located', { readonly state: string; readonly by: 'police' | 'register' | 'encounter' }>
  | Of<
      'age-declared',
      {
        readonly state: string;
        readonly asAdult: boolean;
        readonly because: 'declared' | 'assessed' | 'earlier-record';
      }
    >
  | Of<'family-reunited', { readonly state: string }>
  /** Something to which the law of some text attaches a mark, a date or an erasure. */
  | Of<'status-changed', { readonly state: string; readonly change: LaterEventType }>
  | Of<'left-eurodac', { readonly to: string }>
  | Of<'followed-up-to-end', unknown>;

/** What an authority and the central system did with a person's data. */
type RegisterEvent =
  | AtContact<
      'capture-attempted',
      {
        readonly refused: boolean;
        /** Whether the law and the state allow force where a person of the believed age refuses. */
        readonly coercionLawful: boolean;
        readonly believedAgeYears: number;
      }
    >
  /** A transmission was accepted by the central system. */
  | AtContact<'registered'>
  | AtContact<'rejected-for-quality'>
  | AtContact<
      'recorded',
      {
        readonly category: DatasetCategory;
        readonly memberState: string;
        readonly takenOn: CalendarDate;
        readonly transmittedOn: CalendarDate;
        /** Last day of storage by law, inclusive. */
        readonly storageEndsOn: CalendarDate;
        /** Days of storage to its legal end in which the owner is truly under 18. */
        readonly childDays: number;
        /** Days of storage to its legal end. */
        readonly totalDays: number;
        /** `childDays` in years. */
        readonly childYears: number;
      }
    >
  | Of<
      'erased',
      {
        readonly category: DatasetCategory;
        readonly because: ErasureGround;
      }
    >
  | AtContact<
      'searched',
      {
        readonly memberState: string;
        /** Datasets of other persons that the search could have returned. */
        readonly visibleOthers: number;
        /** Whether an earlier dataset of this minor could have been returned. */
        readonly matePresent: boolean;
        readonly mateFound: boolean;
        /** Days since the newest own dataset that could have been returned was taken; null where there is none. */
        readonly mateRecordAgeDays: number | null;
        /** Probability that a dataset of another person matches and an expert lets it pass. */
        readonly falseIdentificationProbability: number;
        /** Whether faces were compared, and not prints; two such events for a contact at which both were. */
        readonly withFace: boolean;
      }
    >
  | AtContact<'verified', { readonly mated: boolean; readonly accepted: boolean }>
  /** A hit to an earlier dataset of the same person, accepted by an expert. */
  | AtContact<'identified', { readonly memberState: string; readonly recordAgeDays: number; readonly hop: number }>
  /** A hit to a dataset of another person, accepted by an expert. */
  | AtContact<'misidentified'>
  /** An identification led to somebody who helps. */
  | AtContact<'acted-on', { readonly how: 'guardian' | 'family' | 'court'; readonly hoursAfterIdentification: number }>
  /** Police of a state asked for a comparison of a minor's prints, which are not stored; its answer is no identification by a register of migration. */
  | AtContact<
      'law-enforcement-search',
      {
        readonly memberState: string;
        readonly role: PoliceRole;
        readonly answer: PoliceAnswer;
        /** Datasets returned: of this minor, and of others. */
        readonly ownDatasets: number;
        readonly otherDatasets: number;
      }
    >;

/** What adults give the central system to do while minors arrive and are followed; their numbers are below zero. */
type AdultEvent = Of<
  'adult-registered',
  {
    readonly memberState: string;
    readonly category: EventCategory;
    readonly stored: boolean;
    readonly searched: boolean;
    /** Datasets of minors that the search could have returned. */
    readonly visibleOfMinors: number;
    /** Probability that one of them matches and an expert lets it pass. */
    readonly falseIdentificationProbability: number;
  }
>;

/** What happened to one minor under one policy, told by somebody who knows who is who; and what adults sent. */
export type LedgerEvent =
  | ReceptionEvent
  | JourneyEvent
  | RegisterEvent
  | AdultEvent
  /** A step on the way to an identification at a hop failed; noted when it did, whether or not the minor gets that far. */
  | Of<'lost', { readonly hop: number; readonly cause: LossCause }>;
