import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import type { Dataset, DatasetNumber, MarkGround } from './dataset.ts';

/** Why a dataset is erased: at the end of its storage, or before it. @source Reg. (EU) 2024/1358 Art. 29(10), 30 */
export type ErasureGround = 'storage-ended' | 'citizenship-acquired' | 'taken-in-error';

/** What happened to the central system, in order; the datasets follow from it alone. */
export type CentralSystemEvent =
  | { readonly kind: 'recorded'; readonly at: Instant; readonly dataset: Dataset }
  | {
      readonly kind: 'compared';
      readonly at: Instant;
      readonly memberState: string;
      readonly hits: readonly DatasetNumber[];
    }
  | { readonly kind: 'linked'; readonly at: Instant; readonly datasets: readonly DatasetNumber[] }
  | { readonly kind: 'marked'; readonly at: Instant; readonly dataset: DatasetNumber; readonly ground: MarkGround }
  | { readonly kind: 'unmarked'; readonly at: Instant; readonly dataset: DatasetNumber }
  | {
      readonly kind: 'erased';
      readonly on: CalendarDate;
      readonly dataset: DatasetNumber;
      readonly ground: ErasureGround;
    };
