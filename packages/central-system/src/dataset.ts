import type { DatasetCategory } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { Brand, CalendarDate, Instant } from '@eurodac-sim/primitives';

/** Number of a dataset in one central system, from 0 in order of recording. */
export type DatasetNumber = Brand<number, 'DatasetNumber'>;

/** Why a dataset carries a mark. @source Reg. (EU) 2024/1358 Art. 31 */
export type MarkGround = 'protection-granted' | 'residence-document-issued';

/** What is recorded for one registration; nothing in it says who the person is. */
export type Dataset = {
  readonly number: DatasetNumber;
  /** The ten-finger sample that a search compares. */
  readonly reference: SampleId;
  readonly memberStateOfOrigin: string;
  readonly category: DatasetCategory;
  readonly takenOn: CalendarDate;
  readonly transmittedOn: CalendarDate;
  /** From this moment a search can return it. */
  readonly availableFrom: Instant;
  /** Last day of storage, inclusive. */
  readonly storageEndsOn: CalendarDate;
  readonly mark: MarkGround | null;
  /** Day it was erased; null while it is stored. */
  readonly erasedOn: CalendarDate | null;
  /** Lowest number of the datasets it is linked with, its own where there are none. */
  readonly sequence: DatasetNumber;
};

/** Whether a dataset can be searched, and why not. */
export type Standing = 'stored' | 'not-yet-available' | 'storage-ended' | 'erased';
