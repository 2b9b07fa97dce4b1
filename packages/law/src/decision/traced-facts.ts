import { SITUATION_FACTS } from '../fact-rules.ts';
import type { Situation } from '../situation.ts';
import type { Trace } from './trace.ts';

/** A situation that writes down every field that is read of it. */
class TracedFacts {
  readonly #situation: Situation;
  readonly #trace: Trace;

  constructor(situation: Situation, trace: Trace) {
    this.#situation = situation;
    this.#trace = trace;
  }

  static {
    for (const name of Object.keys(SITUATION_FACTS) as (keyof Situation)[])
      Object.defineProperty(TracedFacts.prototype, name, {
        get(this: TracedFacts) {
          const value = this.#situation[name];
          this.#trace.input(name, value);
          return value;
        },
      });
  }
}

export function tracedFacts(situation: Situation, trace: Trace): Situation {
  return new TracedFacts(situation, trace) as unknown as Situation;
}
