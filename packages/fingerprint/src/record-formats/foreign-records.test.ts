import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readRecord } from './read-record.ts';
import { writeRecord } from './write-record.ts';

/** A folder of records by others, in files that end in .iso, .fmr or .ansi, at any depth. */
const FOLDER =
  process.env['EURODAC_SIM_RECORDS'] ?? fileURLToPath(new URL('../../../../../shared/fvc', import.meta.url));
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(iso|fmr|ansi)$/.test(name))
  : [];
if (FILES.length === 0)
  console.warn('Records by others are not read: name a folder of them in EURODAC_SIM_RECORDS to have them read.');

it.skipIf(FILES.length === 0)(`${FILES.length} records by others read and write back byte for byte`, () => {
  const views = new Map<string, number>();
  for (const name of FILES) {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    const record = readRecord(bytes);
    expect(Buffer.compare(writeRecord(record), bytes), name).toBe(0);
    views.set(record.format, (views.get(record.format) ?? 0) + record.views.length);
  }
  expect([...views.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(FILES.length);
  console.info(`${FILES.length} records by others looked at; views: ${JSON.stringify(Object.fromEntries(views))}`);
});
