import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate, isoDate } from '@eurodac-sim/primitives';
import type { Undetermined } from '../decision.ts';
import type { LaterEffect } from '../rule-set.ts';
import type { LaterEvent } from '../situation.ts';
import type { Inquiry, Read } from './inquiry.ts';
import type { Recorded } from './retention.ts';

/** What became of a dataset. */
export type Fate = { readonly erasedOn: CalendarDate | null; readonly marked: boolean };
type Effective = { readonly event: LaterEvent; readonly effect: LaterEffect; readonly on: CalendarDate };

const UNTOUCHED: Fate = { erasedOn: null, marked: false };

/** An erasure waits until the state of origin is aware, but for citizenship of that state itself. */
function effectiveOn(event: LaterEvent, effect: LaterEffect, memberStateOfOrigin: string): CalendarDate | null {
  const own = event.type === 'CITIZENSHIP_ACQUIRED' && event.memberState === memberStateOfOrigin;
  if (effect.does !== 'erases' || own) return calendarDate(event.date);
  return event.awareDate === null ? null : calendarDate(event.awareDate);
}

function effectOf({ type }: LaterEvent, { recordingGroup }: Inquiry, read: Read): LaterEffect | undefined {
  const { later, citizenshipByRecital } = recordingGroup;
  if (type !== 'CITIZENSHIP_ACQUIRED' || !citizenshipByRecital) return later[type];
  return read.parameter('citizenshipErasure') === 'ALL_CATEGORIES' ? citizenshipByRecital : undefined;
}

/** The events that have an effect, in order of their effect, up to the day the question is asked. */
function effectiveEvents(inquiry: Inquiry, events: readonly LaterEvent[], read: Read): readonly Effective[] {
  const asOf = read.fact('asOf') ?? null;
  const memberState = read.fact('memberState');
  return events
    .flatMap((event) => {
      const effect = effectOf(event, inquiry, read);
      const on = effect ? effectiveOn(event, effect, memberState) : null;
      return effect && on !== null && (asOf === null || on <= calendarDate(asOf)) ? [{ event, effect, on }] : [];
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

/** Marks and advance erasure of the dataset through what happens later. */
export function fate(inquiry: Inquiry, dataset: Recorded | 'end-unknown' | Undetermined): Fate | Undetermined {
  if (dataset === 'undetermined' || dataset === 'end-unknown') return 'undetermined';
  if (dataset === null) return UNTOUCHED;
  const { storageCitation } = inquiry.recordingGroup;
  return inquiry.step<Fate | Undetermined>('later-events', (read) => {
    const happened = read.fact('laterEvents');
    if (happened === undefined) return read.lacking(storageCitation, 'laterEvents');
    const unaware = happened.findIndex((event) => event.awareDate === undefined);
    if (unaware >= 0) return read.lacking(storageCitation, `laterEvents[${unaware}].awareDate`);
    const events = effectiveEvents(inquiry, happened, read);
    const value = events.reduce((before, event) => after(before, event, dataset), UNTOUCHED);
    const words = events.map(({ event, effect, on }) => `${event.type} ${effect.does} on ${isoDate(on)}`);
    const citations = events.length === 0 ? [storageCitation] : events.map(({ effect }) => effect.citation);
    return { value, citations, outcome: words.join('; ') || 'nothing happens to the dataset' };
  });
}
