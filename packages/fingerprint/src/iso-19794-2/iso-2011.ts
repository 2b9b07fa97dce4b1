import { ANY_BYTE, from } from '../record-formats/allowed.ts';
import type { Iso2011Record } from '../record-formats/finger-record.ts';
import { MalformedRecord } from '../record-formats/malformed-record.ts';
import type { RecordCursor } from '../record-formats/record-cursor.ts';
import { LENGTH_AT, MAGIC, VERSION_30 } from '../record-formats/record-format.ts';
import type { RecordWriter } from '../record-formats/record-writer.ts';
import { MOST_VIEWS, ViewNumbers } from '../record-formats/view-numbers.ts';
import { readRepresentation, writeRepresentation } from './representation-2011.ts';

// header, 15 bytes   0 magic:4 | 4 version:4 | 8 length:4 | 12 representations:2 | 14 certification flag:1

const VIEW_COUNT = from(1, MOST_VIEWS);

/** @param cursor behind the length @throws {MalformedRecord} the bytes break the format @source ISO/IEC 19794-2:2011 */
export function readIso2011(cursor: RecordCursor): Iso2011Record {
  const count = cursor.uint16('number of representations', VIEW_COUNT);
  const certified = cursor.uint8('certification flag', from(0, 1)) === 1;
  const numbers = new ViewNumbers();
  const views = Array.from({ length: count }, () => readRepresentation(cursor, certified, numbers));
  if (cursor.offset !== cursor.end)
    throw new MalformedRecord(cursor.offset, 'end of the last representation', {
      found: cursor.offset,
      expected: `${cursor.end}, the record length`,
    });
  return { format: 'iso2011', certified, views };
}

/** @throws {RangeError} a value does not fit @source ISO/IEC 19794-2:2011 */
export function writeIso2011(writer: RecordWriter, { certified, views }: Iso2011Record): void {
  writer.uint32('magic bytes', MAGIC);
  writer.uint32('version', VERSION_30);
  writer.uint32('record length', 0);
  writer.uint16('number of representations', views.length, VIEW_COUNT);
  writer.uint8('certification flag', certified ? 1 : 0);
  const numbers = new ViewNumbers();
  for (const [k, view] of views.entries()) {
    writer.part = `view ${k}: `;
    const number = numbers.next(view.position);
    writer.expect('view number', view.viewNumber, from(number, number, `, the next of ${view.position}`));
    writer.expect('number of certificates', view.certificates.length, certified ? ANY_BYTE : from(0, 0));
    writeRepresentation(writer, view, certified);
  }
  writer.uint32At(LENGTH_AT, writer.length);
}
