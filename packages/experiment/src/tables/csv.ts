import { csvFormatRows } from 'd3-dsv';
import type { Table } from './table.ts';

/** The table as CSV: a header, numbers in the shortest form that reads back the same, nothing for an undefined one. */
export function csv({ columns, rows }: Table): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return `${csvFormatRows([columns.map(({ name }) => name), ...cells])}\n`;
}
