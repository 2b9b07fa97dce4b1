import { ledgerTable } from '@eurodac-sim/simulation';
import type { EventRow } from '../replications/cell-result.ts';
import type { Table } from './table.ts';
import { table } from './table.ts';

const { columns } = ledgerTable({ policy: '', point: '', events: [] });
const COLUMNS = ['replication:whole', ...columns.map(({ name, kind }) => `${name}:${kind}`)];

/** `events.parquet`: what happened to each minor under each policy, in the order of events. */
export function eventsTable(replication: number, rows: readonly EventRow[]): Table {
  return table(
    'events',
    COLUMNS,
    rows.map((row) => [replication, ...row]),
  );
}
