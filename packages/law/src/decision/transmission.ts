import type { CalendarDate, Instant } from '@eurodac-sim/primitives';
import { addDays, addHours, dateOf, isoInstant, startOf } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { Cited } from '../cited.ts';
import type { Decision } from '../decision.ts';
import type { TransmissionRule } from '../rule-set.ts';
import type { Situation } from '../situation.ts';
import type { Inquiry } from './inquiry.ts';

export type Transmission = Pick<Decision, 'transmitBy' | 'transmitByDate'>;
type MomentName = { [Name in keyof Situation]-?: Name extends `${string}At` ? Name : never }[keyof Situation];
/** The hours of a rule, and what extends them. */
type Hours = { readonly hours: number; readonly citation: Citation; readonly extension: Citation | undefined };

const HOURS_A_DAY = 24;
const NO_LIMIT: Transmission = { transmitBy: null, transmitByDate: null };
const UNKNOWN: Transmission = { transmitBy: 'undetermined', transmitByDate: 'undetermined' };

/** Due by a moment; `on` is the day named where it is not that of the moment. */
function due(
  inquiry: Inquiry,
  words: string,
  { by, on = dateOf(by) }: { readonly by: Instant; readonly on?: CalendarDate },
  { citation, extension }: Pick<Hours, 'citation' | 'extension'>,
): Transmission {
  const value = { transmitBy: by, transmitByDate: on };
  return inquiry.because(value, () => `${words}: by ${isoInstant(by)}`, citation, extension);
}

/** So many hours after a moment that is among the facts. */
function after(inquiry: Inquiry, moment: MomentName, hours: Hours): Transmission {
  const at = inquiry.facts[moment];
  if (at != null) return due(inquiry, `${hours.hours} hours after ${moment}`, { by: addHours(at, hours.hours) }, hours);
  inquiry.lacking(hours.citation, moment);
  return UNKNOWN;
}

/** The hours of the rule with the one extension that applies; extensions do not add up. */
function allowed(
  inquiry: Inquiry,
  rule: TransmissionRule,
  { value, citation }: Cited<number>,
  name = 'transmission.hours',
): Hours {
  const technical = rule.technicalExtension && inquiry.facts.seriousTechnicalProblem ? rule.technicalExtension : null;
  const influx = rule.influxExtension && inquiry.facts.suddenInfluxDerogation ? rule.influxExtension : null;
  const extension = technical ?? influx;
  const hours = inquiry.groupNumber(inquiry.rules, inquiry.group, name, value);
  if (extension === null) return { hours, citation, extension: undefined };
  const longer = technical ? 'transmission.technicalExtension' : 'transmission.influxExtension';
  const more = inquiry.groupNumber(inquiry.rules, inquiry.group, longer, extension.value);
  return { hours: hours + more, citation, extension: extension.citation };
}

/** The last day on which transmission is in time, the extensions and the clock of border applications included. */
export function lastDayOfTransmission(inquiry: Inquiry): CalendarDate {
  const { transmission: rule } = inquiry.group;
  const { eventDate } = inquiry.situation;
  if (rule === null) return eventDate;
  const { takenAt } = inquiry.facts;
  if (rule.borderApplication && inquiry.facts.borderApplication && takenAt != null)
    return dateOf(
      addHours(takenAt, allowed(inquiry, rule, rule.borderApplication, 'transmission.borderApplication').hours),
    );
  return addDays(eventDate, allowed(inquiry, rule, { value: rule.hours, citation: rule.citation }).hours / HOURS_A_DAY);
}

/** Whether a person was held for longer than the hours of the rule; undefined where the hour of the event decides and is lacking. */
function heldTooLong(inquiry: Inquiry, hours: number, released: Instant): boolean | undefined {
  const eventAt = inquiry.facts.eventAt;
  if (eventAt != null) return released > addHours(eventAt, hours);
  const day = inquiry.facts.eventDate;
  if (released > addHours(startOf(addDays(day, 1)), hours)) return true;
  return released <= addHours(startOf(day), hours) ? false : undefined;
}

