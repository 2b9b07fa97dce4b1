import { FINGER_POSITIONS } from '../finger-position.ts';
import { expectBytes } from './expect-bytes.ts';
import type { FingerRecord, RecordView } from './finger-record.ts';
import * as layout from './layout.ts';
import { MalformedRecord } from './malformed-record.ts';
import { readExtendedData } from './read-extended-data.ts';
import { readMinutiae } from './read-minutiae.ts';

type Header = Omit<FingerRecord, 'views'> & { readonly viewCount: number };

/**
 * The record that the bytes are, whole or not at all. Memory stays within a small multiple of the input.
 *
 * @throws {MalformedRecord} the bytes break the format anywhere, or are a record of ANSI/INCITS 378-2004
 * @source ISO/IEC 19794-2:2005, record format
 */
export function readRecord(bytes: Uint8Array): FingerRecord {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { viewCount, ...header } = readHeader(data);
  const views: RecordView[] = [];
  let offset = layout.HEADER_BYTES;
  for (let k = 0; k < viewCount; k++) {
    const { view, end } = readView(data, offset, header);
    expectViewNumber(view, views, offset);
    views.push(view);
    offset = end;
  }
  if (offset !== data.byteLength)
    throw new MalformedRecord(offset, 'end of the last view', {
      found: offset,
      expected: `the record length, ${data.byteLength}`,
    });
  return { ...header, views };
}

function readHeader(data: DataView): Header {
  expectKind(data);
  expectBytes(data, 0, layout.HEADER_BYTES, 'record header');
  const length = data.getUint32(layout.LENGTH_AT);
  if (length !== data.byteLength)
    throw new MalformedRecord(layout.LENGTH_AT, 'record length', {
      found: length,
      expected: `${data.byteLength}, the number of bytes`,
    });
  const device = data.getUint16(layout.DEVICE_AT);
  const deviceId = device & layout.DEVICE_ID_BITS;
  if ((device & ~layout.CERTIFIED_BIT) !== deviceId)
    throw new MalformedRecord(layout.DEVICE_AT, 'capture equipment', {
      found: device,
      expected: 'zero in bits 12 to 14',
    });
  const pixelsPerCm = data.getUint16(layout.X_RESOLUTION_AT);
  if (pixelsPerCm < layout.LEAST_PIXELS_PER_CM)
    throw new MalformedRecord(layout.X_RESOLUTION_AT, 'x resolution', {
      found: pixelsPerCm,
      expected: `at least ${layout.LEAST_PIXELS_PER_CM} pixels per cm`,
    });
  const yResolution = data.getUint16(layout.Y_RESOLUTION_AT);
  if (yResolution !== pixelsPerCm)
    throw new MalformedRecord(layout.Y_RESOLUTION_AT, 'y resolution', {
      found: yResolution,
      expected: `${pixelsPerCm}, the x resolution: others are not supported`,
    });
  const viewCount = data.getUint8(layout.VIEW_COUNT_AT);
  if (viewCount > layout.MOST_VIEWS)
    throw new MalformedRecord(layout.VIEW_COUNT_AT, 'number of views', {
      found: viewCount,
      expected: `at most ${layout.MOST_VIEWS}`,
    });
  const reserved = data.getUint8(layout.RESERVED_AT);
  if (reserved !== 0)
    throw new MalformedRecord(layout.RESERVED_AT, 'reserved byte', { found: reserved, expected: '0' });
  return {
    deviceCertified: device !== deviceId,
    deviceId,
    width: data.getUint16(layout.WIDTH_AT),
    height: data.getUint16(layout.HEIGHT_AT),
    pixelsPerCm,
    viewCount,
  };
}

/** Magic bytes and version, and that the length field is not the one of ANSI/INCITS 378-2004, which shares both. */
function expectKind(data: DataView): void {
  expectBytes(data, 0, layout.LENGTH_AT, 'magic bytes and version');
  const magic = data.getUint32(0);
  if (magic !== layout.MAGIC)
    throw new MalformedRecord(0, 'magic bytes', { found: hex(magic), expected: `${hex(layout.MAGIC)} ("FMR")` });
  const version = data.getUint32(4);
  if (version !== layout.VERSION)
    throw new MalformedRecord(4, 'version', {
      found: hex(version),
      expected: `${hex(layout.VERSION)} (" 20"), ISO/IEC 19794-2:2005`,
    });
  expectBytes(data, layout.LENGTH_AT, 4, 'record length');
  const first = data.getUint16(layout.LENGTH_AT);
  const second = data.getUint16(layout.LENGTH_AT + 2);
  if (data.getUint32(layout.LENGTH_AT) === data.byteLength) return;
  if (first >= LEAST_ANSI_LENGTH || (first === 0 && second < layout.HEADER_BYTES))
    throw new MalformedRecord(layout.LENGTH_AT, 'record length', {
      found: 'that of an ANSI/INCITS 378-2004 record, which is not supported yet',
      expected: 'an ISO/IEC 19794-2:2005 record',
    });
}

/** A shorter ANSI/INCITS 378-2004 record does not exist; as the upper half of an ISO length it would be over a megabyte. */
const LEAST_ANSI_LENGTH = 26;

const hex = (word: number): string => `0x${word.toString(16).padStart(8, '0')}`;

function readView(
  data: DataView,
  offset: number,
  header: Omit<FingerRecord, 'views'>,
): { readonly view: RecordView; readonly end: number } {
  expectBytes(data, offset, layout.VIEW_BYTES, 'finger view header');
  const code = data.getUint8(offset);
  const position = code === 0 ? 'unknown' : FINGER_POSITIONS[code - 1];
  if (position === undefined)
    throw new MalformedRecord(offset, 'finger position', { found: code, expected: '0 to 10' });
  const impressionType = data.getUint8(offset + 1) & 0xf;
  if (!layout.IMPRESSION_TYPES.includes(impressionType))
    throw new MalformedRecord(offset + 1, 'impression type', {
      found: impressionType,
      expected: 'one of 0, 1, 2, 3, 8',
    });
  const quality = data.getUint8(offset + 2);
  if (quality > layout.MOST_QUALITY)
    throw new MalformedRecord(offset + 2, 'finger quality', { found: quality, expected: '0 to 100' });
  const count = data.getUint8(offset + 3);
  const minutiae = readMinutiae(data, offset + layout.VIEW_BYTES, count);
  const extended = readExtendedData(data, offset + layout.VIEW_BYTES + count * layout.MINUTIA_BYTES);
  const { width, height, pixelsPerCm } = header;
  return {
    view: {
      ...minutiae,
      width,
      height,
      pixelsPerCm,
      position,
      quality,
      viewNumber: data.getUint8(offset + 1) >> 4,
      impressionType,
      extendedData: extended.blocks,
    },
    end: extended.end,
  };
}

/** View numbers of one finger run from 0 without a gap. */
function expectViewNumber(view: RecordView, before: readonly RecordView[], offset: number): void {
  const expected = before.filter(({ position }) => position === view.position).length;
  if (view.viewNumber !== expected)
    throw new MalformedRecord(offset + 1, `view number of ${view.position}`, {
      found: view.viewNumber,
      expected: `${expected}`,
    });
}
