import type { Citation } from '../citation.ts';
import type { Decision, Undetermined } from '../decision.ts';
import type { GroupRules } from '../rule-set.ts';
import { isBelow } from './age.ts';
import type { Capture } from './capture.ts';
import type { Inquiry } from './inquiry.ts';

export type Comparison = Pick<Decision, 'compared' | 'comparedAgainst'>;

const NOT_COMPARED: Comparison = { compared: false, comparedAgainst: [] };
const UNKNOWN: Comparison = { compared: 'undetermined', comparedAgainst: 'undetermined' };

/** The categories searched, as the cases name them: with `_MARKED` where marked datasets alone are. */
function searched({ comparedAgainst, onlyMarked }: GroupRules): readonly string[] {
  if (onlyMarked === undefined) return comparedAgainst;
  return comparedAgainst.map((category) => (onlyMarked.includes(category) ? `${category}_MARKED` : category));
}

/** What keeps the data of this event from being compared; null: nothing does. */
function obstacle(inquiry: Inquiry, by: 'fingerprints' | 'face'): Comparison | null {
  const { recording } = inquiry;
  const { comparisonCitation: citation, comparing, comparingCitation } = inquiry.recordingGroup;
  if (recording.takeChargeArrival && inquiry.facts.transferArrival === 'TAKE_CHARGE')
    return inquiry.because(
      NOT_COMPARED,
      'arrival after a take-charge transfer: not compared',
      recording.takeChargeArrival,
    );
  if (by === 'face' && !(recording.faceComparison && inquiry.facts.facialRecognitionLive))
    return inquiry.because(NOT_COMPARED, 'faces cannot be compared yet', recording.faceComparison ?? citation);
  if (comparing === 'may' && !inquiry.facts.optionExercised)
    return inquiry.because(NOT_COMPARED, 'the option to search was not used', comparingCitation ?? citation);
  return recording.minimumAgeForSearchYears && tooYoung(inquiry, recording.minimumAgeForSearchYears);
}

function tooYoung(inquiry: Inquiry, floor: { readonly value: number; readonly citation: Citation }): Comparison | null {
  const below = isBelow(inquiry, 'minimumAgeForSearchYears', floor);
  if (below === false) return null;
  if (below === true)
    return inquiry.because(NOT_COMPARED, () => `under ${floor.value} years: not searched with`, floor.citation);
  inquiry.lacking(floor.citation, below);
  return UNKNOWN;
}

/** Whether the transmitted data are compared, and with which categories. */
export function comparison(inquiry: Inquiry, captured: Capture | Undetermined): Comparison {
  const { recordingGroup, recording } = inquiry;
  const { comparisonCitation: citation } = recordingGroup;
  inquiry.begin('comparison');
  inquiry.note('category', inquiry.situation.category);
  inquiry.note('fingertips', inquiry.situation.fingertips);
  if (captured === 'undetermined') return inquiry.because(UNKNOWN, 'undetermined, as what was taken is', citation);
  if (captured.kind === 'nothing') return inquiry.because(NOT_COMPARED, 'nothing to compare', citation);
  if (recordingGroup.comparedAgainst.length === 0)
    return inquiry.because(NOT_COMPARED, 'not compared on entry', citation);
  const refused = obstacle(inquiry, captured.by);
  if (refused !== null) return refused;
  const comparedAgainst = searched(recordingGroup);
  const ground = captured.by === 'face' ? recording.faceComparison : null;
  return inquiry.because(
    { compared: true, comparedAgainst },
    () => `compared with ${comparedAgainst.join(', ')}`,
    ground ?? citation,
  );
}
