import type { Allowed } from './allowed.ts';
import { from } from './allowed.ts';
import { readExtendedData, writeExtendedData } from './extended-data.ts';
import { codeOf, FINGER_CODE, positionOf } from './finger-code.ts';
import type { CommonImage, RecordView } from './finger-record.ts';
import { MalformedRecord } from './malformed-record.ts';
import type { MinutiaFormat } from './minutiae.ts';
import { readMinutiae, writeMinutiae } from './minutiae.ts';
import type { RecordCursor } from './record-cursor.ts';
import type { RecordWriter } from './record-writer.ts';
import { MOST_VIEWS, ViewNumbers } from './view-numbers.ts';

// The views of ISO/IEC 19794-2:2005 and of ANSI/INCITS 378-2004, and the end of their headers, which are alike.
//
// end of header, 12 bytes   0 certified:1 zero:3 device:12 | 2 width:2 | 4 height:2 | 6 x px/cm:2 | 8 y px/cm:2
//                           10 views:1 | 11 zero:1
// view, 4 bytes             0 position:1 | 1 number:4 impression:4 | 2 quality:1 | 3 minutiae:1
//                           then the minutiae and the extended data

/** What is not alike. */
export type ViewFormat = {
  readonly minutiae: MinutiaFormat;
  readonly impressionTypes: Allowed;
  readonly resolution: Allowed;
};

const CERTIFIED_BIT = 0x8000;
const DEVICE_ID_BITS = 0x0fff;
const DEVICE: Allowed = {
  holds: (value) => (value & ~(CERTIFIED_BIT | DEVICE_ID_BITS)) === 0,
  expected: 'zero in bits 12 to 14',
};
const DEVICE_ID = from(0, DEVICE_ID_BITS);
const VIEW_COUNT = from(1, MOST_VIEWS);
const VIEW_NUMBER = from(0, 15);
const QUALITY = from(0, 100);
const MINUTIA_COUNT = from(0, 255);

type Header = Omit<CommonImage, 'views'>;

/** The end of the header from the capture device on, and all views. @throws {MalformedRecord} the bytes break the format */
export function readCommonImage(cursor: RecordCursor, format: ViewFormat): CommonImage {
  const device = cursor.uint16('capture device', DEVICE);
  const width = cursor.uint16('image width');
  const height = cursor.uint16('image height');
  const pixelsPerCm = cursor.uint16('x resolution', format.resolution);
  cursor.uint16('y resolution', from(pixelsPerCm, pixelsPerCm, ', the x resolution: another is not supported'));
  const header: Header = {
    deviceCertified: (device & CERTIFIED_BIT) !== 0,
    deviceId: device & DEVICE_ID_BITS,
    width,
    height,
    pixelsPerCm,
  };
  const count = cursor.uint8('number of views', VIEW_COUNT);
  cursor.uint8('reserved byte', from(0, 0));
  const numbers = new ViewNumbers();
  const views = Array.from({ length: count }, () => readView(cursor, header, { format, numbers }));
  if (cursor.offset !== cursor.end)
    throw new MalformedRecord(cursor.offset, 'end of the last view', {
      found: cursor.offset,
      expected: `${cursor.end}, the record length`,
    });
  return { ...header, views };
}

function readView(
  cursor: RecordCursor,
  { width, height, pixelsPerCm }: Header,
  { format, numbers }: { readonly format: ViewFormat; readonly numbers: ViewNumbers },
): RecordView {
  const position = positionOf(cursor.uint8('finger position', FINGER_CODE));
  const numberAndType = cursor.uint8('view number and impression type');
  const viewNumber = numberAndType >> 4;
  const impressionType = numberAndType & 0xf;
  numbers.expectNext(position, viewNumber, cursor.offset - 1);
  if (!format.impressionTypes.holds(impressionType))
    throw new MalformedRecord(cursor.offset - 1, 'impression type', {
      found: impressionType,
      expected: format.impressionTypes.expected,
    });
  const quality = cursor.uint8('finger quality', QUALITY);
  const minutiae = readMinutiae(cursor, cursor.uint8('number of minutiae'), format.minutiae);
  const extendedData = readExtendedData(cursor);
  return { ...minutiae, width, height, pixelsPerCm, position, quality, viewNumber, impressionType, extendedData };
}

/** Writes the end of the header from the capture device on, and all views. @throws {RangeError} a value does not fit */
export function writeCommonImage(writer: RecordWriter, image: CommonImage, format: ViewFormat): void {
  writer.expect('device id', image.deviceId, DEVICE_ID);
  writer.uint16('capture device', (image.deviceCertified ? CERTIFIED_BIT : 0) | image.deviceId);
  writer.uint16('image width', image.width);
  writer.uint16('image height', image.height);
  writer.uint16('x resolution', image.pixelsPerCm, format.resolution);
  writer.uint16('y resolution', image.pixelsPerCm);
  writer.uint8('number of views', image.views.length, VIEW_COUNT);
  writer.uint8('reserved byte', 0);
  const numbers = new ViewNumbers();
  for (const [k, view] of image.views.entries()) {
    writer.part = `view ${k}: `;
    for (const field of ['width', 'height', 'pixelsPerCm'] as const)
      writer.expect(field, view[field], from(image[field], image[field], ', that of the record'));
    const number = numbers.next(view.position);
    writer.expect('view number', view.viewNumber, from(number, number, `, the next of ${view.position}`));
    writer.expect('view number', view.viewNumber, VIEW_NUMBER);
    writeView(writer, view, format);
  }
}

function writeView(writer: RecordWriter, view: RecordView, format: ViewFormat): void {
  writer.uint8('finger position', codeOf(view.position));
  writer.expect('impression type', view.impressionType, format.impressionTypes);
  writer.uint8('view number and impression type', (view.viewNumber << 4) | view.impressionType);
  writer.uint8('finger quality', view.quality, QUALITY);
  writer.uint8('number of minutiae', view.count, MINUTIA_COUNT);
  writeMinutiae(writer, view, format.minutiae);
  writeExtendedData(writer, view.extendedData);
}
