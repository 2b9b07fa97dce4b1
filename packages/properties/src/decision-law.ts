import type { WrittenDecision } from '@eurodac-sim/law';
import type { Ask } from './ask.ts';
import type { Law, LawText } from './law.ts';
import { law } from './law.ts';
import { decidedStory } from './story.ts';
import type { Subject } from './subject.ts';

/** A law about decisions: which questions a value asks, and what their answers must have to do with each other. */
type DecisionLawText<Value> = Omit<LawText<Value>, 'holds' | 'labels' | 'story'> & {
  readonly asks: (value: Value, subject: Subject) => readonly Ask[];
  readonly holds: (decisions: readonly WrittenDecision[], value: Value) => boolean;
  readonly labels: (decisions: readonly WrittenDecision[], value: Value) => readonly string[];
};

function answerTo({ situation, rules }: Ask, subject: Subject): WrittenDecision {
  return rules === 'by-date' ? subject.decideByDate(situation) : subject.decide(situation, rules);
}

/** States a law about decisions. A value is decided once, however often it is looked at. */
export function decisionLaw<Value extends object>(text: DecisionLawText<Value>): Law {
  const { asks, holds, labels, ...rest } = text;
  let last: { value: Value; subject: Subject; decisions: readonly WrittenDecision[] } | null = null;
  const decided = (value: Value, subject: Subject): readonly WrittenDecision[] => {
    if (last?.value !== value || last.subject !== subject) {
      const decisions = asks(value, subject).map((ask) => answerTo(ask, subject));
      last = { value, subject, decisions };
    }
    return last.decisions;
  };
  return law<Value>({
    ...rest,
    holds: (value, subject) => holds(decided(value, subject), value),
    labels: (value, subject) => labels(decided(value, subject), value),
    story: (value, subject) =>
      asks(value, subject)
        .map((ask) => decidedStory(ask, answerTo(ask, subject)))
        .join('\nAnd '),
  });
}
