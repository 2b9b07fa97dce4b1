import type { CalendarDate } from '@eurodac-sim/primitives';
import { isoDate } from '@eurodac-sim/primitives';
import type { Undetermined } from '../decision.ts';
import { RULES_OF_REGIME } from '../record-storage.ts';
import { regimeAt } from '../regime.ts';
import type { GroupRules, LaterEffect } from '../rule-set.ts';
import type { LaterEvent } from '../situation.ts';
import type { Inquiry } from './inquiry.ts';
import type { Recorded } from './retention.ts';

/** What became of a dataset. */
export type Fate = { readonly erasedOn: CalendarDate | null; readonly marked: boolean };
type Effective = { readonly event: LaterEvent; readonly effect: LaterEffect; readonly on: CalendarDate };

const UNTOUCHED: Fate = { erasedOn: null, marked: false };
const NO_EVENTS: readonly Effective[] = [];

/** An erasure waits until the state of origin is aware, but for citizenship of that state itself. */
function effectiveOn(event: LaterEvent, effect: LaterEffect, memberStateOfOrigin: string): CalendarDate | null {
  const own = event.type === 'CITIZENSHIP_ACQUIRED' && event.memberState === memberStateOfOrigin;
  return effect.does !== 'erases' || own ? event.date : (event.awareDate ?? null);
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

/** The events that have an effect, in order of their effect, up to the day the question is asked. */
function effectiveEvents(inquiry: Inquiry, events: readonly LaterEvent[]): readonly Effective[] {
  if (events.length === 0) return NO_EVENTS;
  const asOf = inquiry.facts.asOf ?? null;
  const memberState = inquiry.facts.memberState;
  return events
    .flatMap((event) => {
      const effect = effectOf(event, inquiry);
      const on = effect ? effectiveOn(event, effect, memberState) : null;
      return effect && on !== null && (asOf === null || on <= asOf) ? [{ event, effect, on }] : [];
    })
    .sort((one, other) => one.on - other.on);
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

const inWords = (events: readonly Effective[]): string =>
  events.map(({ event, effect, on }) => `${event.type} ${effect.does} on ${isoDate(on)}`).join('; ');

/** Marks and advance erasure of the dataset through what happens later. */
export function fate(inquiry: Inquiry, dataset: Recorded | 'end-unknown' | Undetermined): Fate | Undetermined {
  if (dataset === 'undetermined' || dataset === 'end-unknown') return 'undetermined';
  if (dataset === null) return UNTOUCHED;
  const { storageCitation } = inquiry.recordingGroup;
  inquiry.begin('later-events');
  const happened = inquiry.facts.laterEvents;
  if (happened === undefined) return inquiry.lacking(storageCitation, 'laterEvents');
  const unaware = happened.findIndex((event) => event.awareDate === undefined);
  if (unaware >= 0) return inquiry.lacking(storageCitation, `laterEvents[${unaware}].awareDate`);
  const events = effectiveEvents(inquiry, happened);
  if (events.length === 0) return inquiry.because(UNTOUCHED, 'nothing happens to the dataset', storageCitation);
  const value = events.reduce((before, event) => after(before, event, dataset), UNTOUCHED);
  return inquiry.becauseOf(
    value,
    () => inWords(events),
    events.map(({ effect }) => effect.citation),
  );
}
