import type { Instant } from '@eurodac-sim/primitives';
import { addDays, addHours, calendarDate, instant, isoDate, isoInstant, startOf } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Decision } from '../decision.ts';
import type { Cited, TransmissionRule } from '../rule-set.ts';
import type { Situation } from '../situation.ts';
import type { Conclusion, Inquiry, Read } from './inquiry.ts';

export type Transmission = Pick<Decision, 'transmitBy' | 'transmitByDate'>;
type Found = Conclusion<Transmission>;
type MomentName = { [Name in keyof Situation]-?: Name extends `${string}At` ? Name : never }[keyof Situation];

const HOURS_A_DAY = 24;
const NO_LIMIT: Transmission = { transmitBy: null, transmitByDate: null };
const UNKNOWN: Transmission = { transmitBy: 'undetermined', transmitByDate: 'undetermined' };

const due = (by: Instant, citations: readonly Citation[], outcome: string): Found => ({
  value: { transmitBy: isoInstant(by), transmitByDate: isoInstant(by).slice(0, 10) },
  citations,
  outcome: `${outcome}: by ${isoInstant(by)}`,
});

/** So many hours after a moment that is among the facts. */
function after(read: Read, moment: MomentName, hours: number, citations: readonly Citation[]): Found {
  const at = read.fact(moment) as string | null | undefined;
  const words = `${hours} hours after ${moment}`;
  if (at) return due(addHours(instant(at), hours), citations, words);
  return { ...read.lacking(citations[0]!, moment), value: UNKNOWN };
}

/** The hours of the rule with the one extension that applies; extensions do not add up. */
function hoursAllowed(
  read: Read,
  rule: TransmissionRule,
): { readonly hours: number; readonly citations: readonly Citation[] } {
  const technical = rule.technicalExtension && read.fact('seriousTechnicalProblem') ? rule.technicalExtension : null;
  const influx = rule.influxExtension && read.fact('suddenInfluxDerogation') ? rule.influxExtension : null;
  const extension = technical ?? influx;
  if (extension === null) return { hours: rule.hours, citations: [rule.citation] };
  return { hours: rule.hours + extension.value, citations: [rule.citation, extension.citation] };
}

/** Whether a person was held for longer than the hours of the rule; undefined where the hour of the event decides and is lacking. */
function heldTooLong(read: Read, hours: number, released: Instant): boolean | undefined {
  const eventAt = read.fact('eventAt');
  if (eventAt) return released > addHours(instant(eventAt), hours);
  const day = calendarDate(read.fact('eventDate'));
  if (released > addHours(startOf(addDays(day, 1)), hours)) return true;
  return released <= addHours(startOf(day), hours) ? false : undefined;
}

/** The ordinary limit. Without the hour of the event its day is still known, as the hours are whole days. */
function ordinary(read: Read, rule: TransmissionRule): Found {
  const { hours, citations } = hoursAllowed(read, rule);
  const lastDay = (): string => isoDate(addDays(calendarDate(read.fact('eventDate')), hours / HOURS_A_DAY));
  const wholeDays =
    rule.counts === 'days' || (rule.counts === 'date' && read.parameter('deadlineFrom') === 'END_OF_EVENT_DATE');
  if (wholeDays) {
    const by = addHours(startOf(addDays(calendarDate(read.fact('eventDate')), 1)), hours);
    const found = due(by, citations, `${hours} hours after the end of the day of the event`);
    return { ...found, value: { ...found.value, transmitByDate: lastDay() } };
  }
  const found = after(read, 'eventAt', hours, citations);
  return found.value === UNKNOWN
    ? { ...found, value: { transmitBy: 'undetermined', transmitByDate: lastDay() } }
    : found;
}

function beforeRelease(read: Read, rule: TransmissionRule): Found | null {
  const released = rule.beforeRelease && read.fact('releasedFromDetentionAt');
  if (!rule.beforeRelease || !released) return null;
  const held = heldTooLong(read, rule.hours, instant(released));
  if (held === undefined) return { ...read.lacking(rule.beforeRelease, 'eventAt'), value: UNKNOWN };
  return held
    ? due(instant(released), [rule.beforeRelease], 'held for longer than the ordinary limit: before release')
    : null;
}

/** So many hours after what stood in the way is over, where the text sets hours. */
function afterObstacle(read: Read, moment: MomentName, { value: hours, citation }: Cited<number | null>): Found {
  if (hours === null)
    return { value: NO_LIMIT, citations: [citation], outcome: 'as soon as possible, without a limit in hours' };
  return after(read, moment, hours, [citation]);
}

function limit(read: Read, rule: TransmissionRule): Found {
  if (read.fact('fingertips') === 'retaken') return afterObstacle(read, 'retakenAt', rule.afterRetake);
  if (read.fact('healthGroundEndedAt')) return afterObstacle(read, 'healthGroundEndedAt', rule.afterHealthGround);
  const release = beforeRelease(read, rule);
  if (release) return release;
  if (rule.borderApplication && read.fact('borderApplication')) {
    const { hours, citations } = hoursAllowed(read, {
      ...rule,
      hours: rule.borderApplication.value,
      citation: rule.borderApplication.citation,
    });
    return after(read, 'takenAt', hours, citations);
  }
  return ordinary(read, rule);
}

/** The latest transmission; null where nothing is due or the text sets no limit. */
export function transmission(inquiry: Inquiry, mustTake: Decision['mustTake']): Transmission {
  const { rules } = inquiry.question;
  const { transmission: rule, takingCitation } = inquiry.group;
  if (mustTake === 'undetermined') return UNKNOWN;
  if (mustTake === false || mustTake === null) return NO_LIMIT;
  return inquiry.step('transmission', (read) => {
    if (rule === null) return { value: NO_LIMIT, citations: [takingCitation], outcome: 'no limit in the text' };
    if (read.fact('transferArrival') || read.fact('relocationArrival'))
      return {
        value: NO_LIMIT,
        citations: [rules.takeChargeArrival ?? takingCitation],
        outcome: 'on arrival, without a limit in hours',
      };
    return limit(read, rule);
  });
}
