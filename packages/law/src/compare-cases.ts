import type { DecisionComparison } from './compare-decisions.ts';
import { compareDecisions, differingOutcomes } from './compare-decisions.ts';
import { decide } from './decide.ts';
import type { Interpretation } from './interpretation.ts';
import { interpretation } from './interpretation.ts';
import type { CaseError, CaseReading, CasesOptions } from './read-cases.ts';
import { readCases } from './read-cases.ts';
import type { RuleSet } from './rule-set.ts';
import { unhashedDecision } from './written-decision.ts';

type Between = readonly [RuleSet, RuleSet];

/** A case decided by two rule sets: where they differ and why, or why it cannot be decided. */
export type CaseComparison = { readonly id: string | null } & (DecisionComparison | { readonly error: CaseError });

function comparison(one: CaseReading, [first, second]: Between, reading: Interpretation): CaseComparison {
  const { id } = one;
  if ('error' in one) return { id, error: one.error };
  const { situation } = one.read;
  const by = (rules: RuleSet, trace: boolean) =>
    unhashedDecision(decide(situation, rules, { interpretation: reading, trace }));
  const differences = differingOutcomes(by(first, false), by(second, false));
  if (differences.length === 0) return { id, differences, because: [] };
  return { id, ...compareDecisions(by(first, true), by(second, true)) };
}

function* comparisons(
  read: Iterable<CaseReading>,
  between: Between,
  reading: Interpretation,
): Generator<CaseComparison> {
  for (const one of read) yield comparison(one, between, reading);
}

/**
 * Every case decided by two rule sets; the steps are written down only of a case that they decide differently.
 *
 * @throws {TypeError} `cases` is not a list
 * @throws {RangeError} an unknown interpretation or answer
 */
export function compareCases(
  cases: unknown,
  between: Between,
  options: Pick<CasesOptions, 'interpretation'> = {},
): Iterable<CaseComparison> {
  const reading = interpretation(options.interpretation);
  return comparisons(readCases(cases, { rules: between[0] }, reading), between, reading);
}
