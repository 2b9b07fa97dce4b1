import canonicalize from 'canonicalize';
import type { OutcomeName, Reason } from './decision.ts';
import { OUTCOME_NAMES } from './steps-behind.ts';
import type { UnhashedDecision } from './written-decision.ts';

/** An outcome that two rule sets give differently to the same facts. */
type FieldDifference = { readonly field: OutcomeName; readonly first: unknown; readonly second: unknown };

/** A step whose outcome differs, and the earlier record it is about if it is about one; null where a rule set has no such step. */
type StepDifference = {
  readonly rule: string;
  readonly record: string | null;
  readonly first: Reason | null;
  readonly second: Reason | null;
};

/** Where two decisions on the same facts differ, and the steps that make them differ. */
export type DecisionComparison = {
  readonly differences: readonly FieldDifference[];
  readonly because: readonly StepDifference[];
};

/** Lists of a decision are sets: their order does not matter. */
const comparable = (value: unknown): string | undefined =>
  canonicalize(Array.isArray(value) ? value.toSorted() : value);

/** The outcomes that two decisions on the same facts give differently. */
export function differingOutcomes(first: UnhashedDecision, second: UnhashedDecision): readonly FieldDifference[] {
  return OUTCOME_NAMES.filter((field) => comparable(first[field]) !== comparable(second[field])).map((field) => ({
    field,
    first: first[field],
    second: second[field],
  }));
}

type Pair = { rule: string; record: string | null; first: Reason | null; second: Reason | null };

/** The earlier record that a step is about: where it stands among the facts, and its id. */
function recordOf({ inputs }: Reason): readonly [string, string] | null {
  const place = Object.keys(inputs).find((name) => /^priorRecords\[\d+\]$/.test(name));
  return place === undefined ? null : [place, String((inputs[place] as { readonly id?: unknown }).id)];
}

/** The steps of two decisions side by side: by their rule, and those about one earlier record by that record. */
function pairs(first: readonly Reason[], second: readonly Reason[]): readonly Pair[] {
  const found = new Map<string, Pair>();
  for (const [side, reasons] of [['first', first] as const, ['second', second] as const])
    for (const reason of reasons) {
      const about = recordOf(reason);
      const key = `${reason.rule} ${about?.[0] ?? ''}`;
      const pair = found.get(key) ?? { rule: reason.rule, record: about?.[1] ?? null, first: null, second: null };
      pair[side] = reason;
      found.set(key, pair);
    }
  return [...found.values()];
}

/**
 * Where two decisions on the same facts differ, and why. Which text applies is left out: it always differs.
 *
 * @param first by one rule set
 * @param second by another rule set, on the same facts
 */
export function compareDecisions(first: UnhashedDecision, second: UnhashedDecision): DecisionComparison {
  const differences = differingOutcomes(first, second);
  if (differences.length === 0) return { differences, because: [] };
  const because = pairs(first.reasons, second.reasons).filter(
    (pair) => pair.rule !== 'application' && pair.first?.outcome !== pair.second?.outcome,
  );
  return { differences, because };
}
