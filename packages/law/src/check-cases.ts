import canonicalize from 'canonicalize';
import { decide } from './decide.ts';
import { expectedOutcomes } from './expected-outcomes.ts';
import { interpretation } from './interpretation.ts';
import type { CaseError, CaseReading, CasesOptions } from './read-cases.ts';
import { caseError, readCases, readOne } from './read-cases.ts';
import { isFields } from './read-situation.ts';
import type { UnhashedDecision } from './written-decision.ts';
import { unhashedDecision } from './written-decision.ts';

/** A field in which a case expects something else than what is decided. */
export type CaseMismatch = { readonly field: string; readonly expected: unknown; readonly decided: unknown };

const NOT_COMPARED: ReadonlySet<string> = new Set(['citation', 'alternatives']);
/** Lists are sets: their order does not matter, nor does that of the fields of an object. */
const comparable = (value: unknown): string | undefined =>
  canonicalize(Array.isArray(value) ? value.toSorted() : (value ?? null));

/** Where a decision differs from what its case expects; articles and outcomes under other readings are not compared. */
export function checkCase(
  expected: Readonly<Record<string, unknown>>,
  decision: UnhashedDecision,
): readonly CaseMismatch[] {
  const outcomes = decision as unknown as Readonly<Record<string, unknown>>;
  const decided = (field: string): unknown => (Object.hasOwn(outcomes, field) ? (outcomes[field] ?? null) : null);
  return Object.entries(expected)
    .filter(([field, value]) => !NOT_COMPARED.has(field) && comparable(value) !== comparable(decided(field)))
    .map(([field, value]) => ({ field, expected: value, decided: decided(field) }));
}

/** A mismatch; `under` names the other reading it was found under, null: the readings that were asked for. */
type CheckedMismatch = CaseMismatch & { readonly under: string | null };
/** A case beside what it expects: where they differ, or why that cannot be told. */
export type CaseCheck = { readonly id: string | null; readonly regime: string | null } & (
  | { readonly mismatches: readonly CheckedMismatch[] }
  | { readonly error: CaseError }
);

type Answers = Readonly<Record<string, string>>;

function decided(one: CaseReading, options: CasesOptions, answers: Answers): UnhashedDecision | CaseError {
  const reading = interpretation(answers);
  const again = readOne(one.entry, one.position, options, reading);
  if ('error' in again) return again.error;
  const { situation, rules, id: _, ...chosen } = again.read;
  return unhashedDecision(decide(situation, rules, { ...chosen, interpretation: reading, trace: false }));
}

function checked(one: CaseReading, options: CasesOptions): readonly CheckedMismatch[] | CaseError {
  const expected = isFields(one.entry) ? one.entry['expected'] : undefined;
  const { outcomes, alternatives } = expectedOutcomes(expected);
  const found: CheckedMismatch[] = [];
  for (const { under, answer, outcomes: wanted } of [{ under: null, answer: {}, outcomes }, ...alternatives]) {
    const decision = decided(one, options, { ...options.interpretation, ...answer });
    if ('message' in decision) return decision;
    found.push(...checkCase(wanted, decision).map((mismatch) => ({ ...mismatch, under })));
  }
  return found;
}

function checkOf(one: CaseReading, options: CasesOptions): CaseCheck {
  const { id, regime, position } = one;
  if ('error' in one) return { id, regime, error: one.error };
  try {
    const found = checked(one, options);
    return 'message' in found ? { id, regime, error: found } : { id, regime, mismatches: found };
  } catch (problem) {
    return { id, regime, error: caseError(id, position, problem) };
  }
}

function* checksOf(read: Iterable<CaseReading>, options: CasesOptions): Generator<CaseCheck> {
  for (const one of read) yield checkOf(one, options);
}

/**
 * Every case beside what it expects, under the readings asked for and under each that its alternatives name; decided
 * without steps.
 *
 * @throws {TypeError} `cases` is not a list
 * @throws {RangeError} an unknown interpretation or answer
 */
export function checkCases(cases: unknown, options: CasesOptions = {}): Iterable<CaseCheck> {
  return checksOf(readCases(cases, options, interpretation(options.interpretation)), options);
}

/** What stands in the way of reading what a case expects; null: nothing, or it expects nothing. */
function errorOfExpected({ id, position, entry }: CaseReading): CaseError | null {
  const expected = isFields(entry) ? entry['expected'] : undefined;
  if (expected === undefined) return null;
  try {
    expectedOutcomes(expected);
    return null;
  } catch (problem) {
    return caseError(id, position, problem);
  }
}

/**
 * What is wrong with cases: with the facts of one, or with what it expects.
 *
 * @throws {TypeError} `cases` is not a list
 */
export function caseErrors(cases: unknown): readonly CaseError[] {
  return [...readCases(cases, {}, interpretation())].flatMap((one) => {
    const error = 'error' in one ? one.error : errorOfExpected(one);
    return error === null ? [] : [error];
  });
}
