import { decide } from './decide.ts';
import type { WrittenDecision } from './decision.ts';
import type { Interpretation } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import type { CaseError, CaseReading, CasesOptions } from './read-cases.ts';
import { readCases } from './read-cases.ts';
import { writtenDecision } from './written-decision.ts';

export type CaseAnswer = { readonly id: string | null; readonly regime: string | null } & (
  | { readonly decision: WrittenDecision }
  | { readonly error: CaseError }
);

function* answersTo(read: Iterable<CaseReading>, reading: Interpretation): Generator<CaseAnswer> {
  for (const one of read) {
    const { id, regime } = one;
    if ('error' in one) yield { id, regime, error: one.error };
    else {
      const { situation, rules, id: _, ...chosen } = one.read;
      const decision = decide(situation, rules, { ...chosen, interpretation: reading });
      yield { id, regime, decision: writtenDecision(decision) };
    }
  }
}

/**
 * One answer for each case, in order, made as it is asked for: a decision, or the error that stands in the way of that
 * case alone.
 *
 * @throws {TypeError} `cases` is not a list
 * @throws {RangeError} an unknown interpretation or answer
 */
export function answerCases(cases: unknown, options: CasesOptions = {}): Iterable<CaseAnswer> {
  const reading = interpretation(options.interpretation);
  return answersTo(readCases(cases, options, reading), reading);
}

/** The same, all at once. @throws {TypeError} `cases` is not a list @throws {RangeError} an unknown interpretation or answer */
export function decideCases(cases: unknown, options: CasesOptions = {}): readonly CaseAnswer[] {
  return [...answerCases(cases, options)];
}
