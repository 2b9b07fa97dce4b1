import type { EventCategory, RuleSet, StorageOutcome } from '@eurodac-sim/law';
import { storage } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import type { Dataset, DatasetNumber } from './dataset.ts';
import type { Register } from './register.ts';
import { append } from './register.ts';

/** What a Member State sends after taking biometric data. */
export type Transmission = {
  readonly reference: SampleId;
  readonly memberState: string;
  readonly category: EventCategory;
  readonly takenOn: CalendarDate;
  readonly transmittedAt: Instant;
  /** From this moment other searches can find it. */
  readonly availableFrom: Instant;
};

/** A dataset where the law stores one, and the article that says so or not. */
export type Recording =
  | { readonly kind: 'recorded'; readonly dataset: Dataset; readonly citation: StorageOutcome['citation'] }
  | { readonly kind: 'not-recorded'; readonly citation: StorageOutcome['citation'] };

/** Records a transmission if the rules store its category. */
export function transmit(register: Register, rules: RuleSet, transmission: Transmission): Recording {
  const { reference, memberState, category, takenOn, transmittedAt, availableFrom } = transmission;
  const transmittedOn = dateOf(transmittedAt);
  const outcome = storage(rules, category, takenOn, transmittedOn);
  if (outcome.kind === 'not-stored') return { kind: 'not-recorded', citation: outcome.citation };
  const number = register.datasets.size as DatasetNumber;
  const dataset: Dataset = {
    number,
    reference,
    memberStateOfOrigin: memberState,
    category: rules.categories[category].recordedAs,
    takenOn,
    transmittedOn,
    availableFrom,
    storageEndsOn: outcome.endsOn,
    mark: null,
    erasedOn: null,
    sequence: number,
  };
  append(register, { kind: 'recorded', at: transmittedAt, dataset });
  return { kind: 'recorded', dataset, citation: outcome.citation };
}
