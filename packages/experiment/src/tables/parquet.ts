import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Table } from './table.ts';

const TYPES = { text: 'STRING', number: 'DOUBLE', whole: 'INT32' } as const;

/** The table as Parquet, with the columns of its CSV. */
export function parquet({ columns, rows }: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, kind }, i) => ({
      name,
      data: rows.map((row) => row[i] ?? null),
      type: TYPES[kind],
      nullable: kind !== 'text',
    })),
    createdBy: 'eurodac-sim',
  });
  return new Uint8Array(buffer);
}
