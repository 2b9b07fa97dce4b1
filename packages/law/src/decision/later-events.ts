import type { CalendarDate } from '@eurodac-sim/primitives';
import { isoDate } from '@eurodac-sim/primitives';
import type { Undetermined } from '../decision.ts';
import { isMemberState, isSameState } from '../member-states.ts';
import { RULES_OF_REGIME } from '../record-storage.ts';
import { regimeAt } from '../regime.ts';
import type { GroupRules, LaterEffect } from '../rule-set.ts';
import type { LaterEvent } from '../situation.ts';
import type { Inquiry } from './inquiry.ts';
import type { Recorded } from './retention.ts';

/** What became of a dataset. */
export type Fate = { readonly erasedOn: CalendarDate | null; readonly marked: boolean };
/** An event that the law speaks of: what it does to the dataset and from when, or why it does nothing. */
type Considered = { readonly event: LaterEvent; readonly effect: LaterEffect } & (
  | { readonly on: CalendarDate }
  | { readonly without: string }
);
type Effective = Extract<Considered, { readonly on: CalendarDate }>;

const UNTOUCHED: Fate = { erasedOn: null, marked: false };
const isEffective = (considered: Considered): considered is Effective => 'on' in considered;

/** An erasure waits until the state of origin is aware, but for citizenship of that state itself. */
const waits = ({ type, memberState }: LaterEvent, { does }: LaterEffect, origin: string): boolean =>
  does === 'erases' && !(type === 'CITIZENSHIP_ACQUIRED' && isSameState(memberState, origin));

/** Marks and blocks are set and taken away by the state of origin alone. @source Reg. 2024/1358 Art. 31(1), (3) and (4) first sentences; Reg. 603/2013 Art. 18 */
const isMark = ({ does }: LaterEffect): boolean => does === 'marks' || does === 'unmarks' || does === 'blocks';

function considered(event: LaterEvent, effect: LaterEffect, origin: string): Considered {
  const { type, memberState, date, awareDate } = event;
  if (type === 'CITIZENSHIP_ACQUIRED' && !isMemberState(memberState, date))
    return { event, effect, without: `${memberState} is no Member State on the day` };
  if (isMark(effect) && !isSameState(memberState, origin))
    return {
      event,
      effect,
      without: `by ${memberState}: only ${origin}, the state of origin, ${effect.does} its data`,
    };
  if (!waits(event, effect, origin)) return { event, effect, on: date };
  return awareDate == null
    ? { event, effect, without: 'the state of origin is not aware' }
    : { event, effect, on: awareDate };
}

/** The group as the law of the event has it, where another law has come since the recording and that reading is chosen. */
function groupAt({ date }: LaterEvent, inquiry: Inquiry): GroupRules {
  const { recording, recordingGroup } = inquiry;
  const { appliesUntil } = recording;
  if (appliesUntil === null || date <= appliesUntil) return recordingGroup;
  const regime = regimeAt(date);
  if (inquiry.reading('lawOfLaterEvents') === 'OF_RECORDING' || regime === null) return recordingGroup;
  return RULES_OF_REGIME[regime].categories[recordingGroup.recordedAs] ?? recordingGroup;
}

function effectOf(event: LaterEvent, inquiry: Inquiry): LaterEffect | undefined {
  const { type } = event;
  const { later, citizenshipByRecital } = groupAt(event, inquiry);
  if (type !== 'CITIZENSHIP_ACQUIRED' || !citizenshipByRecital) return later[type];
  return inquiry.reading('citizenshipErasure') === 'ALL_CATEGORIES' ? citizenshipByRecital : undefined;
}

/** Events of one day in a fixed order: a status that is granted and withdrawn on one day is withdrawn. */
const ORDER: readonly LaterEvent['type'][] = [
  'PROTECTION_GRANTED',
  'STATUS_WITHDRAWN',
  'RESIDENCE_DOCUMENT_ISSUED',
  'LEFT_TERRITORY',
  'CITIZENSHIP_ACQUIRED',
];

const dayOf = (one: Considered): CalendarDate => ('on' in one ? one.on : one.event.date);
const inOrder = (one: Considered, other: Considered): number =>
  dayOf(one) - dayOf(other) || ORDER.indexOf(one.event.type) - ORDER.indexOf(other.event.type);

/** The events that the law speaks of, in order of their effect, up to the day the question is asked. */
function consideredEvents(inquiry: Inquiry, events: readonly LaterEvent[]): readonly Considered[] {
  const asOf = inquiry.facts.asOf ?? null;
  const origin = inquiry.facts.memberState;
  const found: Considered[] = [];
  for (const event of events) {
    const effect = effectOf(event, inquiry);
    if (effect === undefined) continue;
    const one = considered(event, effect, origin);
    if (asOf === null || dayOf(one) <= asOf) found.push(one);
  }
  return found.sort(inOrder);
}

/** Events whose effect waits for the state of origin to be aware, which is not said, though it could still come. */
function unaware(
  inquiry: Inquiry,
  events: readonly LaterEvent[],
  { endsOn }: NonNullable<Recorded>,
): readonly string[] {
  const { memberState, asOf } = inquiry.situation;
  return events.flatMap((event, index) => {
    if (event.awareDate !== undefined || event.date > endsOn || (asOf != null && event.date > asOf)) return [];
    const effect = effectOf(event, inquiry);
    const isMember = event.type !== 'CITIZENSHIP_ACQUIRED' || isMemberState(event.memberState, event.date);
    return effect && isMember && waits(event, effect, memberState) ? [`laterEvents[${index}].awareDate`] : [];
  });
}

function after(fate: Fate, { effect, on }: Effective, dataset: NonNullable<Recorded>): Fate {
  if (fate.erasedOn !== null || on > dataset.endsOn) return fate;
  switch (effect.does) {
    case 'erases':
      return { ...fate, erasedOn: on > dataset.transmittedOn ? on : dataset.transmittedOn };
    case 'marks':
      return { ...fate, marked: true };
    case 'unmarks':
      return { ...fate, marked: false };
    case 'blocks':
    case 'adds-date':
      return fate;
  }
}

const inWords = (events: readonly Considered[]): string =>
  events
    .map((one) =>
      isEffective(one)
        ? `${one.event.type} ${one.effect.does} on ${isoDate(one.on)}`
        : `${one.event.type} has no effect, ${one.without}`,
    )
    .join('; ');

/** Marks and advance erasure of the dataset through what happens later. */
export function fate(inquiry: Inquiry, dataset: Recorded | 'end-unknown' | Undetermined): Fate | Undetermined {
  if (dataset === 'undetermined' || dataset === 'end-unknown') return 'undetermined';
  if (dataset === null) return UNTOUCHED;
  const { storageCitation } = inquiry.recordingGroup;
  inquiry.begin('later-events');
  const happened = inquiry.facts.laterEvents;
  if (happened === undefined) return inquiry.lacking(storageCitation, 'laterEvents');
  if (happened.length === 0) return inquiry.because(UNTOUCHED, 'nothing happens to the dataset', storageCitation);
  const lacking = unaware(inquiry, happened, dataset);
  if (lacking.length > 0) return inquiry.lackingAll(storageCitation, lacking);
  const events = consideredEvents(inquiry, happened);
  if (events.length === 0) return inquiry.because(UNTOUCHED, 'nothing happens to the dataset', storageCitation);
  const value = events.filter(isEffective).reduce((before, event) => after(before, event, dataset), UNTOUCHED);
  return inquiry.becauseOf(
    value,
    () => inWords(events),
    events.map(({ effect }) => effect.citation),
  );
}
