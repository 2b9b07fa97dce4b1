import type { DatasetNumber, Hit } from '@eurodac-sim/central-system';
import type { SampleId } from '@eurodac-sim/matching';
import type { Contact } from '../journey/contact.ts';
import type { Taking } from '../member-state/requirement.ts';

/** A contact at which prints were taken, until nothing more comes of it. */
export type OpenContact = {
  /** As it stands: a second session takes and sends later. */
  contact: Contact;
  readonly taking: Taking;
  sample: SampleId;
  /** Whether there are prints; a face alone where not. */
  readonly hasPrints: boolean;
  /** That of a rejection for quality; undefined where there was none. */
  referenceNumber: string | undefined;
  hits: readonly Hit[];
  /** Its own dataset; null where none was recorded. */
  dataset: DatasetNumber | null;
};
