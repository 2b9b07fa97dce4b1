import { readAnsi2004 } from '../ansi-378-2004/ansi-2004.ts';
import { readIso2005 } from '../iso-19794-2/iso-2005.ts';
import { readIso2011 } from '../iso-19794-2/iso-2011.ts';
import type { FingerRecord } from './finger-record.ts';
import { RecordCursor } from './record-cursor.ts';
import { formatOf, LENGTH_AT } from './record-format.ts';

const BEHIND_LENGTH = LENGTH_AT + 4;

/**
 * The record that the bytes are, whole or not at all; its `format` says of which standard. Nothing of the bytes is kept.
 *
 * @throws {MalformedRecord} the bytes break every format anywhere: with offset, field, what was found and expected
 * @source ISO/IEC 19794-2:2005, ISO/IEC 19794-2:2011, ANSI/INCITS 378-2004
 */
export function readRecord(bytes: Uint8Array): FingerRecord {
  switch (formatOf(bytes)) {
    case 'iso2005':
      return readIso2005(new RecordCursor(bytes, BEHIND_LENGTH));
    case 'iso2011':
      return readIso2011(new RecordCursor(bytes, BEHIND_LENGTH));
    case 'ansi2004':
      return readAnsi2004(new RecordCursor(bytes, LENGTH_AT));
  }
}
