import type { Citation } from '../citation.ts';
import type { Decision, Undetermined } from '../decision.ts';
import type { GroupRules } from '../rule-set.ts';
import type { Capture } from './capture.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

export type Comparison = Pick<Decision, 'compared' | 'comparedAgainst'>;

const none = (outcome: string, citation: Citation): Conclusion<Comparison> => ({
  value: { compared: false, comparedAgainst: [] },
  citations: [citation],
  outcome,
});

/** Whether a face can be searched: the text knows it, and the software runs. */
const faceIsSearchable = (read: Read, face: Citation | null): boolean =>
  face !== null && (read.fact('facialRecognitionLive') ?? false);

/** The categories searched, as the cases name them: with `_MARKED` where marked datasets alone are. */
function searched({ comparedAgainst, onlyMarked = [] }: GroupRules): readonly string[] {
  return comparedAgainst.map((category) => (onlyMarked.includes(category) ? `${category}_MARKED` : category));
}

/** Whether the transmitted data are compared, and with which categories. */
export function comparison(inquiry: Inquiry, captured: Capture | Undetermined): Comparison {
  const { recording } = inquiry.question;
  const { comparisonCitation } = inquiry.recordingGroup;
  const comparedAgainst = searched(inquiry.recordingGroup);
  return inquiry.step<Comparison>('comparison', (read) => {
    if (captured === 'undetermined')
      return {
        value: { compared: 'undetermined', comparedAgainst: 'undetermined' },
        citations: [comparisonCitation],
        outcome: 'undetermined, as what was taken is',
      };
    if (captured.kind === 'nothing') return none('nothing to compare', comparisonCitation);
    if (recording.takeChargeArrival && read.fact('transferArrival') === 'TAKE_CHARGE')
      return none('arrival after a take-charge transfer: not compared', recording.takeChargeArrival);
    if (captured.by === 'face' && !faceIsSearchable(read, recording.faceComparison))
      return none('faces cannot be compared yet', recording.faceComparison ?? comparisonCitation);
    if (comparedAgainst.length === 0) return none('not compared on entry', comparisonCitation);
    const citation = captured.by === 'face' ? recording.faceComparison : null;
    return {
      value: { compared: true, comparedAgainst },
      citations: [citation ?? comparisonCitation],
      outcome: `compared with ${comparedAgainst.join(', ')}`,
    };
  });
}
