import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';

/** The Member States of the European Union, Greece by both codes in use. @source Treaty on European Union Art. 52(1) */
const MEMBER_STATES = 'AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The states that take part in Eurodac by agreement. @source OJ L 93, 3.4.2001, p. 40 (Iceland, Norway); OJ L 53, 27.2.2008, p. 5 (Switzerland); OJ L 160, 18.6.2011, p. 39 (Liechtenstein) */
const ASSOCIATED_STATES = ['CH', 'IS', 'LI', 'NO'];

const TAKING_PART: ReadonlySet<string> = new Set([...MEMBER_STATES, ...ASSOCIATED_STATES]);

/** A Member State until it left. @source OJ L 29, 31.1.2020, p. 7, Agreement on the withdrawal of the United Kingdom, Art. 185 */
const UNITED_KINGDOM: ReadonlySet<string> = new Set(['GB', 'UK']);
const UNITED_KINGDOM_UNTIL: CalendarDate = calendarDate('2020-01-31');

/** Whether a code names a Member State or an associated state on a day; the day of accession is not asked. */
export function isMemberState(code: string, on: CalendarDate): boolean {
  return TAKING_PART.has(code) || (UNITED_KINGDOM.has(code) && on <= UNITED_KINGDOM_UNTIL);
}

const oneCode = (code: string): string => (code === 'GR' ? 'EL' : code === 'GB' ? 'UK' : code);

/** Whether two codes name one state: Greece and the United Kingdom have two each. */
export function isSameState(one: string, other: string): boolean {
  return one === other || oneCode(one) === oneCode(other);
}
