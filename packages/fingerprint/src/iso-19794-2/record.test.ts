import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINGER_POSITIONS } from '../finger-position.ts';
import type { FingerRecord, RecordView } from './finger-record.ts';
import { recordOf } from './finger-record.ts';
import { MalformedRecord } from './malformed-record.ts';
import { readRecord } from './read-record.ts';
import { writeRecord } from './write-record.ts';

const image = fc.record({
  width: fc.integer({ min: 0, max: 0xffff }),
  height: fc.integer({ min: 0, max: 0xffff }),
  pixelsPerCm: fc.integer({ min: 99, max: 0xffff }),
});
const minutia = fc.tuple(
  fc.integer({ min: 0, max: 0x3fff }),
  fc.integer({ min: 0, max: 0x3fff }),
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: 0, max: 100 }),
);
const block = fc.record({ type: fc.integer({ min: 0, max: 0xffff }), data: fc.uint8Array({ maxLength: 40 }) });
const view = fc.record({
  minutiae: fc.array(minutia, { maxLength: 255 }),
  position: fc.constantFrom('unknown' as const, ...FINGER_POSITIONS),
  quality: fc.integer({ min: 0, max: 100 }),
  impressionType: fc.constantFrom(0, 1, 2, 3, 8),
  extendedData: fc.array(block, { maxLength: 3 }),
});

const anyRecord: fc.Arbitrary<FingerRecord> = fc
  .record({
    image,
    deviceCertified: fc.boolean(),
    deviceId: fc.integer({ min: 0, max: 0xfff }),
    views: fc.array(view, { maxLength: 4 }),
  })
  .map(({ image: size, views, ...device }) => {
    const made: RecordView[] = [];
    for (const { minutiae, ...labels } of views) {
      const viewNumber = made.filter(({ position }) => position === labels.position).length;
      const columns = {
        count: minutiae.length,
        x: Uint16Array.from(minutiae, ([x]) => x),
        y: Uint16Array.from(minutiae, ([, y]) => y),
        angle: Uint8Array.from(minutiae, ([, , angle]) => angle),
        type: Uint8Array.from(minutiae, ([, , , type]) => type),
        minutiaQuality: Uint8Array.from(minutiae, ([, , , , quality]) => quality),
      };
      made.push({ ...columns, ...size, ...labels, viewNumber });
    }
    return { ...device, ...size, views: made };
  });

/** Reads; a record must write back to the same bytes, and the only error allowed is the one with a place. */
function readsOrNamesThePlace(bytes: Uint8Array): 'record' | 'malformed' {
  try {
    expect(writeRecord(readRecord(bytes))).toEqual(new Uint8Array(bytes));
    return 'record';
  } catch (error) {
    if (!(error instanceof MalformedRecord)) throw error;
    expect(error.offset).toBeLessThanOrEqual(bytes.length);
    for (const text of [error.field, error.found, error.expected]) expect(text).not.toBe('');
    return 'malformed';
  }
}

describe('a finger minutiae record', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(readRecord(writeRecord(record))).toEqual(record);
      }),
    );
  });

  it('reads from the middle of a larger buffer', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(9), (record, before) => {
        const bytes = writeRecord(record);
        const larger = new Uint8Array(before + bytes.length + 5).fill(7);
        larger.set(bytes, before);
        expect(readRecord(larger.subarray(before, before + bytes.length))).toEqual(record);
      }),
    );
  });

  it('keeps nothing of the bytes it was read from', () => {
    const written = writeRecord({
      ...oneView(),
      views: [{ ...oneView().views[0]!, extendedData: [{ type: 2, data: new Uint8Array([5]) }] }],
    });
    const record = readRecord(written);
    written.fill(0);
    expect(record.views[0]!.extendedData[0]!.data).toEqual(new Uint8Array([5]));
  });

  it('of any bytes is a record that writes back to them, or an error with a place', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readsOrNamesThePlace(bytes)));
  });

  it('with any byte changed, or cut anywhere, is another record or an error with a place', () => {
    const outcomes = { record: 0, malformed: 0 };
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.nat(255), fc.boolean(), (record, place, value, cut) => {
        const bytes = writeRecord(record);
        const at = place % bytes.length;
        if (cut) return void expect(readsOrNamesThePlace(bytes.subarray(0, at))).toBe('malformed');
        bytes[at] = value;
        outcomes[readsOrNamesThePlace(bytes)]++;
      }),
      { numRuns: 500 },
    );
    expect(outcomes.record).toBeGreaterThan(20);
    expect(outcomes.malformed).toBeGreaterThan(20);
  });

  it('longer than a megabyte is not taken for a record of ANSI/INCITS 378-2004', () => {
    const large = { type: 200, data: new Uint8Array(65_000) };
    const first = oneView().views[0]!;
    const views = FINGER_POSITIONS.flatMap((position) =>
      [0, 1, 2].map((viewNumber) => ({ ...first, position, viewNumber, extendedData: [large] })),
    );
    const record = { ...oneView(), views };
    expect(readRecord(writeRecord(record)).views).toHaveLength(30);
  });
});

