import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINGER_POSITIONS } from '../finger-position.ts';
import { anyAnsi2004, anyIso2005, anyIso2011, anyTemplate, ONE_MINUTIA } from './any-record.test.fixture.ts';
import { extendedDataBlocks, extendedDataOf } from './extended-data.ts';
import type { FingerRecord } from './finger-record.ts';
import { MalformedRecord } from './malformed-record.ts';
import { readRecord } from './read-record.ts';
import { RECORD_FORMATS } from './record-format.ts';
import { recordOf } from './record-of.ts';
import { writeRecord } from './write-record.ts';

const anyRecord = { iso2005: anyIso2005, iso2011: anyIso2011, ansi2004: anyAnsi2004 };

/** Reads; a record must write back to the same bytes, and the only error allowed is the one with a place. */
function readsOrNamesThePlace(bytes: Uint8Array): 'record' | 'malformed' {
  try {
    expect(Buffer.compare(writeRecord(readRecord(bytes)), bytes)).toBe(0);
    return 'record';
  } catch (error) {
    if (!(error instanceof MalformedRecord)) throw error;
    expect(error.offset).toBeLessThanOrEqual(bytes.length);
    for (const text of [error.field, error.found, error.expected]) expect(text).not.toBe('');
    return 'malformed';
  }
}

