import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Decision, Undetermined } from '../decision.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

/** What reached the central system: fingerprints, a face alone, or nothing. */
export type Capture =
  | {
      readonly kind: 'sent';
      readonly by: 'fingerprints' | 'face';
      readonly takenOn: CalendarDate;
      readonly transmittedOn: CalendarDate;
      readonly transmittedDate: string;
    }
  | { readonly kind: 'nothing' };

type Outcome = Capture | Undetermined;
const nothing = (outcome: string, citation: Citation): Conclusion<Outcome> => ({
  value: { kind: 'nothing' },
  citations: [citation],
  outcome,
});

function sent(read: Read, takenDate: string, citation: Citation, face: Citation | null): Conclusion<Outcome> {
  const fingertips = read.fact('fingertips');
  if (fingertips === undefined) return read.lacking(citation, 'fingertips');
  if (fingertips === 'unusable' && face === null)
    return nothing('no fingerprints of sufficient quality: nothing is recorded until they are retaken', citation);
  const transmittedDate = read.fact('transmittedDate');
  if (!transmittedDate) return read.lacking(citation, 'transmittedDate');
  const by = fingertips === 'unusable' ? 'face' : 'fingerprints';
  const dates = { takenOn: calendarDate(takenDate), transmittedOn: calendarDate(transmittedDate), transmittedDate };
  return { value: { kind: 'sent', by, ...dates }, citations: [citation], outcome: `${by} transmitted` };
}

/** What was taken under the duty or option and transmitted. Data taken without either are not recorded. */
export function capture(inquiry: Inquiry, mustTake: Decision['mustTake']): Outcome {
  const { recording } = inquiry.question;
  const citation = inquiry.group.takingCitation;
  return inquiry.step<Outcome>('capture', (read) => {
    const takenDate = read.fact('takenDate');
    if (takenDate === null) return nothing('nothing was taken', citation);
    if (mustTake === false || mustTake === null) return nothing('no duty to take', citation);
    if (mustTake === 'may' && !read.fact('optionExercised')) return nothing('the option was not used', citation);
    if (takenDate === undefined) return read.lacking(citation, 'takenDate');
    if (mustTake === 'undetermined')
      return { value: 'undetermined', citations: [citation], outcome: 'undetermined, as the duty is' };
    return sent(read, takenDate, citation, recording.faceComparison);
  });
}
