import { isDeepStrictEqual } from 'node:util';
import { csvFormat } from 'd3-dsv';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { candidateSearches } from './candidate-file.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { bytesOf, Unsound } from './fuzz-target.ts';
import { scoreRows } from './score-file.ts';
import type { TableFile } from './table-file.ts';
import { csvTable, tableIn } from './table-file.ts';

const SCORES = `database,probe,reference,mated,score,age,gap
a,1_1,1_2,true,81.5,6,0.5
a,1_1,2_1,false,3,6.25,
b,"x, ""y""",2_1,FALSE,-0,,1e-3
`;

const CANDIDATES = `probe,mate,candidate,score,rank,person,age
p1,g1,g1,90,1,one,6
p1,g1,g7,12.5,2,one,6
p2,,g7,3,1,two,14
p3,,,,,three,
`;

/** What is read of a table must be what is read of the table written once more. */
function sound<Read>(table: TableFile, read: (table: TableFile) => Read): Read {
  const found = read(table);
  const text = csvFormat([...table.rows], [...table.columns]);
  if (table.rows.length > 0 && !isDeepStrictEqual(read(csvTable('again.csv', text)), found))
    throw new Unsound('a table written once more is another one');
  return found;
}

const overTable = (name: string, seed: string, read: (table: TableFile) => unknown): FuzzTarget => ({
  name,
  refusals: ['InputError'],
  open: () => ({
    seeds: [bytesOf(seed)],
    read: async (bytes) => sound(await tableIn('input.csv', Buffer.from(bytes)), read),
  }),
});

function parquetSeed(): Uint8Array {
  const columnData = [
    { name: 'database', data: ['a', 'a'], type: 'STRING' },
    { name: 'probe', data: ['1_1', '1_1'], type: 'STRING' },
    { name: 'reference', data: ['1_2', '2_1'], type: 'STRING' },
    { name: 'mated', data: [true, false], type: 'BOOLEAN' },
    { name: 'score', data: [81.5, 3], type: 'DOUBLE' },
  ] as const;
  return new Uint8Array(
    parquetWriteBuffer({ columnData: columnData.map((column) => ({ ...column, data: [...column.data] })) }),
  );
}

const parquet: FuzzTarget = {
  name: 'parquet',
  refusals: ['InputError'],
  open: () => ({
    seeds: [parquetSeed()],
    isBinary: true,
    read: async (bytes) => scoreRows(await tableIn('input.parquet', Buffer.from(bytes))),
  }),
};

/** Readers of tables: scores, lists of candidates, and either in Parquet. */
export const TABLE_TARGETS: readonly FuzzTarget[] = [
  overTable('scores', SCORES, scoreRows),
  overTable('candidates', CANDIDATES, candidateSearches),
  parquet,
];
