import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addHours } from '@eurodac-sim/primitives';
import type { Citation } from './citation.ts';
import type { Cited } from './cited.ts';
import type { Interpretation } from './interpretation.ts';

/** What a text says of biometric data that do not lend themselves to comparison. */
export type QualityRules = {
  /** Eurodac checks the quality and tells the Member State that sent the data. */
  readonly reportedBack: Citation;
  /** What is sent again carries the reference number of what was rejected. */
  readonly sameReferenceNumber: Citation;
};

/** What a Member State must do after a rejection; `by`: null where the text sets no limit in hours. */
export type Resending = {
  readonly referenceNumber: string;
  readonly by: Instant | null;
  readonly citations: readonly Citation[];
};

/**
 * How and by when rejected data are sent again: a new clock from the successful retake, whatever is left of the first.
 *
 * @param transmission the rule of the person's group; null where the text sets no clock
 * @source Reg. 2024/1358 Art. 38(1), 15(1), 18(3), 22(5), 23(4), 24(4), 26(3)
 */
export function resending(
  quality: QualityRules,
  transmission: { readonly afterRetake: Cited<number | null> } | null,
  rejected: { readonly referenceNumber: string; readonly retakenAt: Instant },
): Resending {
  const citations = [quality.reportedBack, quality.sameReferenceNumber];
  const { referenceNumber, retakenAt } = rejected;
  if (transmission === null) return { referenceNumber, by: null, citations };
  const { value: hours, citation } = transmission.afterRetake;
  return {
    referenceNumber,
    by: hours === null ? null : addHours(retakenAt, hours),
    citations: [...citations, citation],
  };
}

/** One transmission of a person's biometric data, and whether their quality sufficed. */
export type Attempt = {
  readonly takenOn: CalendarDate;
  readonly transmittedOn: CalendarDate;
  readonly accepted: boolean;
};

/** The transmission whose dates start storage; `none`: until one is accepted there is nothing to store or to find. */
export type CountingAttempt =
  | { readonly kind: 'counts'; readonly attempt: Attempt; readonly citation: Citation }
  | { readonly kind: 'none'; readonly citation: Citation };

/**
 * Which of several transmissions, in their order, starts storage: the text does not say, interpretation
 * `storageAfterRejection` does. Whether the day of taking or of transmission counts is the storage rule's.
 *
 * @source Reg. 2024/1358 Art. 38(1) read with 29; Reg. 603/2013 Art. 25(1) read with 12
 */
export function countingAttempt(
  quality: QualityRules,
  attempts: readonly Attempt[],
  storageAfterRejection: Interpretation['storageAfterRejection'],
): CountingAttempt {
  const citation = quality.reportedBack;
  const accepted = attempts.find((attempt) => attempt.accepted);
  const first = attempts[0];
  if (accepted === undefined || first === undefined) return { kind: 'none', citation };
  return { kind: 'counts', attempt: storageAfterRejection === 'ACCEPTED' ? accepted : first, citation };
}
