import { csvFormatRows } from 'd3-dsv';
import type { TableCell } from './table.ts';

/** Rows as lines of CSV: numbers in the shortest form that reads back the same, nothing for an undefined one. */
export function csvRows(rows: readonly (readonly TableCell[])[]): string {
  return `${csvFormatRows(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))))}\n`;
}
