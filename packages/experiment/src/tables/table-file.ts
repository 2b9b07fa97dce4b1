import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { csvRows } from './csv.ts';
import { columnData, typedColumns } from './parquet.ts';
import type { Column, Table, TableCell } from './table.ts';
import { checkRows } from './table.ts';

/** Rows of a row group; assumption: a compromise between memory here and what readers may skip. */
const GROUP_ROWS = 20_000;

/** A table that is written as its rows come, with the same bytes however they are handed over. */
export type TableFile = {
  /** @throws {RangeError} a cell is no value of its column */
  readonly append: (rows: readonly (readonly TableCell[])[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Rows = readonly (readonly TableCell[])[];

/** A Parquet file that is written group by group. */
async function openParquet(path: string, columns: readonly Column[]) {
  const file = await open(path, 'wx');
  const writer = new ByteWriter();
  const flush = async (): Promise<void> => {
    await file.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  const schema = schemaFromColumnData({ columnData: typedColumns(columns) });
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'eurodac-sim' });
  return {
    group: async (rows: Rows): Promise<void> => {
      parquet.write({ columnData: columnData(columns, rows), rowGroupSize: GROUP_ROWS });
      await flush();
    },
    close: async (): Promise<void> => {
      parquet.finish();
      await flush();
      await file.close();
    },
  };
}

async function openCsv(path: string, columns: readonly Column[]) {
  const file: FileHandle = await open(path, 'wx');
  await file.write(csvRows([columns.map(({ name }) => name)]));
  return { group: (rows: Rows) => file.write(csvRows(rows)), close: () => file.close() };
}

/**
 * Opens a table in a folder, as Parquet and, unless told otherwise, as CSV.
 *
 * @param columns as of `table`
 */
export async function openTableFile(
  folder: string,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  forms: readonly ('csv' | 'parquet')[] = ['csv', 'parquet'],
): Promise<TableFile> {
  const openers = { csv: openCsv, parquet: openParquet };
  const files = await Promise.all(forms.map((form) => openers[form](join(folder, `${name}.${form}`), columns)));
  const waiting: (readonly TableCell[])[] = [];
  const write = async (rows: Rows): Promise<void> => {
    for (const file of files) await file.group(rows);
  };
  return {
    append: async (rows) => {
      checkRows(name, columns, rows);
      for (const row of rows) waiting.push(row);
      while (waiting.length >= GROUP_ROWS) await write(waiting.splice(0, GROUP_ROWS));
    },
    close: async () => {
      if (waiting.length > 0) await write(waiting);
      for (const file of files) await file.close();
    },
  };
}
