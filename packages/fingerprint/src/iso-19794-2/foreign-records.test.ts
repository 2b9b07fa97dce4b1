import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRecord } from './read-record.ts';
import { writeRecord } from './write-record.ts';

/** A folder of ISO/IEC 19794-2:2005 records by others, in files that end in .iso, at any depth. */
const FOLDER = process.env['EURODAC_SIM_RECORDS'];
if (FOLDER === undefined) console.warn('EURODAC_SIM_RECORDS is not set: no records by others are read');

it.skipIf(FOLDER === undefined)('records by others read and write back byte for byte', () => {
  const files = readdirSync(FOLDER!, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.iso'));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(FOLDER!, name)));
    const record = readRecord(bytes);
    expect(record.views.length, name).toBeGreaterThan(0);
    expect(Buffer.compare(writeRecord(record), bytes), name).toBe(0);
  }
  console.info(`${files.length} records by others read and written back`);
});
