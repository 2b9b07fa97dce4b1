import { from, oneOf } from '../record-formats/allowed.ts';
import type { ViewFormat } from '../record-formats/common-views.ts';
import { readCommonImage, writeCommonImage } from '../record-formats/common-views.ts';
import type { Ansi2004Record } from '../record-formats/finger-record.ts';
import { MINUTIA_QUALITY } from '../record-formats/minutiae.ts';
import type { RecordCursor } from '../record-formats/record-cursor.ts';
import { LENGTH_AT, MAGIC, VERSION_20 } from '../record-formats/record-format.ts';
import type { RecordWriter } from '../record-formats/record-writer.ts';

// header, 26 or 30 bytes   0 magic:4 | 4 version:4 | 8 length:2, or zero:2 and length:4 | owner:2 | type:2
//                          then as in `common-views.ts`

const FORMAT: ViewFormat = {
  minutiae: { anglesInTurn: 180, quality: MINUTIA_QUALITY },
  impressionTypes: oneOf([0, 1, 2, 3, 8, 9]),
  resolution: from(1, 0xffff, ' pixels per cm'),
};

/** "Vendor unknown" among the product owners registered for CBEFF. */
export const UNKNOWN_OWNER = 0x0103;

/** Longest record whose length has two bytes. */
const LONGEST_SHORT = 0xffff;

/** @param cursor at the length @throws {MalformedRecord} the bytes break the format @source ANSI/INCITS 378-2004 */
export function readAnsi2004(cursor: RecordCursor): Ansi2004Record {
  const short = cursor.uint16('record length');
  if (short === 0) cursor.uint32('record length');
  const productOwner = cursor.uint16('product owner');
  const productType = cursor.uint16('product type');
  const lengthBytes = short === 0 ? 6 : 2;
  return { format: 'ansi2004', productOwner, productType, lengthBytes, ...readCommonImage(cursor, FORMAT) };
}

/** @throws {RangeError} a value does not fit @source ANSI/INCITS 378-2004 */
export function writeAnsi2004(writer: RecordWriter, record: Ansi2004Record): void {
  writer.uint32('magic bytes', MAGIC);
  writer.uint32('version', VERSION_20);
  writer.uint16('record length', 0);
  if (record.lengthBytes === 6) writer.uint32('record length', 0);
  writer.uint16('product owner', record.productOwner);
  writer.uint16('product type', record.productType);
  writeCommonImage(writer, record, FORMAT);
  writer.part = '';
  if (record.lengthBytes === 6) {
    writer.uint32At(LENGTH_AT + 2, writer.length);
    return;
  }
  writer.expect('record length in two bytes', writer.length, from(0, LONGEST_SHORT, '; six bytes hold more'));
  writer.uint16At(LENGTH_AT, writer.length);
}
