import type { PolicyName, RuleSet, WrittenDecision, WrittenSituation } from '@eurodac-sim/law';
import fc from 'fast-check';
import { question } from '../arbitraries/situations.ts';
import type { Law } from '../law.ts';
import { law } from '../law.ts';
import { decidedStory } from '../story.ts';
import type { Subject } from '../subject.ts';

type Question = { readonly policy: PolicyName; readonly situation: WrittenSituation };

const storedLabel = ({ policy, situation }: Question, subject: Subject): readonly string[] =>
  subject.decide(situation, subject.ruleSet(policy)).stored === true ? ['stored'] : ['not-stored'];

/** Everything a decision says, but for the words in which its steps name the rule set. */
const said = ({ reasons: _, ...rest }: WrittenDecision): string => JSON.stringify(rest);

const unchanged = (policy: PolicyName, subject: Subject): RuleSet =>
  subject.reform(subject.ruleSet(policy), { name: 'unchanged', title: 'Unchanged' });

const anEmptyReformChangesNothing: Law = law<Question>({
  name: 'an-empty-reform-changes-nothing',
  statement: 'A reform that names no change decides everything as its base does.',
  source: 'the policies are differences over a base',
  given: question,
  holds: ({ policy, situation }, subject) =>
    said(subject.decide(situation, subject.ruleSet(policy))) ===
    said(subject.decide(situation, unchanged(policy, subject))),
  labels: storedLabel,
  exercisedBy: { stored: 0.2, 'not-stored': 0.1 },
  story: ({ policy, situation }, subject) =>
    `${decidedStory(situation, subject.ruleSet(policy), subject)}\nAnd ${decidedStory(situation, unchanged(policy, subject), subject)}`,
});

type Lowered = Question & { readonly years: number };

const lowered = ({ policy, years }: Lowered, subject: Subject): RuleSet => {
  const base = subject.ruleSet(policy);
  const value = Math.max(0, base.minimumAgeYears.value - years);
  return subject.reform(base, {
    name: 'lowered',
    title: 'Lowered age',
    minimumAgeYears: { ...base.minimumAgeYears, value },
  });
};

const aLowerAgeRemovesNobody: Law = law<Lowered>({
  name: 'a-lower-age-removes-nobody',
  statement: 'Lowering the minimum age never removes a registration and never shortens one.',
  source: 'the policies are differences over a base',
  given: fc.tuple(question, fc.integer({ min: 1, max: 14 })).map(([asked, years]) => ({ ...asked, years })),
  holds: (value, subject) => {
    const before = subject.decide(value.situation, subject.ruleSet(value.policy));
    const after = subject.decide(value.situation, lowered(value, subject));
    return before.stored === false || (after.stored === true && after.retainUntil === before.retainUntil);
  },
  labels: (value, subject) => {
    const before = subject.decide(value.situation, subject.ruleSet(value.policy)).stored;
    if (before === true) return ['stored-before'];
    return subject.decide(value.situation, lowered(value, subject)).stored === true ? ['newly-stored'] : [];
  },
  exercisedBy: { 'stored-before': 0.2, 'newly-stored': 0.02 },
  story: (value, subject) =>
    `${decidedStory(value.situation, subject.ruleSet(value.policy), subject)}\nAnd ${decidedStory(value.situation, lowered(value, subject), subject)}`,
});

const fourteenWithoutTheClaimIs2013: Law = law<WrittenSituation>({
  name: 'fourteen-without-the-claim-is-2013',
  statement: 'Age 14 with the claim of 2013 decides everything as the law of 2013.',
  source: 'the first cell of age by claim is the law as it was',
  given: question.map(({ situation }) => situation),
  holds: (situation, subject) =>
    said(subject.decide(situation, subject.ruleSet('age-14-claim-2013'))) ===
    said(subject.decide(situation, subject.ruleSet('rules-2013'))),
  labels: (situation, subject) => storedLabel({ policy: 'rules-2013', situation }, subject),
  exercisedBy: { stored: 0.2, 'not-stored': 0.1 },
  story: (situation, subject) =>
    (['rules-2013', 'age-14-claim-2013'] as const)
      .map((name) => decidedStory(situation, subject.ruleSet(name), subject))
      .join('\nAnd '),
});

export const REFORM_LAWS: readonly Law[] = [
  anEmptyReformChangesNothing,
  aLowerAgeRemovesNobody,
  fourteenWithoutTheClaimIs2013,
];
