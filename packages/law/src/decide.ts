import { isoDate } from '@eurodac-sim/primitives';
import { citationList } from './citation.ts';
import { capture } from './decision/capture.ts';
import { comparison } from './decision/comparison.ts';
import { duty } from './decision/duty.ts';
import { Inquiry } from './decision/inquiry.ts';
import { fate } from './decision/later-events.ts';
import { request } from './decision/law-enforcement.ts';
import { visible } from './decision/prior-records.ts';
import { responsible } from './decision/responsibility.ts';
import { recorded } from './decision/retention.ts';
import { lawfulNow, referral } from './decision/safeguards.ts';
import { transmission } from './decision/transmission.ts';
import type { Decision } from './decision.ts';
import type { Interpretation } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import type { RuleSet } from './rule-set.ts';
import type { AnySituation } from './situation.ts';

/** How open questions are answered (default: the defaults), and the law of the recording where the law changed since the event. */
export type DecideOptions = { readonly interpretation?: Interpretation; readonly recording?: RuleSet };

const DEFAULTS: Interpretation = interpretation();

function application(inquiry: Inquiry): void {
  const { appliesFrom, appliesUntil, applicationCitation, title } = inquiry.question.rules;
  inquiry.step('application', (read) => {
    const day = read.fact('eventDate');
    const inForce = appliesFrom !== null && day >= appliesFrom && (appliesUntil === null || day <= appliesUntil);
    const outcome = inForce ? `${title} applies on the day` : `${title} does not apply on the day: a counterfactual`;
    return { value: inForce, citations: [applicationCitation], outcome };
  });
}

/** The fields that follow from the dataset recorded, if any. */
function dataset(
  inquiry: Inquiry,
  captured: Parameters<typeof recorded>[1],
): Pick<Decision, 'stored' | 'retainUntil' | 'marked' | 'erasedOn'> {
  const stored = recorded(inquiry, captured);
  const later = fate(inquiry, stored);
  if (stored === 'undetermined' || stored === 'end-unknown' || later === 'undetermined')
    return {
      stored: stored === 'undetermined' ? stored : stored !== null,
      retainUntil: 'undetermined',
      marked: 'undetermined',
      erasedOn: 'undetermined',
    };
  const endsOn = later.erasedOn ?? stored?.endsOn ?? null;
  return {
    stored: stored !== null,
    retainUntil: endsOn === null ? null : isoDate(endsOn),
    marked: later.marked,
    erasedOn: later.erasedOn === null ? null : isoDate(later.erasedOn),
  };
}

/**
 * What a rule set says of one event, with the article and the inputs of every step.
 *
 * @param situation the facts, checked by `readSituation` where they come from outside
 * @throws {RangeError} a date or moment that is none
 * @throws {InvalidSituation} a category that the text does not have
 * @source the articles named in the `citation` and `reasons` of the decision
 */
export function decide(situation: AnySituation, ruleSet: RuleSet, options: DecideOptions = {}): Decision {
  const inquiry = new Inquiry({
    situation,
    rules: ruleSet,
    recording: options.recording ?? ruleSet,
    interpretation: options.interpretation ?? DEFAULTS,
  });
  application(inquiry);
  const mustTake = duty(inquiry);
  const { request: asked } = inquiry.group;
  const captured = asked ? request(inquiry, asked) : capture(inquiry, mustTake);
  const compared = comparison(inquiry, captured);
  const fields = {
    mustTake,
    ...compared,
    ...dataset(inquiry, captured),
    ...visible(inquiry, captured, compared),
    ...transmission(inquiry, mustTake),
    referral: referral(inquiry, mustTake),
    lawfulNow: lawfulNow(inquiry, mustTake),
    responsible: responsible(inquiry),
  };
  return {
    ...fields,
    missing: [...inquiry.missing],
    citation: citationList(inquiry.citations),
    reasons: inquiry.reasons,
  };
}
