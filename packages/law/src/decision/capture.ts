import type { CalendarDate } from '@eurodac-sim/primitives';
import type { Decision, Undetermined } from '../decision.ts';
import type { Inquiry } from './inquiry.ts';

/** What reached the central system: fingerprints, a face alone, or nothing. */
export type Capture =
  | {
      readonly kind: 'sent';
      readonly by: 'fingerprints' | 'face';
      readonly takenOn: CalendarDate;
      readonly transmittedOn: CalendarDate;
    }
  | { readonly kind: 'nothing' };

export const NOTHING: Capture = { kind: 'nothing' };

function sent(inquiry: Inquiry, takenOn: CalendarDate): Capture | Undetermined {
  const { takingCitation: citation } = inquiry.group;
  const fingertips = inquiry.facts.fingertips;
  if (fingertips === undefined) return inquiry.lacking(citation, 'fingertips');
  if (fingertips === 'unusable' && inquiry.recording.faceComparison === null)
    return inquiry.because(
      NOTHING,
      'no fingerprints of sufficient quality: nothing is recorded until they are retaken',
      citation,
    );
  const transmittedOn = inquiry.facts.transmittedDate;
  if (transmittedOn == null) return inquiry.lacking(citation, 'transmittedDate');
  const by = fingertips === 'unusable' ? 'face' : 'fingerprints';
  return inquiry.because({ kind: 'sent', by, takenOn, transmittedOn }, () => `${by} transmitted`, citation);
}

/** What was taken under the duty or option and transmitted. Data taken without either are not recorded. */
export function capture(inquiry: Inquiry, mustTake: Decision['mustTake']): Capture | Undetermined {
  const { takingCitation: citation } = inquiry.group;
  inquiry.begin('capture');
  const takenOn = inquiry.facts.takenDate;
  if (takenOn === null) return inquiry.because(NOTHING, 'nothing was taken', citation);
  if (mustTake === null) return inquiry.because(NOTHING, 'the law gives no answer: nothing is recorded', citation);
  if (mustTake === false) return inquiry.because(NOTHING, 'no duty to take', citation);
  if (mustTake === 'may' && !inquiry.facts.optionExercised)
    return inquiry.because(NOTHING, 'the option was not used', citation);
  if (takenOn === undefined) return inquiry.lacking(citation, 'takenDate');
  if (mustTake === 'undetermined') return inquiry.because(mustTake, 'undetermined, as the duty is', citation);
  return sent(inquiry, takenOn);
}
