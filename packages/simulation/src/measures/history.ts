import type { LedgerEvent } from '../ledger/ledger-event.ts';

/** The name of a kind of event. */
export type EventKind = LedgerEvent['kind'];

/** The events of one kind. */
export type EventOf<K extends EventKind> = Extract<LedgerEvent, { readonly kind: K }>;

/** What a ledger says of one minor: the events of each kind in order of time, those of one moment by contact and hop. */
export type History = { readonly [K in EventKind]: readonly EventOf<K>[] } & { readonly arrival: EventOf<'arrived'> };

type Draft = { person: number; arrival: EventOf<'arrived'> | undefined } & { [K in EventKind]: LedgerEvent[] };

// Shared by all, so that what never happened to a minor takes no memory.
const NONE: LedgerEvent[] = [];
Object.freeze(NONE);

// Written out, because copying a blank one is several times as slow.
const blank = (person: number): Draft => ({
  person,
  arrival: undefined,
  arrived: NONE,
  undetected: NONE,
  placed: NONE,
  'guardian-assigned': NONE,
  decided: NONE,
  'risk-analysed': NONE,
  'order-made': NONE,
  'order-ended': NONE,
  persuaded: NONE,
  departed: NONE,
  'reported-missing': NONE,
  'police-alerted': NONE,
  'searched-for': NONE,
  returned: NONE,
  extended: NONE,
  'aged-out': NONE,
  'moved-on': NONE,
  encountered: NONE,
  located: NONE,
  'age-declared': NONE,
  'family-reunited': NONE,
  'status-changed': NONE,
  'adult-registered': NONE,
  'left-eurodac': NONE,
  'followed-up-to-end': NONE,
  'capture-attempted': NONE,
  registered: NONE,
  'rejected-for-quality': NONE,
  recorded: NONE,
  erased: NONE,
  searched: NONE,
  verified: NONE,
  identified: NONE,
  misidentified: NONE,
  'acted-on': NONE,
  'law-enforcement-search': NONE,
  lost: NONE,
});

/**
 * The history of every minor in a ledger, by person, adults left out; read once, and shared by all measures.
 *
 * Neither the order of minors nor that of events of one moment matters. Takes memory in proportion to the minors and
 * events, and none for a measure.
 *
 * @throws {RangeError} a minor has events but never arrived
 */
export function histories(events: Iterable<LedgerEvent>): readonly History[] {
  // Minors are numbered from 0, so that their numbers are places.
  const drafts: Draft[] = [];
  for (const event of events) {
    const { person, kind } = event;
    if (person < 0) continue;
    let draft = drafts[person];
    if (draft === undefined) {
      draft = blank(person);
      drafts[person] = draft;
    }
    if (kind === 'arrived') draft.arrival = event;
    const list = draft[kind];
    if (list === NONE) draft[kind] = [event];
    else insert(list, event);
  }
  return drafts.filter((draft) => draft !== undefined).map(finished);
}

/** Puts an event in its place; a ledger comes in order of time, so that it is nearly always the last. */
function insert(list: LedgerEvent[], event: LedgerEvent): void {
  list.push(event);
  for (let at = list.length - 1; at > 0 && isBefore(event, list[at - 1]!); at--) {
    list[at] = list[at - 1]!;
    list[at - 1] = event;
  }
}

function finished(draft: Draft): History {
  if (draft.arrival === undefined) throw new RangeError(`minor ${draft.person} has events but never arrived`);
  return draft as unknown as History;
}

const placeIn = (event: LedgerEvent): number => ('contact' in event ? event.contact : 'hop' in event ? event.hop : 0);

function isBefore(a: LedgerEvent, b: LedgerEvent): boolean {
  return a.at < b.at || (a.at === b.at && placeIn(a) < placeIn(b));
}
