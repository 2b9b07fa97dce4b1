import { MalformedRecord } from './malformed-record.ts';
import { RecordCursor } from './record-cursor.ts';

/** ISO/IEC 19794-2:2005, ISO/IEC 19794-2:2011 and ANSI/INCITS 378-2004. */
export type RecordFormat = 'iso2005' | 'iso2011' | 'ansi2004';

/** Every format that is read and written. */
export const RECORD_FORMATS: readonly RecordFormat[] = ['iso2005', 'iso2011', 'ansi2004'];

/** "FMR" and a zero. */
export const MAGIC = 0x46_4d_52_00;
/** " 20" and a zero: ISO/IEC 19794-2:2005 and ANSI/INCITS 378-2004 alike. */
export const VERSION_20 = 0x20_32_30_00;
/** "030" and a zero. */
export const VERSION_30 = 0x30_33_30_00;

/** First byte of the length of the whole record, in every format. */
export const LENGTH_AT = 8;

/**
 * The format of a record, by magic bytes, version and where its length stands.
 *
 * Two formats share magic bytes and version. The length tells them apart without doubt: read as four bytes it is the
 * number of bytes in one of them, read as two, or as four behind a zero word, in the other; no bytes satisfy both.
 *
 * @throws {MalformedRecord} no format starts like this, or no length is the number of bytes
 * @source ISO/IEC 19794-2:2005 and 2011, ANSI/INCITS 378-2004: record header
 */
export function formatOf(bytes: Uint8Array): RecordFormat {
  const cursor = new RecordCursor(bytes);
  const magic = cursor.uint32('magic bytes');
  if (magic !== MAGIC)
    throw new MalformedRecord(0, 'magic bytes', { found: hex(magic), expected: `${hex(MAGIC)} ("FMR")` });
  const version = cursor.uint32('version');
  if (version !== VERSION_20 && version !== VERSION_30)
    throw new MalformedRecord(4, 'version', {
      found: hex(version),
      expected:
        `${hex(VERSION_20)} (" 20"), ISO/IEC 19794-2:2005 or ANSI/INCITS 378-2004, ` +
        `or ${hex(VERSION_30)} ("030"), ISO/IEC 19794-2:2011`,
    });
  const length = cursor.uint32('record length');
  if (version === VERSION_30) {
    if (length === bytes.length) return 'iso2011';
    throw new MalformedRecord(LENGTH_AT, 'record length', { found: length, expected: numberOf(bytes) });
  }
  if (length === bytes.length) return 'iso2005';
  const short = length >>> 16;
  const long = short === 0 && bytes.length >= LENGTH_AT + 6 ? (length << 16) | cursor.uint16('record length') : 0;
  if (short === bytes.length || long >>> 0 === bytes.length) return 'ansi2004';
  throw new MalformedRecord(LENGTH_AT, 'record length', {
    found: `${length} in 4 bytes and ${short} in 2`,
    expected: `${numberOf(bytes)}, in 4 (ISO/IEC 19794-2:2005) or in 2 or 6 (ANSI/INCITS 378-2004)`,
  });
}

const hex = (word: number): string => `0x${word.toString(16).padStart(8, '0')}`;
const numberOf = (bytes: Uint8Array): string => `${bytes.length}, the number of bytes`;
