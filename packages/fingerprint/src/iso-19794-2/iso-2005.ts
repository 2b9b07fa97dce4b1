import { from, oneOf } from '../record-formats/allowed.ts';
import type { ViewFormat } from '../record-formats/common-views.ts';
import { readCommonImage, writeCommonImage } from '../record-formats/common-views.ts';
import type { Iso2005Record } from '../record-formats/finger-record.ts';
import { MINUTIA_QUALITY } from '../record-formats/minutiae.ts';
import type { RecordCursor } from '../record-formats/record-cursor.ts';
import { LENGTH_AT, MAGIC, VERSION_20 } from '../record-formats/record-format.ts';
import type { RecordWriter } from '../record-formats/record-writer.ts';

// header, 24 bytes   0 magic:4 | 4 version:4 | 8 length:4 | 12 as in `common-views.ts`

const FORMAT: ViewFormat = {
  minutiae: { anglesInTurn: 256, quality: MINUTIA_QUALITY },
  impressionTypes: oneOf([0, 1, 2, 3, 8]),
  resolution: from(99, 0xffff, ' pixels per cm'),
};

/** @param cursor behind the length @throws {MalformedRecord} the bytes break the format @source ISO/IEC 19794-2:2005 */
export function readIso2005(cursor: RecordCursor): Iso2005Record {
  return { format: 'iso2005', ...readCommonImage(cursor, FORMAT) };
}

/** @throws {RangeError} a value does not fit @source ISO/IEC 19794-2:2005 */
export function writeIso2005(writer: RecordWriter, record: Iso2005Record): void {
  writer.uint32('magic bytes', MAGIC);
  writer.uint32('version', VERSION_20);
  writer.uint32('record length', 0);
  writeCommonImage(writer, record, FORMAT);
  writer.uint32At(LENGTH_AT, writer.length);
}
