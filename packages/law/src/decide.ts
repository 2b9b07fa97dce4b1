import { capture } from './decision/capture.ts';
import { comparison } from './decision/comparison.ts';
import { covered, duty } from './decision/duty.ts';
import { Inquiry } from './decision/inquiry.ts';
import { fate } from './decision/later-events.ts';
import { request } from './decision/law-enforcement.ts';
import { linked } from './decision/linking.ts';
import { visible } from './decision/prior-records.ts';
import { responsible } from './decision/responsibility.ts';
import { recorded } from './decision/retention.ts';
import { coercion, lawfulNow, referral } from './decision/safeguards.ts';
import { transmission } from './decision/transmission.ts';
import type { Decision, Step } from './decision.ts';
import type { Interpretation, InterpretationName } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import type { RuleSet } from './rule-set.ts';
import type { Situation } from './situation.ts';

/**
 * How open questions are answered (default: the defaults), the law of the recording where the law changed since the event,
 * and whether the steps are written down (default: yes; without them a decision takes a fraction of the time).
 */
export type DecideOptions = {
  readonly interpretation?: Interpretation;
  readonly recording?: RuleSet;
  readonly trace?: boolean;
  /** Open questions whose answer chose the law itself, to stand in the trace. */
  readonly chosenBy?: readonly InterpretationName[];
};

const DEFAULTS: Interpretation = interpretation();
const NO_STEPS: readonly Step[] = [];

function application(inquiry: Inquiry, chosenBy: readonly InterpretationName[]): void {
  const { appliesFrom, appliesUntil, applicationCitation, title } = inquiry.rules;
  inquiry.begin('application');
  const day = inquiry.facts.eventDate;
  for (const name of chosenBy) inquiry.reading(name);
  const inForce = appliesFrom !== null && day >= appliesFrom && (appliesUntil === null || day <= appliesUntil);
  inquiry.because(
    inForce,
    () => (inForce ? `${title} applies on the day` : `${title} does not apply on the day: a counterfactual`),
    applicationCitation,
  );
}

/** The fields that follow from the dataset recorded, if any. */
function dataset(
  inquiry: Inquiry,
  stored: ReturnType<typeof recorded>,
): Pick<Decision, 'stored' | 'retainUntil' | 'marked' | 'erasedOn'> {
  const later = fate(inquiry, stored);
  if (stored === 'undetermined' || stored === 'end-unknown' || later === 'undetermined')
    return {
      stored: stored === 'undetermined' ? stored : stored !== null,
      retainUntil: 'undetermined',
      marked: 'undetermined',
      erasedOn: 'undetermined',
    };
  return {
    stored: stored !== null,
    retainUntil: later.erasedOn ?? stored?.endsOn ?? null,
    marked: later.marked,
    erasedOn: later.erasedOn,
  };
}

function outcomes(
  inquiry: Inquiry,
  chosenBy: readonly InterpretationName[],
): Omit<Decision, 'missing' | 'citations' | 'steps'> {
  application(inquiry, chosenBy);
  const covers = covered(inquiry);
  const mustTake = duty(inquiry, covers);
  const asked = inquiry.group.request;
  const captured = asked && covers !== 'not-applicable' ? request(inquiry, asked) : capture(inquiry, mustTake);
  const compared = comparison(inquiry, captured);
  const stored = recorded(inquiry, captured);
  const kept = dataset(inquiry, stored);
  const seen = visible(inquiry, captured, compared);
  const due = transmission(inquiry, mustTake);
  return {
    applicable: covers !== 'not-applicable',
    mustTake,
    compared: compared.compared,
    stored: kept.stored,
    retainUntil: kept.retainUntil,
    comparedAgainst: compared.comparedAgainst,
    visiblePrior: seen.visiblePrior,
    linkedPrior: linked(inquiry, stored, seen.visiblePrior),
    transmitBy: due.transmitBy,
    transmitByDate: due.transmitByDate,
    marked: kept.marked,
    visibleMarks: seen.visibleMarks,
    erasedOn: kept.erasedOn,
    referral: referral(inquiry, mustTake),
    coercion: coercion(inquiry, mustTake),
    lawfulNow: lawfulNow(inquiry, mustTake),
    responsible: responsible(inquiry),
  };
}

/** What follows for persons of whom a text knows no group: nothing, and the reason is that it does not apply to them. */
function notApplicable({ title, applicationCitation }: RuleSet, { category }: Situation, traced: boolean): Decision {
  const step: Step = {
    rule: 'coverage',
    citations: [applicationCitation],
    inputs: { category },
    parameters: {},
    outcome: `not applicable: ${title} has no rule for ${category}`,
  };
  return {
    applicable: false,
    mustTake: null,
    compared: false,
    stored: false,
    retainUntil: null,
    comparedAgainst: [],
    visiblePrior: [],
    linkedPrior: [],
    transmitBy: null,
    transmitByDate: null,
    marked: false,
    visibleMarks: {},
    erasedOn: null,
    referral: false,
    coercion: null,
    lawfulNow: null,
    responsible: null,
    missing: [],
    citations: [applicationCitation],
    steps: traced ? [step] : NO_STEPS,
  };
}

/**
 * What a rule set says of one event, with the articles it rests on, and the inputs of every step.
 *
 * @param situation the facts, as `readSituation` reads them
 * @source the articles named in the `citations` and `steps` of the decision
 */
export function decide(situation: Situation, ruleSet: RuleSet, options: DecideOptions = {}): Decision {
  const { recording = ruleSet, trace = true, chosenBy = [] } = options;
  const event = ruleSet.categories[situation.category];
  if (event === undefined) return notApplicable(ruleSet, situation, trace);
  const recordingGroup = recording.categories[situation.category] ?? event;
  const question = { situation, rules: ruleSet, recording, interpretation: options.interpretation ?? DEFAULTS };
  const inquiry = new Inquiry(question, { event, recording: recordingGroup }, trace);
  const found = outcomes(inquiry, chosenBy);
  return {
    ...found,
    missing: inquiry.missing,
    citations: inquiry.citations,
    steps: inquiry.trace?.steps ?? NO_STEPS,
  };
}
