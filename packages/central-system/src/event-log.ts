import type { EventCategory, Interpretation, LaterEventType, RuleSet, SituationCategory } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { Biometrics, DatasetNumber, MarkGround, RecordedDataset } from './dataset.ts';

/** Why a dataset is erased: at the end of its storage, or before it. @source Reg. (EU) 2024/1358 Art. 29(10), 30; Reg. (EU) 603/2013 Art. 16(2) */
export type ErasureGround =
  | 'storage-ended'
  | 'citizenship-acquired'
  | 'residence-document-issued'
  | 'left-territory'
  | 'taken-in-error';

/** Who asks for a comparison for law enforcement. @source Reg. (EU) 2024/1358 Art. 32; Reg. (EU) 603/2013 Art. 19 */
export type LawEnforcement = 'MEMBER_STATE' | 'EUROPOL';

type OfState = { readonly at: Instant; readonly memberState: string };
type OfDataset = { readonly at: Instant; readonly dataset: DatasetNumber };

/** What came from a Member State: transmissions and searches. */
type ArrivalEvent =
  | { readonly kind: 'recorded'; readonly at: Instant; readonly dataset: RecordedDataset }
  /** The quality did not suffice for comparison. */
  | (OfState & {
      readonly kind: 'rejected';
      readonly category: EventCategory;
      readonly referenceNumber: string;
      readonly takenOn: CalendarDate;
    })
  | (OfState & {
      readonly kind: 'compared';
      readonly category: SituationCategory;
      readonly by: Exclude<Biometrics, 'both'>;
      readonly hits: readonly DatasetNumber[];
    })
  | (OfState & {
      readonly kind: 'requested';
      readonly requester: LawEnforcement;
      readonly hits: readonly DatasetNumber[];
    })
  /** Somebody asked what is stored about them. */
  | (OfState & { readonly kind: 'access-requested' })
  | (OfState & {
      readonly kind: 'replied';
      readonly urgent: boolean;
      /** When the data arrived. */
      readonly at: Instant;
      readonly repliedAt: Instant;
      readonly handlingHours: number;
    });

/** What was done about a hit. */
type HitEvent =
  | (OfState & { readonly kind: 'checked'; readonly dataset: DatasetNumber; readonly accepted: boolean })
  | (OfState & { readonly kind: 'false-hit-told'; readonly dataset: DatasetNumber })
  /** The datasets are of one sequence. */
  | { readonly kind: 'linked'; readonly at: Instant; readonly datasets: readonly DatasetNumber[] };

/** What became of a dataset. */
type DatasetEvent =
  | (OfDataset & { readonly kind: 'marked'; readonly ground: MarkGround; readonly since: CalendarDate })
  | (OfDataset & { readonly kind: 'unmarked' })
  | (OfDataset & { readonly kind: 'blocked' })
  | (OfDataset & { readonly kind: 'unblocked' })
  /** A date was added, without further effect. */
  | (OfDataset & { readonly kind: 'dated'; readonly because: LaterEventType })
  | (OfDataset & { readonly kind: 'application-rejected' })
  | {
      readonly kind: 'erased';
      readonly on: CalendarDate;
      readonly dataset: DatasetNumber;
      readonly ground: ErasureGround;
    };

/** What happened to the system as a whole. */
type SystemEvent =
  | {
      readonly kind: 'law-changed';
      readonly at: Instant;
      readonly rules: RuleSet;
      readonly retention: Interpretation['legacyRetentionRule'];
    }
  | { readonly kind: 'face-comparison-started'; readonly at: Instant }
  | { readonly kind: 'outage'; readonly at: Instant; readonly until: Instant };

/** What happened to the central system, in order; all of its state follows from it alone. */
export type CentralSystemEvent = ArrivalEvent | HitEvent | DatasetEvent | SystemEvent;
