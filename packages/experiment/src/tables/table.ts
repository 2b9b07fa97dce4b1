/** A column of a results table: its name and what stands in it. */
export type Column = { readonly name: string; readonly kind: 'text' | 'number' | 'whole' };

/** A cell; null where a number is undefined. */
export type TableCell = string | number | null;

/** A results table, from which both its CSV and its Parquet file are made. */
export type Table = {
  /** File name without its ending. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
};

const KINDS = { text: 'string', number: 'number', whole: 'number' } as const;

/**
 * A table from columns written as `name` (text), `name:number` or `name:whole`.
 *
 * @throws {RangeError} a cell is no value of its column: another kind, not finite, not whole within 32 bits
 */
export function table(name: string, columns: readonly string[], rows: readonly (readonly TableCell[])[]): Table {
  const typed = columns.map((column): Column => {
    const [title = '', kind = 'text'] = column.split(':');
    return { name: title, kind: kind as Column['kind'] };
  });
  checkRows(name, typed, rows);
  return { name, columns: typed, rows };
}

/** @throws {RangeError} a cell is no value of its column: another kind, not finite, not whole within 32 bits */
export function checkRows(name: string, columns: readonly Column[], rows: readonly (readonly TableCell[])[]): void {
  for (const row of rows) checkRow(name, columns, row);
}

function checkRow(name: string, columns: readonly Column[], row: readonly TableCell[]): void {
  for (const [i, { name: column, kind }] of columns.entries()) {
    const cell = row[i];
    if (cell === null && kind !== 'text') continue;
    const isRight = typeof cell === KINDS[kind] && (kind === 'text' || Number.isFinite(cell));
    if (isRight && (kind !== 'whole' || (Number(cell) | 0) === cell)) continue;
    throw new RangeError(`${name}: ${column} is ${String(cell)} in ${row.join(', ')}; expected a ${kind} value`);
  }
}
