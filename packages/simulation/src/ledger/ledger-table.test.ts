import { calendarDate, startOf } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from './ledger-event.ts';
import { ledgerTable } from './ledger-table.ts';

const on = calendarDate('2027-03-01');
const when = { person: 7, on, at: startOf(on) };
const EVENTS: readonly LedgerEvent[] = [
  { kind: 'moved-on', ...when, from: 'GR', to: 'DE', inEurodac: true, hop: 1 },
  { kind: 'lost', ...when, hop: 1, cause: 'search-not-run' },
  { kind: 'registered', ...when, contact: 2 },
  {
    ...{ kind: 'recorded', ...when, contact: 2, category: 'APPLICANT', memberState: 'DE', takenOn: on },
    ...{ transmittedOn: on, storageEndsOn: calendarDate('2037-03-01'), childDays: 1, totalDays: 2, childYears: 0.5 },
  },
];
const { columns, rows } = ledgerTable({ policy: 'rules-2024', point: '{}', events: EVENTS });
const at = (row: number, column: string): unknown => rows[row]![columns.findIndex(({ name }) => name === column)];

describe('a ledger as a table', () => {
  it('has a row for every event, in its order, with a cell for every column', () => {
    expect(rows.map((row) => row[3])).toEqual(EVENTS.map(({ kind }) => kind));
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('says who, when and where in columns of their own', () => {
    expect([at(0, 'person'), at(0, 'day'), at(0, 'instant'), at(0, 'member_state'), at(0, 'contact')]).toEqual([
      7,
      '2027-03-01',
      '2027-03-01T00:00:00Z',
      'DE',
      null,
    ]);
    expect([at(1, 'cause'), at(1, 'member_state'), at(2, 'contact'), at(2, 'detail')]).toEqual([
      'search-not-run',
      '',
      2,
      '',
    ]);
  });

  it('keeps what else an event says as JSON, days as dates and keys in order', () => {
    expect(at(0, 'detail')).toBe('{"from":"GR","hop":1,"inEurodac":true}');
    expect(at(3, 'detail')).toBe(
      '{"category":"APPLICANT","childDays":1,"childYears":0.5,"storageEndsOn":"2037-03-01","takenOn":"2027-03-01","totalDays":2,"transmittedOn":"2027-03-01"}',
    );
  });
});
