import type { Arbitrary } from 'fast-check';
import type { Subject } from './subject.ts';

/** A sentence about the subject that a single value could refute. */
export type LawText<Value> = {
  readonly name: string;
  readonly statement: string;
  readonly source: string;
  /** The values it is tried on. */
  readonly given: Arbitrary<Value>;
  readonly holds: (value: Value, subject: Subject) => boolean;
  /** What kinds of value this is; `[]` where the value does not touch the law. */
  readonly labels: (value: Value, subject: Subject) => readonly string[];
  /** For each label that matters, the least share of runs that must carry it, from 0 to 1. */
  readonly exercisedBy: Readonly<Record<string, number>>;
  /** A value as a story, with dates and articles. */
  readonly story: (value: Value, subject: Subject) => string;
  /** Each run searches or simulates, so that one run in twenty is enough. */
  readonly costly?: boolean;
};

/** A law whose values nobody outside needs to know. */
export type Law = LawText<unknown>;

/** States a law. */
export function law<Value>(text: LawText<Value>): Law {
  return text as unknown as Law;
}