/** The ordinary limit. Without the hour of the event its day is still known, as the hours are whole days. */
function ordinary(inquiry: Inquiry, rule: TransmissionRule): Transmission {
  const hours = allowed(inquiry, rule, { value: rule.hours, citation: rule.citation });
  const { eventDate } = inquiry.situation;
  const lastDay = addDays(eventDate, hours.hours / HOURS_A_DAY);
  const wholeDays =
    rule.counts === 'days' || (rule.counts === 'date' && inquiry.reading('deadlineFrom') === 'END_OF_EVENT_DATE');
  if (wholeDays) {
    const by = addHours(startOf(addDays(inquiry.facts.eventDate, 1)), hours.hours);
    return due(inquiry, `${hours.hours} hours after the end of the day of the event`, { by, on: lastDay }, hours);
  }
  if (inquiry.situation.eventAt != null) return after(inquiry, 'eventAt', hours);
  inquiry.note('eventDate', inquiry.situation.eventDate);
  inquiry.note('eventAt', inquiry.situation.eventAt);
  inquiry.lacking(hours.citation, 'eventAt');
  return { transmitBy: 'undetermined', transmitByDate: lastDay };
}

function beforeRelease(inquiry: Inquiry, rule: TransmissionRule): Transmission | null {
  const citation = rule.beforeRelease;
  const released = citation && inquiry.facts.releasedFromDetentionAt;
  if (citation === null || released == null) return null;
  const held = heldTooLong(inquiry, rule.hours, released);
  if (held === undefined) {
    inquiry.lacking(citation, 'eventAt');
    return UNKNOWN;
  }
  if (!held) return null;
  const words = 'held for longer than the ordinary limit: before release';
  return due(inquiry, words, { by: released }, { citation, extension: undefined });
}

/** So many hours after what stood in the way is over, where the text sets hours. */
function afterObstacle(inquiry: Inquiry, moment: MomentName, { value, citation }: Cited<number | null>): Transmission {
  if (value === null) return inquiry.because(NO_LIMIT, 'as soon as possible, without a limit in hours', citation);
  const name = moment === 'retakenAt' ? 'transmission.afterRetake' : 'transmission.afterHealthGround';
  const hours = inquiry.groupNumber(inquiry.rules, inquiry.group, name, value);
  return after(inquiry, moment, { hours, citation, extension: undefined });
}

function limit(inquiry: Inquiry, rule: TransmissionRule): Transmission {
  if (inquiry.facts.fingertips === 'retaken') return afterObstacle(inquiry, 'retakenAt', rule.afterRetake);
  if (inquiry.facts.healthGroundEndedAt != null)
    return afterObstacle(inquiry, 'healthGroundEndedAt', rule.afterHealthGround);
  const release = beforeRelease(inquiry, rule);
  if (release) return release;
  if (rule.borderApplication && inquiry.facts.borderApplication)
    return after(inquiry, 'takenAt', allowed(inquiry, rule, rule.borderApplication, 'transmission.borderApplication'));
  return ordinary(inquiry, rule);
}

/** The latest transmission; null where nothing is due or the text sets no limit. */
export function transmission(inquiry: Inquiry, mustTake: Decision['mustTake']): Transmission {
  const { transmission: rule, takingCitation } = inquiry.group;
  if (mustTake === 'undetermined') return UNKNOWN;
  if (mustTake === false || mustTake === null) return NO_LIMIT;
  inquiry.begin('transmission');
  inquiry.note('category', inquiry.situation.category);
  if (rule === null) return inquiry.because(NO_LIMIT, 'no limit in the text', takingCitation);
  const { takeChargeArrival, relocationArrival } = inquiry.rules;
  if (takeChargeArrival && inquiry.facts.transferArrival)
    return inquiry.because(NO_LIMIT, 'on arrival, without a limit in hours', takeChargeArrival);
  if (relocationArrival && inquiry.facts.relocationArrival)
    return inquiry.because(NO_LIMIT, 'on arrival, without a limit in hours', relocationArrival.citation);
  return limit(inquiry, rule);
}
