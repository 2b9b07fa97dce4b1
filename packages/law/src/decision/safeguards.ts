import type { Citation } from '../citation.ts';
import type { Decision } from '../decision.ts';
import { isMinor } from './age.ts';
import type { Inquiry } from './inquiry.ts';

type Duty = Decision['mustTake'];

/** Whether a minor who refuses is referred to child protection. */
export function referral(inquiry: Inquiry, mustTake: Duty): Decision['referral'] {
  const citation = inquiry.rules.referralOnRefusal;
  if (citation === null || mustTake === false || mustTake === null) return false;
  inquiry.begin('referral');
  if (inquiry.facts.fingertips !== 'refused') return inquiry.because(false, 'no refusal', citation);
  if (!inquiry.facts.protectionRiskOnRefusal) return inquiry.because(false, 'no risk to the minor was found', citation);
  const minor = isMinor(inquiry);
  if (typeof minor === 'string') return inquiry.lacking(citation, minor);
  if (!minor) return inquiry.because(false, 'not a minor', citation);
  if (mustTake === 'undetermined') return inquiry.because(mustTake, 'undetermined, as the duty is', citation);
  return inquiry.because(true, 'referred', citation);
}

/** How far a minor who refuses may be made to comply; null where nothing is due, of adults, and where the text does not say. */
export function coercion(inquiry: Inquiry, mustTake: Duty): Decision['coercion'] {
  const { coercionOfMinors: rule } = inquiry.rules;
  if (rule === null || mustTake === false || mustTake === null) return null;
  inquiry.begin('coercion');
  if (inquiry.facts.fingertips !== 'refused') return inquiry.because(null, 'no refusal', rule.citation);
  const minor = isMinor(inquiry);
  if (typeof minor === 'string') return inquiry.lacking(rule.citation, minor);
  if (!minor) return inquiry.because(null, 'not a minor: national measures', rule.citation);
  const allowed = inquiry.number(inquiry.rules, 'coercionOfMinors', rule);
  return inquiry.because(allowed, allowed, rule.citation);
}

const COMPANIONS = ['representativePresent', 'trainedPersonPresent'] as const;

/** One companion at the taking is enough; only when neither is there must it wait. */
function accompanied(inquiry: Inquiry, presence: Citation): Decision['lawfulNow'] {
  const unknown: string[] = [];
  for (const companion of COMPANIONS) {
    const present = inquiry.facts[companion];
    if (present) return inquiry.because(true, 'accompanied at the taking', presence);
    if (present == null) unknown.push(companion);
  }
  if (unknown.length > 0) return inquiry.lacking(presence, ...unknown);
  return inquiry.because(false, 'taking waits until a representative or a trained person is present', presence);
}

/** Whether the data may be taken at this moment: a basis in law, and the safeguards for an unaccompanied minor met. */
export function lawfulNow(inquiry: Inquiry, mustTake: Duty): Decision['lawfulNow'] {
  const { presenceAtTaking: presence } = inquiry.rules;
  const citation = presence ?? inquiry.group.takingCitation;
  inquiry.begin('safeguards');
  inquiry.note('category', inquiry.situation.category);
  if (mustTake === false) return inquiry.because(false, 'no basis for taking', citation);
  if (mustTake === null || mustTake === 'undetermined') return inquiry.because(mustTake, 'as the duty', citation);
  if (presence === null) return inquiry.because(true, 'the text asks for nobody to be present', citation);
  const unaccompanied = inquiry.facts.unaccompanied;
  if (unaccompanied === undefined) return inquiry.lacking(presence, 'unaccompanied');
  const minor = unaccompanied ? isMinor(inquiry) : false;
  if (typeof minor === 'string') return inquiry.lacking(presence, minor);
  if (!minor) return inquiry.because(true, 'not an unaccompanied minor', citation);
  return accompanied(inquiry, presence);
}
