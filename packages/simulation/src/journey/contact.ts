import type { CalendarDate, Instant } from '@eurodac-sim/primitives';

/** What brings a minor before an authority. */
export type Occasion =
  | 'claim'
  | 'crossing'
  | 'disembarkation'
  | 'illegal-stay'
  | 'border'
  | 'camp-clearance'
  | 'child-protection'
  | 'crime';

/** A minor before an authority, with what that state knows. */
export type Contact = {
  readonly person: number;
  /** Which contact of this person, from 0. */
  readonly index: number;
  /** 0 in the state of entry, then one more with every onward move. */
  readonly hop: number;
  readonly memberState: string;
  readonly occasion: Occasion;
  /** Day that starts the duty: registration of a claim, apprehension, disembarkation, finding of illegal stay. */
  readonly eventOn: CalendarDate;
  /** The birth date this state has written down; the law acts on it. */
  readonly believedBirthDate: CalendarDate;
  /** When prints are taken, transmitted and available to other searches, if they are. */
  readonly takenAt: Instant;
  readonly transmittedAt: Instant;
  readonly availableFrom: Instant;
  /** In (0, 1): a search that a state runs with probability p is run where this is below p. */
  readonly searchDraw: number;
  /** What would come of an attempt to take prints, before any quality of a finger. */
  readonly attempt: 'cooperates' | 'refuses' | 'fails';
  readonly trueAgeYears: number;
  readonly recordedAgeYears: number;
};
