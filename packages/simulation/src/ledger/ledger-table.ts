import { isoDate, isoInstant } from '@eurodac-sim/primitives';
import type { PolicyLedger } from '../replication/replication-result.ts';
import type { LedgerEvent } from './ledger-event.ts';

/** A column: its name, and whether it holds texts or whole numbers. */
export type LedgerColumn = { readonly name: string; readonly kind: 'text' | 'whole' };

/** A ledger as a table; `null` stands in a column of numbers where an event has none, an empty text elsewhere. */
export type LedgerTable = {
  readonly name: 'events';
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const COLUMNS: readonly LedgerColumn[] = [
  { name: 'policy', kind: 'text' },
  { name: 'point', kind: 'text' },
  { name: 'person', kind: 'whole' },
  { name: 'kind', kind: 'text' },
  { name: 'day', kind: 'text' },
  { name: 'instant', kind: 'text' },
  { name: 'member_state', kind: 'text' },
  { name: 'contact', kind: 'whole' },
  { name: 'cause', kind: 'text' },
  { name: 'detail', kind: 'text' },
];

/** What stands in columns of its own, and so is left out of the detail. */
const OWN_COLUMN: ReadonlySet<string> = new Set([
  ...['kind', 'person', 'on', 'at', 'contact'],
  ...['memberState', 'state', 'to', 'entryState', 'cause', 'because'],
]);

/**
 * The ledger of one policy as a table, an event a row, in the order of events.
 *
 * `person` is the running number of a minor within the replication. `day` and `instant` are in ISO 8601, UTC.
 * `member_state` is the state in which it happened, or to which a move led; `cause` why something was lost, erased or
 * believed; `detail` all else that the event says, as JSON with its keys in alphabetical order.
 */
export function ledgerTable({ policy, point, events }: PolicyLedger): LedgerTable {
  return { name: 'events', columns: COLUMNS, rows: events.map((event) => [policy, point, ...cells(event)]) };
}

function cells(event: LedgerEvent): readonly (string | number | null)[] {
  const { person, kind, on, at } = event;
  const contact = 'contact' in event ? event.contact : null;
  return [person, kind, isoDate(on), isoInstant(at), stateOf(event), contact, causeOf(event), detailOf(event)];
}

function stateOf(event: LedgerEvent): string {
  if ('memberState' in event) return event.memberState;
  if ('state' in event) return event.state;
  if ('to' in event) return event.to;
  return 'entryState' in event ? event.entryState : '';
}

function causeOf(event: LedgerEvent): string {
  if ('cause' in event) return event.cause;
  return 'because' in event ? event.because : '';
}

function detailOf(event: LedgerEvent): string {
  const rest = Object.entries(event).filter(([name]) => !OWN_COLUMN.has(name));
  if (rest.length === 0) return '';
  return JSON.stringify(Object.fromEntries(rest.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(inIso)));
}

/** Days of a dataset are calendar dates, which a reader should see as such. */
function inIso([name, value]: readonly [string, unknown]): readonly [string, unknown] {
  return [name, name.endsWith('On') && typeof value === 'number' ? isoDate(value as LedgerEvent['on']) : value];
}
