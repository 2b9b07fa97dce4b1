import type { SituationCategory } from './dataset-category.ts';
import type { FactRule } from './fact-rules.ts';
import { LATER_EVENT_FACTS, PRIOR_RECORD_FACTS, SITUATION_FACTS } from './fact-rules.ts';
import { InvalidSituation } from './invalid-situation.ts';
import type { Situation, WrittenSituation } from './situation.ts';
import { situationOf } from './situation-of.ts';

type AnyWritten = WrittenSituation<SituationCategory>;
type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkFields(
  at: string,
  value: unknown,
  rules: Readonly<Record<string, FactRule>>,
  needed: readonly string[],
): void {
  if (!isFields(value)) throw new InvalidSituation(at === '' ? 'situation' : at, value, 'an object');
  const path = (field: string): string => (at === '' ? field : `${at}.${field}`);
  for (const [field, fact] of Object.entries(value)) {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined;
    if (rule === undefined) throw new InvalidSituation(path(field), fact, Object.keys(rules));
    if (!rule.accepts(fact)) throw new InvalidSituation(path(field), fact, rule.allowed);
  }
  for (const field of needed)
    if (!(field in value)) throw new InvalidSituation(path(field), undefined, rules[field]?.allowed ?? 'a value');
}

/** Facts that contradict each other. ISO dates compare as texts. */
function checkOrder(situation: AnyWritten): void {
  const { eventDate, birthDate, takenDate, transmittedDate, asOf, fingertips } = situation;
  const refuse = (field: keyof AnyWritten, allowed: string): never => {
    throw new InvalidSituation(field, situation[field] ?? null, allowed);
  };
  if (birthDate && birthDate > eventDate) refuse('birthDate', `a day up to the event on ${eventDate}`);
  if (asOf && asOf < eventDate) refuse('asOf', `a day from the event on ${eventDate}`);
  if (transmittedDate && takenDate === null) refuse('takenDate', 'a day, as data were transmitted');
  if (transmittedDate && takenDate && transmittedDate < takenDate)
    refuse('transmittedDate', `a day from the taking on ${takenDate}`);
  if (fingertips === 'refused' && takenDate) refuse('takenDate', 'null, as the fingertips were refused');
}

function checkArrival({ category, transferArrival, relocationArrival }: AnyWritten): void {
  if (transferArrival && category !== 'APPLICANT')
    throw new InvalidSituation(
      'transferArrival',
      transferArrival,
      `null for ${category}: only an applicant is transferred`,
    );
  if (relocationArrival && category !== 'APPLICANT' && category !== 'ILLEGAL_STAY')
    throw new InvalidSituation(
      'relocationArrival',
      true,
      `false for ${category}: Art. 25(2) names applicants and illegal stay`,
    );
}

/**
 * A situation read strictly from data of unknown origin, in the format of the cases.
 *
 * @throws {InvalidSituation} an unknown field or value, a needed field left out, or facts that contradict each other
 */
export function readSituation(value: unknown): Situation {
  checkFields('', value, SITUATION_FACTS, ['category', 'memberState', 'eventDate']);
  const situation = value as AnyWritten;
  for (const [index, record] of (situation.priorRecords ?? []).entries())
    checkFields(`priorRecords[${index}]`, record, PRIOR_RECORD_FACTS, ['id', 'regime', 'memberState', 'category']);
  for (const [index, event] of (situation.laterEvents ?? []).entries())
    checkFields(`laterEvents[${index}]`, event, LATER_EVENT_FACTS, ['type', 'date', 'memberState']);
  checkOrder(situation);
  checkArrival(situation);
  return situationOf(situation);
}