/** Header, one view of a right index finger, one minutia, no extended data: 36 bytes. */
function oneView(): FingerRecord {
  return recordOf({
    count: 1,
    x: new Uint16Array([10]),
    y: new Uint16Array([20]),
    angle: new Uint8Array([30]),
    type: new Uint8Array([1]),
    minutiaQuality: new Uint8Array([0]),
    width: 300,
    height: 400,
    pixelsPerCm: 197,
    position: 'right-index',
    quality: 60,
  });
}

describe('the bytes of a record of one minutia', () => {
  const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

  it('are those of the standard', () => {
    expect(hex(writeRecord(oneView()))).toBe(
      '46 4d 52 00 20 32 30 00 00 00 00 24 00 00 01 2c 01 90 00 c5 00 c5 01 00 02 00 3c 01 40 0a 00 14 1e 00 00 00',
    );
  });

  it.each([
    ['magic bytes', 0, [0x46, 0x4d, 0x53], 0],
    ['version', 4, [0x30], 4],
    ['record length', 11, [0x23], 8],
    ['capture equipment', 12, [0x40], 12],
    ['x resolution', 18, [0, 98], 18],
    ['y resolution', 20, [0, 196], 20],
    ['number of views', 22, [177], 22],
    ['reserved byte', 23, [1], 23],
    ['finger position', 24, [11], 24],
    ['impression type', 25, [0x04], 25],
    ['view number of right-index', 25, [0x10], 25],
    ['finger quality', 26, [101], 26],
    ['2 minutiae', 27, [2], 28],
    ['minutia type', 28, [0xc0], 28],
    ['reserved bits of a minutia', 30, [0x80], 30],
    ['minutia quality', 33, [101], 33],
    ['extended data', 35, [1], 36],
    ['finger view header', 22, [2], 36],
    ['end of the last view', 22, [0], 24],
  ])('with another %s name the field and byte', (field, at, values, offset) => {
    const bytes = writeRecord(oneView());
    bytes.set(values, at);
    const read = () => readRecord(bytes);
    expect(read).toThrow(MalformedRecord);
    expect(read).toThrow(`byte ${offset}: ${field} is `);
    expect(read).toThrow(/; expected /);
  });

  it.each([
    ['the short length', [0x00, 0x24, 0x00, 0x33]],
    ['the long length', [0x00, 0x00, 0x00, 0x00, 0x00, 0x26]],
  ])('with %s of ANSI/INCITS 378-2004 are refused as such', (_, length) => {
    const bytes = writeRecord(oneView());
    bytes.set(length, 8);
    expect(() => readRecord(bytes)).toThrow(
      'ANSI/INCITS 378-2004 record, which is not supported yet; expected an ISO/IEC 19794-2:2005 record',
    );
  });

  it.each([
    ['an empty block', [0, 4, 0, 9, 0, 3], 'extended data block length is 3; expected 4 to 4'],
    ['half a block', [0, 3, 0, 9, 0, 3], 'extended data block is 3 bytes; expected at least 4 bytes'],
    ['a block beyond its end', [0, 5, 0, 9, 0, 6, 1], 'extended data block length is 6; expected 4 to 5'],
  ])('with %s of extended data are refused', (_, extended, message) => {
    const bytes = new Uint8Array([...writeRecord(oneView()).subarray(0, 34), ...extended]);
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
    ['a view number out of turn', { viewNumber: 1 }, 'view 0: view number of right-index is 1'],
    ['another image than its record', { width: 301 }, 'view 0: width is 301'],
  ])('is not written: %s', (_, change, message) => {
    const record = oneView();
    expect(() => writeRecord({ ...record, views: [{ ...record.views[0]!, ...change }] })).toThrow(message);
  });
});
