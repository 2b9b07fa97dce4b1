import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { Undetermined } from '../decision.ts';
import type { Interpretation, InterpretationName } from '../interpretation.ts';
import type { GroupRules, RuleSet } from '../rule-set.ts';
import type { Situation } from '../situation.ts';
import type { Words } from './trace.ts';
import { Trace } from './trace.ts';
import { tracedFacts } from './traced-facts.ts';

/** What is asked: the facts, the law of the event, the law of the recording (the same unless the law changed), the readings. */
export type Question = {
  readonly situation: Situation;
  readonly rules: RuleSet;
  readonly recording: RuleSet;
  readonly interpretation: Interpretation;
};

/**
 * One question on its way to a decision. A step begins, reads facts and parameters through the inquiry, and ends with
 * `because`; with a trace all of that is written down, without one nothing is.
 */
export class Inquiry {
  readonly situation: Situation;
  /** The facts, which with a trace write down what is read of them. */
  readonly facts: Situation;
  readonly rules: RuleSet;
  readonly recording: RuleSet;
  /** What the law of the event, and that of the recording, say of the group. */
  readonly group: GroupRules;
  readonly recordingGroup: GroupRules;
  readonly missing: string[] = [];
  #lacking: Set<string> | null = null;
  readonly citations: Citation[] = [];
  readonly trace: Trace | null;
  readonly #interpretation: Interpretation;

  constructor(
    question: Question,
    groups: { readonly event: GroupRules; readonly recording: GroupRules },
    traced: boolean,
  ) {
    this.situation = question.situation;
    this.rules = question.rules;
    this.recording = question.recording;
    this.#interpretation = question.interpretation;
    this.group = groups.event;
    this.recordingGroup = groups.recording;
    this.trace = traced ? new Trace() : null;
    this.facts = this.trace === null ? question.situation : tracedFacts(question.situation, this.trace);
  }

  begin(rule: string): void {
    if (this.trace !== null) this.trace.begin(rule);
  }

  /** Ends the step with its result, and the articles it rests on. */
  because<Value>(value: Value, outcome: Words, citation: Citation, other?: Citation): Value {
    this.citations.push(citation);
    if (other !== undefined) this.citations.push(other);
    if (this.trace !== null) this.trace.end(outcome, other === undefined ? [citation] : [citation, other]);
    return value;
  }

  /** The same with any number of articles. */
  becauseOf<Value>(value: Value, outcome: Words, citations: readonly Citation[]): Value {
    for (const citation of citations) this.citations.push(citation);
    if (this.trace !== null) this.trace.end(outcome, citations);
    return value;
  }

  /** Ends the step undetermined for want of facts. */
  lacking(citation: Citation, ...paths: readonly string[]): Undetermined {
    return this.lackingAll(citation, paths);
  }

  /** The same with a list of facts, which may be long. */
  lackingAll(citation: Citation, paths: readonly string[]): Undetermined {
    this.#lacking ??= new Set();
    for (const path of paths) {
      if (this.#lacking.has(path)) continue;
      this.#lacking.add(path);
      this.missing.push(path);
    }
    return this.because('undetermined', () => `undetermined: ${paths.join(', ')} lacking`, citation);
  }

  /** A fact that a step rests on without reading it here, such as one earlier record. */
  note(path: string, value: unknown): void {
    if (this.trace !== null) this.trace.input(path, value);
  }

  /** The reading chosen for an open question. */
  reading<Name extends InterpretationName>(name: Name): Interpretation[Name] {
    const value = this.#interpretation[name];
    if (this.trace !== null) this.trace.parameter(name, value);
    return value;
  }

  /** A number of the law, by the text of the rule set it stands in and its name there. */
  number<Value>({ regime }: RuleSet, name: string, { value }: Cited<Value>): Value {
    if (this.trace !== null) this.trace.parameter(`${regime}.${name}`, value);
    return value;
  }

  /** A number of the law about one group of persons. */
  groupNumber<Value>({ regime }: RuleSet, { recordedAs }: GroupRules, name: string, value: Value): Value {
    if (this.trace !== null) this.trace.parameter(`${regime}.${recordedAs}.${name}`, value);
    return value;
  }
}
