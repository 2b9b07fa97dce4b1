import type { Citation } from '../citation.ts';
import type { Decision } from '../decision.ts';
import { isMinor } from './age.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

type Referral = Decision['referral'];
type LawfulNow = Decision['lawfulNow'];

/** Whether a minor who refuses is referred to child protection. */
export function referral(inquiry: Inquiry, mustTake: Decision['mustTake']): Referral {
  const { rules } = inquiry.question;
  const citation = rules.referralOnRefusal;
  if (citation === null || mustTake === false || mustTake === null) return false;
  return inquiry.step<Referral>('referral', (read) => {
    const no = (outcome: string): Conclusion<Referral> => ({ value: false, citations: [citation], outcome });
    if (read.fact('fingertips') !== 'refused') return no('no refusal');
    if (!read.fact('protectionRiskOnRefusal')) return no('no risk to the minor was found');
    const minor = isMinor(read);
    if (minor === undefined) return read.lacking(citation, 'birthDate');
    if (!minor) return no('not a minor');
    if (mustTake === 'undetermined')
      return { value: mustTake, citations: [citation], outcome: 'undetermined, as the duty is' };
    return { value: true, citations: [citation], outcome: 'referred; no force is used' };
  });
}

const COMPANIONS = ['representativePresent', 'trainedPersonPresent'] as const;

/** One companion at the taking is enough; only when neither is there must it wait. */
function accompanied(read: Read, presence: Citation): Conclusion<LawfulNow> {
  const present = COMPANIONS.map((companion) => read.fact(companion) ?? undefined);
  if (present.includes(true)) return { value: true, citations: [presence], outcome: 'accompanied at the taking' };
  const unknown = COMPANIONS.filter((_, index) => present[index] === undefined);
  if (unknown.length > 0) return read.lacking(presence, ...unknown);
  return {
    value: false,
    citations: [presence],
    outcome: 'taking waits until a representative or a trained person is present',
  };
}

/** Whether the data may be taken at this moment: a basis in law, and the safeguards for an unaccompanied minor met. */
export function lawfulNow(inquiry: Inquiry, mustTake: Decision['mustTake']): LawfulNow {
  const { rules } = inquiry.question;
  const { takingCitation } = inquiry.group;
  const presence = rules.presenceAtTaking;
  const conclude = (value: LawfulNow, outcome: string): Conclusion<LawfulNow> => ({
    value,
    citations: [presence ?? takingCitation],
    outcome,
  });
  return inquiry.step<LawfulNow>('safeguards', (read) => {
    if (mustTake === false) return conclude(false, 'no basis for taking');
    if (mustTake === null || mustTake === 'undetermined') return conclude(mustTake, 'as the duty');
    if (presence === null) return conclude(true, 'the text asks for nobody to be present');
    const unaccompanied = read.fact('unaccompanied');
    if (unaccompanied === undefined) return read.lacking(presence, 'unaccompanied');
    const minor = unaccompanied ? isMinor(read) : false;
    if (minor === undefined) return read.lacking(presence, 'birthDate');
    if (!minor) return conclude(true, 'not an unaccompanied minor');
    return accompanied(read, presence);
  });
}
