import type { CalendarDate, Instant } from '@eurodac-sim/primitives';

/** 0 at the first state, 1 at the first encounter in the second. */
export type ContactIndex = 0 | 1;

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

/** A minor before an authority, with what that state knows; the same under every policy. */
export type Contact = {
  readonly person: number;
  readonly index: ContactIndex;
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
