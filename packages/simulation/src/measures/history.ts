import type { LedgerEvent } from '../ledger/ledger-event.ts';

type Kind = LedgerEvent['kind'];

/** The events of one kind. */
export type EventOf<K extends Kind> = Extract<LedgerEvent, { readonly kind: K }>;

/** What a ledger says of one minor: the events of each kind in order of time, those of one moment by contact and hop. */
export type History = { readonly [K in Kind]: readonly EventOf<K>[] } & { readonly arrival: EventOf<'arrived'> };

type Draft = { person: number; arrival: EventOf<'arrived'> | undefined } & { [K in Kind]: LedgerEvent[] };

// Shared by all, so that what never happened to a minor takes no memory.
const NONE: LedgerEvent[] = [];
Object.freeze(NONE);

const BLANK: Draft = {
  person: -1,
  arrival: undefined,
  ...{ arrived: NONE, undetected: NONE, placed: NONE, 'guardian-assigned': NONE, 'risk-analysed': NONE },
  ...{ 'order-made': NONE, 'order-ended': NONE, persuaded: NONE, departed: NONE, 'reported-missing': NONE },
  ...{ 'searched-for': NONE, returned: NONE, extended: NONE, 'aged-out': NONE, 'moved-on': NONE, encountered: NONE },
  ...{ located: NONE, 'age-declared': NONE, 'family-reunited': NONE, 'left-eurodac': NONE },
  ...{ 'followed-up-to-end': NONE, 'capture-attempted': NONE, registered: NONE, 'rejected-for-quality': NONE },
  ...{ recorded: NONE, erased: NONE, searched: NONE, verified: NONE, identified: NONE, misidentified: NONE },
  ...{ 'acted-on': NONE, 'law-enforcement-search': NONE, lost: NONE },
};

const KINDS = Object.keys(BLANK).filter((key) => key !== 'person' && key !== 'arrival') as readonly Kind[];

/**
 * The history of every minor in a ledger, by person; read once, and shared by all measures.
 *
 * Neither the order of minors nor that of events of one moment matters. Takes memory in proportion to the minors and
 * events, and none for a measure.
 *
 * @throws {RangeError} a minor has events but never arrived
 */
export function histories(events: Iterable<LedgerEvent>): readonly History[] {
  const byPerson = new Map<number, Draft>();
  for (const event of events) {
    let draft = byPerson.get(event.person);
    if (draft === undefined) {
      draft = { ...BLANK, person: event.person };
      byPerson.set(event.person, draft);
    }
    if (event.kind === 'arrived') draft.arrival = event;
    const list = draft[event.kind];
    if (list === NONE) draft[event.kind] = [event];
    else list.push(event);
  }
  const drafts = [...byPerson.values()].sort((a, b) => a.person - b.person);
  return drafts.map(finished);
}

function finished(draft: Draft): History {
  if (draft.arrival === undefined) throw new RangeError(`minor ${draft.person} has events but never arrived`);
  for (const kind of KINDS) if (draft[kind].length > 1) draft[kind].sort(byMoment);
  return draft as unknown as History;
}

const placeIn = (event: LedgerEvent): number => ('contact' in event ? event.contact : 'hop' in event ? event.hop : 0);

function byMoment(a: LedgerEvent, b: LedgerEvent): number {
  return a.at - b.at || placeIn(a) - placeIn(b);
}
