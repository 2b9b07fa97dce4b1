import type { DatasetCategory } from '@eurodac-sim/law';
import type { CalendarDate } from '@eurodac-sim/primitives';
import type { ContactIndex } from '../journey/contact.ts';
import type { AgeBand } from '../person/age-band.ts';
import type { LossCause } from './loss-cause.ts';

type Of<Kind extends string, Facts> = {
  readonly kind: Kind;
  readonly person: number;
  readonly on: CalendarDate;
} & Facts;

/** What happened to one minor under one policy, told by somebody who knows who is who. */
export type LedgerEvent =
  | Of<'arrived', { readonly ageBand: AgeBand; readonly sex: 'female' | 'male'; readonly claimed: boolean }>
  /** Taken into reception by the state that serves the minor. */
  | Of<'placed', { readonly in: string }>
  /** Left reception without leave. */
  | Of<'departed', { readonly from: string }>
  /** Arrival in a second state, in or outside Eurodac. */
  | Of<'moved-on', { readonly to: string }>
  /** The first official contact in the second state. */
  | Of<'encountered', { readonly by: string }>
  | Of<'capture-attempted', { readonly contact: ContactIndex }>
  | Of<
      'recorded',
      {
        readonly contact: ContactIndex;
        readonly category: DatasetCategory;
        readonly storageEndsOn: CalendarDate;
        /** Years of storage in which the owner is truly under 18. */
        readonly childYears: number;
      }
    >
  | Of<
      'searched',
      {
        readonly contact: ContactIndex;
        /** Datasets of other persons that the search could have returned. */
        readonly visibleOthers: number;
        /** Whether an earlier dataset of this minor could have been returned. */
        readonly matePresent: boolean;
        readonly mateFound: boolean;
        /** Probability that a dataset of another person matches and an expert lets it pass. */
        readonly falseIdentificationProbability: number;
      }
    >
  | Of<'verified', { readonly contact: ContactIndex; readonly mated: boolean; readonly accepted: boolean }>
  /** A hit to an earlier dataset of the same person, accepted by an expert. */
  | Of<'identified', { readonly contact: ContactIndex }>
  /** A step on the way to an identification that failed, noted when it did. */
  | Of<'lost', { readonly cause: LossCause }>;
