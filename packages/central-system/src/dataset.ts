import type { DatasetCategory } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { Brand, CalendarDate, Instant } from '@eurodac-sim/primitives';

/** Number of a dataset in one central system, from 0 in order of recording. */
export type DatasetNumber = Brand<number, 'DatasetNumber'>;

/** Why a dataset carries a mark. @source Reg. (EU) 2024/1358 Art. 31 */
export type MarkGround = 'protection-granted' | 'residence-document-issued';

/** Which biometric data a dataset holds. */
export type Biometrics = 'fingerprints' | 'face' | 'both';

/** What is recorded for one registration and never changes; nothing in it says who it is of. */
export type RecordedDataset = {
  readonly number: DatasetNumber;
  /** The sample that a search compares. */
  readonly reference: SampleId;
  readonly memberStateOfOrigin: string;
  readonly category: DatasetCategory;
  /** Which of the laws that were in force it was recorded under, from 0. */
  readonly law: number;
  readonly takenOn: CalendarDate;
  readonly transmittedOn: CalendarDate;
  /** From this moment a search can return it. */
  readonly availableFrom: Instant;
  /** Last day of storage under the law of the recording, inclusive. */
  readonly storageEndsOn: CalendarDate;
  /** What follows state and digit in the reference number. */
  readonly serial: number;
  /** The reference number under which it was rejected before; null: it is written from state, category and serial. */
  readonly resentUnder: string | null;
  readonly biometrics: Biometrics;
  /** As declared; null where not known. */
  readonly sex: string | null;
  /** As declared; null where not known, or where the law has no such field. */
  readonly birthDate: CalendarDate | null;
};

/** A dataset as it stands. */
export type Dataset = Pick<
  RecordedDataset,
  'number' | 'reference' | 'memberStateOfOrigin' | 'category' | 'takenOn' | 'transmittedOn' | 'availableFrom'
> & {
  /** Last day of storage, inclusive. */
  readonly storageEndsOn: CalendarDate;
  readonly mark: MarkGround | null;
  /** Day it was blocked; absent where it is not. @source Reg. (EC) 2725/2000 Art. 12 */
  readonly blockedOn?: CalendarDate;
  /** Day it was erased; null while it is stored. */
  readonly erasedOn: CalendarDate | null;
  /** Lowest number of the datasets it is linked with, its own where there are none. */
  readonly sequence: DatasetNumber;
};

/** Whether a dataset can be searched, and why not. */
export type Standing = 'stored' | 'not-yet-available' | 'storage-ended' | 'erased';
