import type { Decision } from '../decision.ts';
import { minimumAgeReached } from './age.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

type Duty = Decision['mustTake'];

/** Whether the text covers the person at all, age aside. */
function isCovered(inquiry: Inquiry): boolean {
  const { rules } = inquiry.question;
  const { taking, takingCitation, exceptTurnedBackOrHeld, exceptTurnedBack, recordedAs, appliesFrom, except } =
    inquiry.group;
  const conclude = (value: boolean, outcome: string, citation = takingCitation): Conclusion<boolean> => ({
    value,
    citations: [citation],
    outcome,
  });
  return inquiry.step('coverage', (read) => {
    const category = read.fact('category');
    if (rules.beginsEurodac && read.fact('eventDate') < (rules.appliesFrom ?? ''))
      return conclude(false, 'before Eurodac began', rules.beginsEurodac);
    if (appliesFrom && read.fact('eventDate') < appliesFrom.value)
      return conclude(false, `applies from ${appliesFrom.value}`, appliesFrom.citation);
    if (except && read.fact(except.fact)) return conclude(false, `excepted: ${except.fact}`, except.citation);
    if (inquiry.group.request) return conclude(false, 'a request: nothing is taken from the person');
    if (taking === 'none') return conclude(false, 'not covered by the text');
    if (category !== recordedAs && read.parameter('rescueBefore2024') === 'NOT_REGISTERED')
      return conclude(false, 'the text has no such group');
    if (
      category === 'ILLEGAL_STAY' &&
      read.fact('simultaneousApplication') &&
      read.parameter('simultaneousClaim') === 'CLAIM_ONLY'
    )
      return conclude(false, 'registered as an applicant alone');
    if (exceptTurnedBack && read.fact('turnedBack')) return conclude(false, 'turned back', exceptTurnedBack);
    if (exceptTurnedBackOrHeld === null) return conclude(true, 'covered');
    return turnedBackOrHeld(read)
      ? conclude(false, 'turned back, or held until removal', exceptTurnedBackOrHeld)
      : conclude(true, 'covered');
  });
}

function turnedBackOrHeld(read: Read): boolean {
  const turnedBack = read.fact('turnedBack') ?? false;
  const remains = read.fact('remainsOnTerritory') ?? !turnedBack;
  return (turnedBack && !remains) || (read.fact('detainedUntilRemoval') ?? false);
}

/** Whether biometric data must or may be taken. */
export function duty(inquiry: Inquiry): Duty {
  if (!isCovered(inquiry)) return false;
  const reached = minimumAgeReached(inquiry);
  if (reached !== true) return reached;
  const { taking, takingCitation } = inquiry.group;
  return inquiry.step<Duty>('taking', (read) => {
    read.fact('category');
    return { value: taking === 'must' ? true : 'may', citations: [takingCitation], outcome: taking };
  });
}
