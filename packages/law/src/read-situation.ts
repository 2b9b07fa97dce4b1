import { calendarDate, dateOf, instant } from '@eurodac-sim/primitives';
import type { SituationCategory } from './dataset-category.ts';
import type { FactRule } from './fact-rules.ts';
import { LATER_EVENT_FACTS, PRIOR_RECORD_FACTS, SITUATION_FACTS } from './fact-rules.ts';
import { InvalidSituation } from './invalid-situation.ts';
import type { Situation, WrittenLaterEvent, WrittenPriorRecord, WrittenSituation } from './situation.ts';
import { situationOf } from './situation-of.ts';

type AnyWritten = WrittenSituation<SituationCategory>;
type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a message says of a field that there is none of. */
export const UNKNOWN_FIELD = 'an unknown field';

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
    if (rule === undefined) throw new InvalidSituation(path(field), fact, Object.keys(rules), UNKNOWN_FIELD);
    if (!rule.accepts(fact)) throw new InvalidSituation(path(field), fact, rule.allowed);
  }
  for (const field of needed)
    if (!Object.hasOwn(value, field))
      throw new InvalidSituation(path(field), undefined, rules[field]?.allowed ?? 'a value');
}

/** A record that is there, with an id of its own and sent when it was taken or later. */
function checkRecords(records: readonly WrittenPriorRecord[]): void {
  const places = new Map<string, number>();
  for (const [index, { id, takenDate, transmittedDate }] of records.entries()) {
    const at = `priorRecords[${index}]`;
    const known = places.get(id);
    if (known !== undefined)
      throw new InvalidSituation(`${at}.id`, id, `an id of its own: priorRecords[${known}] has this one`);
    places.set(id, index);
    if (takenDate && transmittedDate && transmittedDate < takenDate)
      throw new InvalidSituation(`${at}.transmittedDate`, transmittedDate, `a day from the taking on ${takenDate}`);
  }
}

function checkEvents(events: readonly WrittenLaterEvent[]): void {
  for (const [index, { date, awareDate }] of events.entries())
    if (awareDate && awareDate < date)
      throw new InvalidSituation(`laterEvents[${index}].awareDate`, awareDate, `a day from the event on ${date}`);
}

/** Facts that contradict each other. ISO dates compare as texts. */
function checkOrder(situation: AnyWritten): void {
  const { eventDate, birthDate, takenDate, transmittedDate, asOf, fingertips, eventAt } = situation;
  const refuse = (field: keyof AnyWritten, allowed: string): never => {
    throw new InvalidSituation(field, situation[field] ?? null, allowed);
  };
  if (birthDate && birthDate > eventDate) refuse('birthDate', `a day up to the event on ${eventDate}`);
  if (eventAt && Math.abs(dateOf(instant(eventAt)) - calendarDate(eventDate)) > 1)
    refuse('eventAt', `a moment on the day of the event, ${eventDate}, or one day off it in another time zone`);
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
  checkRecords(situation.priorRecords ?? []);
  checkEvents(situation.laterEvents ?? []);
  checkArrival(situation);
  return situationOf(situation);
}
