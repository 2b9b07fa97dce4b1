import type { Citation } from '../citation.ts';
import { citationList } from '../citation.ts';
import type { Reason, Undetermined } from '../decision.ts';
import { groupIn } from '../group.ts';
import type { Interpretation, InterpretationName } from '../interpretation.ts';
import type { GroupRules, RuleSet } from '../rule-set.ts';
import type { AnySituation } from '../situation.ts';

/** What is asked: the facts, the law of the event, the law of the recording (the same unless the law changed), the readings. */
export type Question = {
  readonly situation: AnySituation;
  readonly rules: RuleSet;
  readonly recording: RuleSet;
  readonly interpretation: Interpretation;
};

/** What a step concludes; `outcome` is the value in words. */
export type Conclusion<Value> = {
  readonly value: Value;
  readonly citations: readonly Citation[];
  readonly outcome: string;
};

/** How a step reads: everything it looks at stands in the trace. */
export type Read = {
  readonly fact: <Name extends keyof AnySituation>(name: Name) => AnySituation[Name];
  readonly parameter: <Name extends InterpretationName>(name: Name) => Interpretation[Name];
  readonly note: (path: string, value: unknown) => void;
  readonly lacking: (citation: Citation, ...paths: readonly string[]) => Conclusion<Undetermined>;
};

/** One question on its way to a decision, gathering the trace of its steps and the facts that are lacking. */
export class Inquiry {
  readonly question: Question;
  /** What the law of the event, and that of the recording, say of the group. */
  readonly group: GroupRules;
  readonly recordingGroup: GroupRules;
  readonly reasons: Reason[] = [];
  readonly missing: Set<string> = new Set();
  readonly citations: Citation[] = [];

  constructor(question: Question) {
    this.question = question;
    this.group = groupIn(question.rules, question.situation.category);
    this.recordingGroup = groupIn(question.recording, question.situation.category);
  }

  /** Takes one step and writes it into the trace. */
  step<Value>(rule: string, ask: (read: Read) => Conclusion<Value>): Value {
    const inputs: Record<string, unknown> = {};
    const parameters: Record<string, string> = {};
    const { situation, interpretation } = this.question;
    const { value, citations, outcome } = ask({
      fact: (name) => {
        inputs[name] = situation[name] ?? null;
        return situation[name];
      },
      parameter: (name) => {
        parameters[name] = interpretation[name];
        return interpretation[name];
      },
      note: (path, noted) => {
        inputs[path] = noted;
      },
      lacking: (citation, ...paths) => {
        for (const path of paths) this.missing.add(path);
        return { value: 'undetermined', citations: [citation], outcome: `undetermined: ${paths.join(', ')} lacking` };
      },
    });
    this.citations.push(...citations);
    this.reasons.push({ rule, citation: citationList(citations), inputs, parameters, outcome });
    return value;
  }
}
