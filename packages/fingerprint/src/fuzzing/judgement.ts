import type { FingerRecord } from '../record-formats/finger-record.ts';
import { MalformedRecord } from '../record-formats/malformed-record.ts';
import { readRecord } from '../record-formats/read-record.ts';
import type { RecordFormat } from '../record-formats/record-format.ts';
import { writeRecord } from '../record-formats/write-record.ts';
import { MINUTIA_BYTES } from '../template/columns.ts';
import { decodeTemplate, encodeTemplate } from '../template/compact-template.ts';
import type { SeedRecord } from './seed-records.ts';

/** What a reader made of some bytes. `broken` is what must never be. */
export type Judgement =
  | { readonly kind: 'read'; readonly format: RecordFormat | 'template' }
  | { readonly kind: 'malformed'; readonly field: string }
  | { readonly kind: 'broken'; readonly because: string };

/** Bytes of memory that a record may take for each of its own. */
const MOST_MEMORY = 2;

/**
 * Reads bytes and judges what comes of it: a record must write back to the same bytes and be no larger in memory than
 * twice its input; else there must be an error with offset, field, what was found and expected.
 */
export function judge({ bytes, reader }: SeedRecord): Judgement {
  try {
    return reader === 'template' ? judgeTemplate(bytes) : judgeRecord(bytes);
  } catch (error) {
    if (!(error instanceof MalformedRecord)) return { kind: 'broken', because: String(error) };
    const { offset, field, found, expected } = error;
    const placed = Number.isInteger(offset) && offset >= 0 && offset <= bytes.length;
    if (placed && field !== '' && found !== '' && expected !== '') return { kind: 'malformed', field };
    return { kind: 'broken', because: `an error without its place: ${error.message}` };
  }
}

function judgeRecord(bytes: Uint8Array): Judgement {
  const record = readRecord(bytes);
  if (!equal(writeRecord(record), bytes)) return { kind: 'broken', because: 'it writes back to other bytes' };
  const memory = memoryOf(record);
  if (memory > MOST_MEMORY * bytes.length)
    return { kind: 'broken', because: `it takes ${memory} bytes of memory for ${bytes.length}` };
  return { kind: 'read', format: record.format };
}

function judgeTemplate(bytes: Uint8Array): Judgement {
  if (equal(encodeTemplate(decodeTemplate(bytes)), bytes)) return { kind: 'read', format: 'template' };
  return { kind: 'broken', because: 'it is encoded to other bytes' };
}

function memoryOf(record: FingerRecord): number {
  const views: FingerRecord['views'] = record.views;
  let bytes = 0;
  for (const view of views) {
    bytes += view.count * MINUTIA_BYTES + view.extendedData.length;
    if ('minutiaQualityCodes' in view) bytes += view.minutiaQualityCodes?.length ?? 0;
  }
  return bytes;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, k) => byte === b[k]);
}
