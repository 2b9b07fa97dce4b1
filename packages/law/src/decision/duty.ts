import type { Decision } from '../decision.ts';
import { minimumAgeReached } from './age.ts';
import type { Inquiry } from './inquiry.ts';

/** Whether the text covers the person at all, age aside; `not-applicable`: the text does not reach such persons on that day. */
export type Covered = boolean | 'not-applicable';

/** What takes the event out of the text's reach. */
function outOfReach(inquiry: Inquiry): boolean {
  const { rules } = inquiry;
  const { appliesFrom, except } = inquiry.group;
  const day = inquiry.facts.eventDate;
  if (rules.beginsEurodac && rules.appliesFrom !== null && day < rules.appliesFrom)
    return inquiry.because(true, 'before Eurodac began', rules.beginsEurodac);
  if (appliesFrom && day < inquiry.groupNumber(rules, inquiry.group, 'appliesFrom', appliesFrom.value))
    return inquiry.because(true, 'the article does not apply yet', appliesFrom.citation);
  if (rules.outside && inquiry.facts[rules.outside.fact])
    return inquiry.because(true, 'the text does not apply to such persons', rules.outside.citation);
  if (except && inquiry.facts[except.fact])
    return inquiry.because(true, 'a negative conclusion was reached without a comparison', except.citation);
  return false;
}

/** Whether an interpretation leaves the group out. */
function readOut(inquiry: Inquiry): string | null {
  const category = inquiry.facts.category;
  if (category !== inquiry.group.recordedAs && inquiry.reading('rescueBefore2024') === 'NOT_REGISTERED')
    return 'the text has no such group';
  const claimed = category === 'ILLEGAL_STAY' && inquiry.facts.simultaneousApplication;
  return claimed && inquiry.reading('simultaneousClaim') === 'CLAIM_ONLY' ? 'registered as an applicant alone' : null;
}

function isTurnedBackOrHeld(inquiry: Inquiry): boolean {
  const turnedBack = inquiry.facts.turnedBack ?? false;
  const remains = inquiry.facts.remainsOnTerritory ?? !turnedBack;
  return (turnedBack && !remains) || (inquiry.facts.detainedUntilRemoval ?? false);
}

/** Whether the text covers the person, age aside. */
export function covered(inquiry: Inquiry): Covered {
  const { taking, takingCitation: citation, exceptTurnedBackOrHeld, exceptTurnedBack, request } = inquiry.group;
  inquiry.begin('coverage');
  inquiry.note('category', inquiry.situation.category);
  if (outOfReach(inquiry)) return 'not-applicable';
  if (request) return inquiry.because(false, 'a request: nothing is taken from the person', citation);
  if (taking === 'none') return inquiry.because(false, 'not covered by the text', citation);
  const left = readOut(inquiry);
  if (left !== null) return inquiry.because(false, left, citation);
  if (exceptTurnedBack && inquiry.facts.turnedBack) return inquiry.because(false, 'turned back', exceptTurnedBack);
  if (exceptTurnedBackOrHeld && isTurnedBackOrHeld(inquiry))
    return inquiry.because(false, 'turned back, or held until removal', exceptTurnedBackOrHeld);
  return inquiry.because(true, 'covered', citation);
}

/** Whether biometric data must or may be taken. */
export function duty(inquiry: Inquiry, covers: Covered): Decision['mustTake'] {
  if (covers !== true) return false;
  const reached = minimumAgeReached(inquiry);
  if (reached !== true) return reached;
  const { taking, takingCitation } = inquiry.group;
  inquiry.begin('taking');
  inquiry.note('category', inquiry.situation.category);
  return inquiry.because(taking === 'must' ? true : 'may', taking, takingCitation);
}
