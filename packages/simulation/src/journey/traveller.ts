import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addYears, dateOf, daysBetween } from '@eurodac-sim/primitives';
import type { OpenContact } from '../contact/open-contact.ts';
import type { SiteKind } from '../ledger/ledger-event.ts';
import type { LossCause } from '../ledger/loss-cause.ts';
import type { Minor } from '../person/minor.ts';
import type { DepartureClock } from '../reception/departure-clock.ts';
import type { OwnDataset } from '../replication/central-register.ts';
import { daysAfter } from './clock.ts';

/** Where a minor is: in exactly one of these at every moment. */
export type Place =
  /** Met by nobody in the state of entry. */
  | 'undetected'
  | 'reception'
  /** Gone, in the state that was left. */
  | 'hidden'
  | 'on-the-way'
  /** In a state moved on to, in nobody's care. */
  | 'abroad'
  | 'outside-eurodac'
  | 'with-family'
  | 'ended';

/** A minor under way under one policy, as things stand. */
export type Traveller = {
  readonly minor: Minor;
  readonly endsAt: Instant;
  readonly adultOn: CalendarDate;
  place: Place;
  state: string;
  /** Row of the route table that leads on from here. */
  row: string;
  /** 0 in the state of entry. */
  hop: number;
  /** Number of the present stay: what was planned for an earlier one lapses. */
  stay: number;
  site: SiteKind | null;
  placedAt: Instant;
  /** State in whose protected reception a place is taken. */
  takesPlaceIn: string | undefined;
  /** When the programme of the present stay ends; undefined where there is none. */
  programmeEndsAt: Instant | undefined;
  /** Placements so far, and departures from them. */
  placements: number;
  departures: number;
  readonly clock: DepartureClock;
  /** Departed and not known to be anywhere. */
  missing: boolean;
  departedAt: Instant;
  departedFrom: SiteKind | null;
  departedState: string;
  /** Whether police were alerted of the departure at once. */
  alerted: boolean;
  alertedWithBiometrics: boolean;
  adult: boolean;
  /** Stays for good: granted protection, helped, or with family. */
  settled: boolean;
  /** A contact in the state of entry is still to come. */
  awaitsService: boolean;
  /** First contact that left a record as being of age. */
  recordedAsAdultAt: number | null;
  contacts: number;
  /** Requests of police about this minor. */
  policeRequests: number;
  /** Claimed protection in the present state. */
  claimedHere: boolean;
  /** Contacts in the present state. */
  met: number;
  /** Contacts that are not concluded. */
  open: OpenContact[];
  datasets: OwnDataset[];
  /** Why contacts so far left no record. */
  unrecorded: { readonly hop: number; readonly cause: LossCause }[];
};

/** A minor at the border. */
export function traveller(minor: Minor, clock: DepartureClock, followUpDays: number): Traveller {
  return {
    minor,
    endsAt: daysAfter(minor.arrivedAt, followUpDays),
    adultOn: addYears(minor.birthDate, 18),
    place: 'undetected',
    state: minor.entryState,
    row: minor.entryState,
    hop: 0,
    stay: 0,
    site: null,
    placedAt: minor.arrivedAt,
    takesPlaceIn: undefined,
    programmeEndsAt: undefined,
    placements: 0,
    departures: 0,
    clock,
    missing: false,
    departedAt: minor.arrivedAt,
    departedFrom: null,
    departedState: minor.entryState,
    alerted: false,
    alertedWithBiometrics: false,
    adult: false,
    settled: false,
    awaitsService: false,
    recordedAsAdultAt: null,
    contacts: 0,
    policeRequests: 0,
    claimedHere: false,
    met: 0,
    open: [],
    datasets: [],
    unrecorded: [],
  };
}

/** Goes to another place: whatever was planned for the stay before lapses. */
export function goTo(traveller: Traveller, place: Place): void {
  traveller.place = place;
  traveller.stay += 1;
  traveller.clock.number += 1;
  if (place !== 'reception') traveller.site = null;
}

/** Whole days since placement. */
export function daysPlaced({ placedAt }: Traveller, at: Instant): number {
  return daysBetween(dateOf(placedAt), dateOf(at));
}