describe.each(RECORD_FORMATS)('a finger minutiae record of %s', (format) => {
  const record = anyRecord[format];

  it('reads back as it was written, and says its format', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(readRecord(writeRecord(one))).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('writes back to the bytes it was read from, in the middle of a larger buffer too', () => {
    fc.assert(
      fc.property(record, fc.nat(9), (one, before) => {
        const bytes = writeRecord(one);
        const larger = new Uint8Array(before + bytes.length + 5).fill(7);
        larger.set(bytes, before);
        expect(readsOrNamesThePlace(larger.subarray(before, before + bytes.length))).toBe('record');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps nothing of the bytes it was read from', () => {
    fc.assert(
      fc.property(record, (one) => {
        const bytes = writeRecord(one);
        const read = readRecord(bytes);
        bytes.fill(0xff);
        expect(read).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });

  it('with any byte changed, or cut anywhere, is another record or an error with a place', () => {
    const outcomes = { record: 0, malformed: 0 };
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(255), fc.boolean(), (one, place, value, cut) => {
        const bytes = writeRecord(one);
        const at = place % bytes.length;
        if (cut) return void expect(readsOrNamesThePlace(bytes.subarray(0, at))).toBe('malformed');
        bytes[at] = value;
        outcomes[readsOrNamesThePlace(bytes)]++;
      }),
      { numRuns: 200 },
    );
    expect(outcomes.record).toBeGreaterThan(10);
    expect(outcomes.malformed).toBeGreaterThan(5);
  });

  it('holds a template and gives it back, angles in ANSI/INCITS 378-2004 to the next step of two degrees', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const [view] = readRecord(writeRecord(recordOf(template, format))).views;
        const { angle, ...rest } = template;
        expect(view).toMatchObject(rest);
        const off = angle.map((found, k) => Math.min((found - view!.angle[k]!) & 255, (view!.angle[k]! - found) & 255));
        for (const steps of off) expect(steps).toBeLessThanOrEqual(format === 'ansi2004' ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('bytes of any kind', () => {
  it('are a record that writes back to them, or an error with a place', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readsOrNamesThePlace(bytes)));
  });

  it('of a record of ISO/IEC 19794-2:2005 longer than 1.7 megabytes are not taken for ANSI/INCITS 378-2004', () => {
    const record = recordOf(ONE_MINUTIA);
    const large = extendedDataOf([{ type: 200, data: new Uint8Array(65_000) }]);
    const views = FINGER_POSITIONS.flatMap((position) =>
      [0, 1, 2].map((viewNumber) => ({ ...record.views[0]!, position, viewNumber, extendedData: large })),
    );
    const bytes = writeRecord({ ...record, views });
    expect(bytes.length).toBeGreaterThan(26 * 0x10000);
    expect(readRecord(bytes)).toMatchObject({ format: 'iso2005', views: { length: 30 } });
  });

  it('of a record of ANSI/INCITS 378-2004 longer than 65535 bytes have a length of six bytes', () => {
    const record = recordOf(ONE_MINUTIA, 'ansi2004') as FingerRecord & { format: 'ansi2004' };
    const views = [0, 1].map((viewNumber) => ({
      ...record.views[0]!,
      viewNumber,
      extendedData: extendedDataOf([{ type: 200, data: new Uint8Array(40_000) }]),
    }));
    expect(() => writeRecord({ ...record, views })).toThrow('record length in two bytes is');
    const long: FingerRecord = { ...record, views, lengthBytes: 6 };
    expect(readRecord(writeRecord(long))).toEqual(long);
  });
});

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ');

describe('the bytes of a record of one minutia', () => {
  it.each([
    [
      'iso2005',
      '46 4d 52 00 20 32 30 00 00 00 00 24 00 00 01 2c 01 90 00 c5 00 c5 01 00 02 00 3c 01 40 0a 00 14 1e 00 00 00',
    ],
    [
      'ansi2004',
      '46 4d 52 00 20 32 30 00 00 26 01 03 00 00 00 00 01 2c 01 90 00 c5 00 c5 01 00 02 00 3c 01 40 0a 00 14 15 00 00 00',
    ],
    [
      'iso2011',
      '46 4d 52 00 30 33 30 00 00 00 00 3b 00 01 00 00 00 00 2c ff ff ff ff ff ff ff ff ff 00 00 00 00 00 01 3c 00 00 00 00 ' +
        '02 00 00 c5 00 c5 00 01 2c 01 90 50 01 40 0a 00 14 1e 00 00',
    ],
  ] as const)('are those of the standard, %s', (format, bytes) => {
    expect(hex(writeRecord(recordOf(ONE_MINUTIA, format)))).toBe(bytes);
  });

  it.each([
    ['iso2005', 'magic bytes', 0, [0x46, 0x4d, 0x53], 0],
    ['iso2005', 'version', 4, [0x31], 4],
    ['iso2005', 'record length', 11, [0x23], 8],
    ['iso2005', 'capture device', 12, [0x40], 12],
    ['iso2005', 'x resolution', 18, [0, 98], 18],
    ['iso2005', 'y resolution', 20, [0, 196], 20],
    ['iso2005', 'number of views', 22, [177], 22],
    ['iso2005', 'number of views', 22, [0], 22],
    ['iso2005', 'reserved byte', 23, [1], 23],
    ['iso2005', 'finger position', 24, [11], 24],
    ['iso2005', 'finger position', 22, [2], 36],
    ['iso2005', 'impression type', 25, [0x04], 25],
    ['iso2005', 'view number', 25, [0x10], 25],
    ['iso2005', 'finger quality', 26, [101], 26],
    ['iso2005', 'minutiae', 27, [2], 28],
    ['iso2005', 'minutia type', 28, [0xc0], 28],
    ['iso2005', 'reserved bits of a minutia', 30, [0x80], 30],
    ['iso2005', 'minutia quality', 33, [101], 33],
    ['iso2005', 'extended data length', 35, [1], 34],
    ['ansi2004', 'record length', 8, [0, 0x25], 8],
    ['ansi2004', 'x resolution', 20, [0, 0], 20],
    ['ansi2004', 'minutia angle', 34, [180], 34],
    ['ansi2004', 'extended data length', 29, [0], 30],
    ['iso2011', 'record length', 11, [0x3c], 8],
    ['iso2011', 'number of representations', 12, [0, 0], 12],
    ['iso2011', 'certification flag', 14, [2], 14],
    ['iso2011', 'representation length', 15, [0xff, 0xff, 0xff, 0xff], 15],
    ['iso2011', 'representation length', 18, [0x2d], 15],
    ['iso2011', 'device technology', 28, [21], 28],
    ['iso2011', 'quality of a quality block', 34, [101], 34],
    ['iso2011', 'view number', 40, [1], 40],
    ['iso2011', 'minutia bytes and ending type', 50, [0x40], 50],
    ['iso2011', 'extended data length', 18, [0x2b], 57],
  ] as const)('of %s with another %s name the field and byte', (format, field, at, values, offset) => {
    const bytes = writeRecord(recordOf(ONE_MINUTIA, format));
    bytes.set(values, at);
    const read = () => readRecord(bytes);
    expect(read).toThrow(MalformedRecord);
    expect(read).toThrow(`byte ${offset}: ${field} is `);
    expect(read).toThrow(/; expected /);
  });

  it.each([
    ['iso2005', [11], 'end of the last view is 36; expected 37'],
    ['ansi2004', [9], 'end of the last view is 38; expected 39'],
    ['iso2011', [11], 'end of the last representation is 59; expected 60'],
    ['iso2011', [11, 18], 'end of a representation is 59; expected 60'],
  ] as const)('of %s with a byte more behind it are refused', (format, lengthsAt, message) => {
    const bytes = new Uint8Array([...writeRecord(recordOf(ONE_MINUTIA, format)), 0]);
    for (const at of lengthsAt) bytes[at]!++;
    expect(() => readRecord(bytes)).toThrow(message);
  });

  it('tell the blocks of extended data apart', () => {
    const blocks = [3, 1].map((type) => ({ type, data: new Uint8Array(type).fill(type) }));
    const record = recordOf(ONE_MINUTIA);
    const views = [{ ...record.views[0]!, extendedData: extendedDataOf(blocks) }];
    const bytes = writeRecord({ ...record, views });
    expect(hex(bytes.subarray(34))).toBe('00 0c 00 03 00 07 03 03 03 00 01 00 05 01');
    expect(extendedDataBlocks(readRecord(bytes).views[0]!.extendedData)).toEqual(blocks);
  });

  it('name both places of the length where no format has one that is right', () => {
    const bytes = writeRecord(recordOf(ONE_MINUTIA)).subarray(0, 30);
    expect(() => readRecord(bytes)).toThrow(
      'record length is 36 in 4 bytes and 0 in 2; expected 30, the number of bytes, ' +
        'in 4 (ISO/IEC 19794-2:2005) or in 2 or 6 (ANSI/INCITS 378-2004)',
    );
  });

  it.each([
    ['an empty block', [0, 4, 0, 9, 0, 3], 'length of an extended data block is 3; expected 4'],
    ['half a block', [0, 3, 0, 9, 0, 3], 'length of an extended data block is 1 byte; expected 2 bytes'],
    ['a block beyond its end', [0, 5, 0, 9, 0, 6, 1], 'is 6; expected a whole number from 4 to 5'],
  ])('with %s of extended data are refused', (_, extended, message) => {
    const bytes = new Uint8Array([...writeRecord(recordOf(ONE_MINUTIA)).subarray(0, 34), ...extended]);
    bytes[11] = bytes.length;
    expect(() => readRecord(bytes)).toThrow(message);
  });
});

describe('a record that does not fit the format', () => {
  it.each([
    ['a minutia outside the coordinates', { x: new Uint16Array([0x4000]) }, 'view 0: x of minutia 0 is 16384'],
    ['a missing column entry', { angle: new Uint8Array() }, 'view 0: length of angle is 0'],
    ['a quality above 100', { quality: 101 }, 'view 0: finger quality is 101'],
    ['an unknown impression type', { impressionType: 4 }, 'view 0: impression type is 4'],
    ['a view number out of turn', { viewNumber: 1 }, 'view 0: view number is 1'],
    ['another image than its record', { width: 301 }, 'view 0: width is 301'],
    [
      'half a block',
      { extendedData: new Uint8Array([0, 1, 0]) },
      'view 0: extended data, byte 2: length of an extended',
    ],
  ])('is not written: %s', (_, change, message) => {
    const record = recordOf(ONE_MINUTIA);
    expect(() => writeRecord({ ...record, views: [{ ...record.views[0]!, ...change }] })).toThrow(message);
  });

  it.each([
    ['a finger quality that no quality block states', { quality: 61 }, 'view 0: finger quality is 61; expected 60'],
    [
      'a minutia quality without a code',
      { minutiaQuality: new Uint8Array([5]) },
      'quality of minutia 0 is 5; expected 0',
    ],
    ['half a capture time', { captureTime: new Uint8Array(4) }, 'length of captureTime is 4'],
    ['certificates without room', { certificates: [{ authority: 1, scheme: 1 }] }, 'number of certificates is 1'],
  ])('of 2011 is not written: %s', (_, change, message) => {
    const record = recordOf(ONE_MINUTIA, 'iso2011') as FingerRecord & { format: 'iso2011' };
    expect(() => writeRecord({ ...record, views: [{ ...record.views[0]!, ...change }] })).toThrow(message);
  });
});
