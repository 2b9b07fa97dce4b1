import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { InputError } from './exit-codes.ts';

/** A value in a table; empty cells of CSV are null, as are those of Parquet. */
export type Cell = string | number | boolean | null;

/** Rows of a file by the names of their columns. */
export type TableFile = {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Where a row stands, for messages: its line in CSV, its number from 1 in Parquet. */
  readonly place: (row: number) => string;
};

const isParquet = (path: string): boolean => /\.parquet$/i.test(path);

/**
 * The table in a CSV or Parquet file, by the end of its name.
 *
 * @param what what the file should be, for the message
 * @throws {InputError} it cannot be read, or a line has more or fewer values than the header
 */
export async function readTable(path: string, what: string): Promise<TableFile> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const reason = existsSync(path) ? (cause as Error).message : 'there is no such file';
    throw new InputError(`${path}: ${reason}; expected ${what}`);
  }
  return tableIn(path, bytes);
}

/** The table in bytes that are CSV or Parquet by the end of their file's name. @throws {InputError} they are not */
export async function tableIn(path: string, bytes: Buffer): Promise<TableFile> {
  return isParquet(path) ? parquetTable(path, bytes) : csvTable(path, bytes.toString('utf8'));
}

/** @throws {InputError} a line has more or fewer values than the header, or two columns have one name */
export function csvTable(path: string, text: string): TableFile {
  const [columns = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, ''));
  const twice = columns.find((name, k) => columns.indexOf(name) < k);
  if (twice !== undefined) throw new InputError(`${path}:1: column ${twice} stands twice; expected each once`);
  const filled = lines.flatMap((cells, k) => (cells.length === 1 && cells[0] === '' ? [] : [{ cells, line: k + 2 }]));
  const uneven = filled.find(({ cells }) => cells.length !== columns.length);
  if (uneven !== undefined)
    throw new InputError(
      `${path}:${uneven.line}: ${uneven.cells.length} values; expected ${columns.length}, one for each column`,
    );
  return {
    path,
    columns,
    rows: filled.map(({ cells }) =>
      Object.fromEntries(columns.map((name, k) => [name, cells[k]! === '' ? null : cells[k]!])),
    ),
    place: (row) => `${path}:${filled[row]!.line}`,
  };
}

async function parquetTable(path: string, bytes: Buffer): Promise<TableFile> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let rows: Record<string, unknown>[];
  try {
    rows = await parquetReadObjects({ file });
  } catch (cause) {
    throw new InputError(
      `${path}: not Parquet (${(cause as Error).message}); expected a table, or CSV with another ending`,
    );
  }
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: unknown): Cell => {
    if (value === null || value === undefined) return null;
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  };
  return {
    path,
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((name) => [name, cell(row[name])]))),
    place: (row) => `${path}: row ${row + 1}`,
  };
}

/** A column of a table to be written. */
export type TableColumn = {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'boolean';
  readonly data: readonly Cell[];
};

const TYPES = { text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Columns as CSV, or Parquet where the name ends so. @throws {Error} the file exists already */
export function writeTable(path: string, columns: readonly TableColumn[]): void {
  if (isParquet(path)) {
    const columnData = columns.map(({ name, kind, data }) => ({
      name,
      data: [...data],
      type: TYPES[kind],
      nullable: true,
    }));
    writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'eurodac-sim' })), { flag: 'wx' });
    return;
  }
  const rows = Array.from({ length: columns[0]?.data.length ?? 0 }, (_, k) =>
    columns.map(({ data }) => (data[k] === null ? '' : String(data[k]))),
  );
  writeFileSync(path, `${csvFormatRows([columns.map(({ name }) => name), ...rows])}\n`, { flag: 'wx' });
}
