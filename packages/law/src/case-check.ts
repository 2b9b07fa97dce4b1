import type { WrittenDecision } from './decision.ts';

/** A field in which a case expects something else than what is decided. */
export type CaseMismatch = { readonly field: string; readonly expected: unknown; readonly decided: unknown };

const NOT_COMPARED: ReadonlySet<string> = new Set(['citation', 'alternatives']);
/** Lists are sets: their order does not matter. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));

/** Where a decision differs from what its case expects; articles and outcomes under other readings are not compared. */
export function checkCase(
  expected: Readonly<Record<string, unknown>>,
  decision: WrittenDecision,
): readonly CaseMismatch[] {
  const decided = decision as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(expected)
    .filter(([field, value]) => !NOT_COMPARED.has(field) && comparable(value) !== comparable(decided[field]))
    .map(([field, value]) => ({ field, expected: value, decided: decided[field] ?? null }));
}
