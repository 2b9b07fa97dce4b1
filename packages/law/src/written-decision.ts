import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { isoDate, isoInstant } from '@eurodac-sim/primitives';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { citationList, citationText } from './citation.ts';
import type { Decision, Reason, Step, Undetermined, WrittenDecision } from './decision.ts';
import type { FactRule } from './fact-rules.ts';
import { LATER_EVENT_FACTS, PRIOR_RECORD_FACTS, SITUATION_FACTS } from './fact-rules.ts';
import { assumed } from './stated-defaults.ts';

type Rules = Readonly<Record<string, FactRule>>;

/** A fact as it stands in a file of cases; null where it was not given. */
function writtenFact(rules: Rules, name: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const list = name === 'laterEvents' ? LATER_EVENT_FACTS : name === 'priorRecords' ? PRIOR_RECORD_FACTS : null;
  if (list !== null && Array.isArray(value)) return value.map((one) => writtenFacts(list, one));
  if (name.startsWith('priorRecords[')) return writtenFacts(PRIOR_RECORD_FACTS, value);
  return Object.hasOwn(rules, name) ? rules[name]!.write(value) : value;
}

/** Facts that were given, by name. */
function writtenFacts(rules: Rules, facts: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, writtenFact(rules, name, value)]),
  );
}

const writtenStep = ({ rule, citations, inputs, parameters, outcome }: Step): Reason => ({
  rule,
  citation: citationList(citations),
  inputs: Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      value === undefined ? assumed(name, inputs) : writtenFact(SITUATION_FACTS, name, value),
    ]),
  ),
  parameters,
  outcome,
});

type Open = null | Undetermined;
const day = (date: CalendarDate | Open): string | Open => (typeof date === 'number' ? isoDate(date) : date);
const moment = (at: Instant | Open): string | Open => (typeof at === 'number' ? isoInstant(at) : at);

/** A decision as printed but for its hash. */
export type UnhashedDecision = Omit<WrittenDecision, 'hash'>;

/** A decision in the format of the cases, without the work of a hash. */
export function unhashedDecision({ citations, steps, ...decision }: Decision): UnhashedDecision {
  return {
    ...decision,
    retainUntil: day(decision.retainUntil),
    transmitBy: moment(decision.transmitBy),
    transmitByDate: day(decision.transmitByDate),
    erasedOn: day(decision.erasedOn),
    citation: citationList(citations),
    reasons: steps.map(writtenStep),
  };
}

/** A decision as printed and exchanged: ISO dates, moments in UTC, and a hash that is equal for equal outcomes on equal grounds. */
export function writtenDecision(decision: Decision): WrittenDecision {
  const { reasons, citation: _, ...outcomes } = unhashedDecision(decision);
  const grounds = [...new Set(decision.citations.map(citationText))].sort();
  const missing = outcomes.missing.map(withoutPlaces).sort();
  return {
    ...outcomes,
    citation: citationList(decision.citations),
    reasons,
    hash: hashOf({ ...withSortedLists(outcomes), missing, grounds }),
  };
}

/** A fact without its place in a list of records or events, whose order tells nothing. */
const withoutPlaces = (path: string): string => path.replaceAll(/\[\d+\]/g, '[]');

/** Lists of a decision are sets: their order tells nothing. */
const withSortedLists = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]),
  );

/** SHA-256 of a value as canonical JSON (RFC 8785), in hexadecimal. */
function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}
