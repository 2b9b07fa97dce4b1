import type { Citation } from '../citation.ts';
import type { Step } from '../decision.ts';

/** The result of a step in words, or how to find the words where nobody may ask for them. */
export type Words = string | (() => string);

/** The steps of a decision as they are taken. */
export class Trace {
  readonly steps: Step[] = [];
  #rule: string | null = null;
  #inputs: Record<string, unknown> = {};
  #parameters: Record<string, unknown> = {};

  begin(rule: string): void {
    if (this.#rule !== null) throw new Error(`step '${rule}' began before '${this.#rule}' ended`);
    this.#rule = rule;
    this.#inputs = {};
    this.#parameters = {};
  }

  input(name: string, value: unknown): void {
    this.#inputs[name] = value;
  }

  parameter(name: string, value: unknown): void {
    this.#parameters[name] = value;
  }

  end(outcome: Words, citations: readonly Citation[]): void {
    if (this.#rule === null) throw new Error('a step ended that had not begun');
    const words = typeof outcome === 'string' ? outcome : outcome();
    this.steps.push({
      rule: this.#rule,
      citations,
      inputs: this.#inputs,
      parameters: this.#parameters,
      outcome: words,
    });
    this.#rule = null;
  }
}
