import type { OutcomeName, Reason, WrittenDecision } from './decision.ts';
import { OUTCOME_NAMES } from './steps-behind.ts';

/** An outcome that two rule sets give differently to the same facts. */
type FieldDifference = { readonly field: OutcomeName; readonly first: unknown; readonly second: unknown };

/** A step whose outcome differs; null where a rule set has no such step. */
type StepDifference = { readonly rule: string; readonly first: Reason | null; readonly second: Reason | null };

/** Where two decisions on the same facts differ, and the steps that make them differ. */
export type DecisionComparison = {
  readonly differences: readonly FieldDifference[];
  readonly because: readonly StepDifference[];
};

/** Lists of a decision are sets: their order does not matter. */
const comparable = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

/**
 * Where two decisions on the same facts differ, and why. Which text applies is left out: it always differs.
 *
 * @param first by one rule set
 * @param second by another rule set, on the same facts
 */
export function compareDecisions(first: WrittenDecision, second: WrittenDecision): DecisionComparison {
  const differences = OUTCOME_NAMES.filter((field) => comparable(first[field]) !== comparable(second[field])).map(
    (field) => ({
      field,
      first: first[field],
      second: second[field],
    }),
  );
  if (differences.length === 0) return { differences, because: [] };
  const step = ({ reasons }: WrittenDecision, rule: string): Reason | null =>
    reasons.find((one) => one.rule === rule) ?? null;
  const rules = new Set([...first.reasons, ...second.reasons].map(({ rule }) => rule));
  rules.delete('application');
  const because = [...rules]
    .map((rule) => ({ rule, first: step(first, rule), second: step(second, rule) }))
    .filter((pair) => pair.first?.outcome !== pair.second?.outcome);
  return { differences, because };
}
