import type { ColumnSource } from 'hyparquet-writer';
import type { Column, TableCell } from './table.ts';

const TYPES = { text: 'STRING', number: 'DOUBLE', whole: 'INT32' } as const;

/** The columns of a table with their types and no rows, from which a schema is made. */
export function typedColumns(columns: readonly Column[]): ColumnSource[] {
  return columns.map(({ name, kind }) => ({ name, data: [], type: TYPES[kind], nullable: kind !== 'text' }));
}

/** Rows by column. */
export function columnData(columns: readonly Column[], rows: readonly (readonly TableCell[])[]): ColumnSource[] {
  return columns.map(({ name }, i) => ({ name, data: rows.map((row) => row[i] ?? null) }));
}
