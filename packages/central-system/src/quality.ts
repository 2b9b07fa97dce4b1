import type { EventCategory } from '@eurodac-sim/law';
import { countingAttempt, resending } from '@eurodac-sim/law';
import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { dateOf } from '@eurodac-sim/primitives';
import { append } from './apply.ts';
import { mustRun } from './outage.ts';
import { referenceNumber, serialOf } from './reference.ts';
import type { Register } from './register.ts';

/** A transmission whose quality does not suffice for comparison. */
export type PoorTransmission = {
  readonly memberState: string;
  readonly category: EventCategory;
  readonly takenOn: CalendarDate;
  readonly transmittedAt: Instant;
  /** That of an earlier rejection, where this is not the first. */
  readonly referenceNumber?: string;
};

/**
 * Rejects a transmission for its quality: nothing is stored or compared.
 *
 * @returns the reference number under which the data are sent again
 * @throws {RangeError} during an outage
 * @source Reg. (EU) 2024/1358 Art. 38(1); Reg. (EU) 603/2013 Art. 25(1)
 */
export function reject(register: Register, transmission: PoorTransmission): string {
  const { memberState, category, takenOn, transmittedAt: at } = transmission;
  mustRun(register, at);
  const { rules } = register;
  const number =
    transmission.referenceNumber ??
    referenceNumber(rules, memberState, rules.categories[category].recordedAs, register.serials);
  append(register, { kind: 'rejected', at, memberState, category, referenceNumber: number, takenOn });
  return number;
}

/** By when and how rejected data are sent again. */
export type ResendingDue = ReturnType<typeof resending>;

/** By when, and under which number, rejected data are sent again after a successful retake. @source Reg. (EU) 2024/1358 Art. 38(1), 15(1) */
export function resend(
  { rules }: Register,
  category: EventCategory,
  rejected: { readonly referenceNumber: string; readonly retakenAt: Instant },
): ResendingDue {
  return resending(rules.procedure.quality, rules.categories[category].transmission, rejected);
}

type Dates = { readonly takenOn: CalendarDate; readonly transmittedOn: CalendarDate };

/**
 * The days that storage counts from: after a rejection, interpretation `storageAfterRejection`.
 *
 * @throws {RangeError} a reference number that no rejection returned
 */
export function storageDates(
  { rejections, rules, readings }: Register,
  sent: { readonly takenOn: CalendarDate; readonly transmittedAt: Instant; readonly referenceNumber?: string },
): Dates {
  const accepted = { takenOn: sent.takenOn, transmittedOn: dateOf(sent.transmittedAt) };
  if (sent.referenceNumber === undefined) return accepted;
  const first = rejections.get(serialOf(sent.referenceNumber));
  if (first === undefined)
    throw new RangeError(`nothing was rejected under ${sent.referenceNumber}; expected the number of a rejection`);
  const attempts = [
    { ...first, accepted: false },
    { ...accepted, accepted: true },
  ];
  const counting = countingAttempt(rules.procedure.quality, attempts, readings.storageAfterRejection);
  return counting.kind === 'counts' ? counting.attempt : accepted;
}
