import type { DatasetCategory, EventCategory, RuleSet, StorageOutcome } from '@eurodac-sim/law';
import type { SampleId } from '@eurodac-sim/matching';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import type { Biometrics, Dataset, DatasetNumber } from './dataset.ts';
import { mustRun } from './outage.ts';
import { storageDates } from './quality.ts';
import { serialOf } from './reference.ts';
import type { Register } from './register.ts';
import { datasetOf } from './register.ts';
import { storageUnder } from './storage-end.ts';

/** What a Member State sends after taking biometric data. */
export type Transmission = {
  readonly reference: SampleId;
  readonly memberState: string;
  readonly category: EventCategory | DatasetCategory;
  readonly takenOn: CalendarDate;
  readonly transmittedAt: Instant;
  /** From this moment other searches can find it. */
  readonly availableFrom: Instant;
  /** Default: fingerprints. */
  readonly biometrics?: Biometrics;
  /** As declared; kept only where the law records it. */
  readonly sex?: string;
  readonly birthDate?: CalendarDate;
  /** That of the rejected transmission which this one repeats. */
  readonly referenceNumber?: string;
  /** Last day of storage under temporary protection, which the Council decision fixes. */
  readonly protectionUntil?: CalendarDate;
};

/** A dataset where the law stores one, and the article that says so or not. */
export type Recording =
  | { readonly kind: 'recorded'; readonly dataset: Dataset; readonly citation: StorageOutcome['citation'] }
  | { readonly kind: 'not-recorded'; readonly citation: StorageOutcome['citation'] };

/**
 * Records a transmission if the law in force stores its category.
 *
 * @throws {RangeError} during an outage
 */
export function transmit(register: Register, transmission: Transmission): Recording {
  const { rules } = register;
  const { reference, memberState, takenOn, transmittedAt, availableFrom, biometrics = 'fingerprints' } = transmission;
  mustRun(register, transmittedAt);
  const stored = storageUnder(rules, {
    category: transmission.category,
    ...storageDates(register, transmission),
    protectionUntil: transmission.protectionUntil ?? null,
  });
  if (stored === null) return { kind: 'not-recorded', citation: rules.applicationCitation };
  const { outcome, recordedAs } = stored;
  if (outcome.kind === 'not-stored' || isFaceTooEarly(register, biometrics))
    return { kind: 'not-recorded', citation: outcome.citation };
  const number = register.recorded.length as DatasetNumber;
  append(register, {
    kind: 'recorded',
    at: transmittedAt,
    dataset: {
      number,
      reference,
      memberStateOfOrigin: memberState,
      category: recordedAs,
      law: register.laws.length - 1,
      takenOn,
      transmittedOn: dateOf(transmittedAt),
      availableFrom,
      storageEndsOn: outcome.endsOn,
      serial: transmission.referenceNumber === undefined ? register.serials : serialOf(transmission.referenceNumber),
      resentUnder: transmission.referenceNumber ?? null,
      biometrics: rules.faceComparison === null ? 'fingerprints' : biometrics,
      sex: transmission.sex ?? null,
      birthDate: recordsBirthDate(rules, recordedAs) ? (transmission.birthDate ?? null) : null,
    },
  });
  return { kind: 'recorded', dataset: datasetOf(register, number), citation: outcome.citation };
}

/** A face without fingerprints before faces can be compared: interpretation `faceOnlyDataset`; a law without faces has none to record. */
function isFaceTooEarly({ rules, facesCompared, readings }: Register, biometrics: Biometrics): boolean {
  if (biometrics !== 'face') return false;
  return rules.faceComparison === null || (!facesCompared && readings.faceOnlyDataset === 'NOT_STORED');
}

/** Whether the data that a law records of a group hold the date of birth. @source Reg. (EU) 2024/1358 Art. 17(1)(d); not among the data of Reg. 603/2013 Art. 11 */
function recordsBirthDate({ procedure }: RuleSet, category: DatasetCategory): boolean {
  return procedure.hit.fields[category]?.some(({ holds }) => holds.includes('birth')) ?? false;
}
