import { writeAnsi2004 } from '../ansi-378-2004/ansi-2004.ts';
import { writeIso2005 } from '../iso-19794-2/iso-2005.ts';
import { writeIso2011 } from '../iso-19794-2/iso-2011.ts';
import type { FingerRecord } from './finger-record.ts';
import { RecordWriter } from './record-writer.ts';

/**
 * The bytes of a record in its format; `readRecord` of them is the record again, but for angles in ANSI/INCITS 378-2004,
 * which are rounded to its steps of two degrees.
 *
 * @throws {RangeError} a value does not fit its field, named with what was found and expected
 * @source ISO/IEC 19794-2:2005, ISO/IEC 19794-2:2011, ANSI/INCITS 378-2004
 */
export function writeRecord(record: FingerRecord): Uint8Array {
  const writer = new RecordWriter();
  switch (record.format) {
    case 'iso2005':
      writeIso2005(writer, record);
      break;
    case 'iso2011':
      writeIso2011(writer, record);
      break;
    case 'ansi2004':
      writeAnsi2004(writer, record);
      break;
  }
  return writer.written();
}
