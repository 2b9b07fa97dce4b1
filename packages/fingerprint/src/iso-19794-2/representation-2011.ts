import type { Allowed } from '../record-formats/allowed.ts';
import { from, oneOf } from '../record-formats/allowed.ts';
import { readExtendedData, writeExtendedData } from '../record-formats/extended-data.ts';
import { codeOf, FINGER_CODE, positionOf } from '../record-formats/finger-code.ts';
import type { Certificate, QualityBlock, RecordView2011 } from '../record-formats/finger-record.ts';
import { MalformedRecord } from '../record-formats/malformed-record.ts';
import type { MinutiaFormat } from '../record-formats/minutiae.ts';
import { readMinutiae, writeMinutiae } from '../record-formats/minutiae.ts';
import { RecordCursor } from '../record-formats/record-cursor.ts';
import type { RecordWriter } from '../record-formats/record-writer.ts';
import type { ViewNumbers } from '../record-formats/view-numbers.ts';
import { BLOCK_QUALITY, MINUTIA_QUALITY_CODE, minutiaQualityOf, qualityOf } from './qualities-2011.ts';

// representation   0 length:4 | 4 capture time:9 | 13 technology:1 | 14 vendor:2 | 16 device:2
//                  18 quality blocks:1, each quality:1 vendor:2 algorithm:2
//                  where the record has room for them: certificates:1, each authority:2 scheme:1
//                  position:1 | view:1 | x px/cm:2 | y px/cm:2 | impression:1 | width:2 | height:2
//                  minutia bytes:4 ending type:4 | minutiae:1, then the minutiae and the extended data

const LEAST_BYTES = 34;
const CAPTURE_TIME_BYTES = 9;
const TECHNOLOGY = from(0, 20);
const RESOLUTION = from(99, 0xffff, ' pixels per cm');
const IMPRESSION_TYPE = oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 24, 28, 29]);
const VIEW_NUMBER = from(0, 15);
const SHORT_MINUTIA = 5;
const LONG_MINUTIA = 6;
const MINUTIA_LAYOUT: Allowed = {
  holds: (value) => (value >> 4 === SHORT_MINUTIA || value >> 4 === LONG_MINUTIA) && (value & 0xf) <= 1,
  expected: '0x50, 0x51, 0x60 or 0x61: five or six bytes a minutia, ending type 0 or 1',
};
const minutiaFormat = (bytes: number): MinutiaFormat => ({
  anglesInTurn: 256,
  quality: bytes === LONG_MINUTIA ? MINUTIA_QUALITY_CODE : undefined,
});

/** One representation of a record. @throws {MalformedRecord} the bytes break the format, or its length is not its own */
export function readRepresentation(outer: RecordCursor, certified: boolean, numbers: ViewNumbers): RecordView2011 {
  const start = outer.offset;
  const length = outer.uint32('representation length', from(LEAST_BYTES, Math.max(LEAST_BYTES, outer.end - start)));
  const cursor = new RecordCursor(outer.record, outer.offset, start + length);
  const capture = readCapture(cursor, certified);
  const image = readImage(cursor, numbers);
  const layout = cursor.uint8('minutia bytes and ending type', MINUTIA_LAYOUT);
  const count = cursor.uint8('number of minutiae');
  const minutiae = readMinutiae(cursor, count, minutiaFormat(layout >> 4));
  const minutiaQualityCodes = layout >> 4 === LONG_MINUTIA ? minutiae.minutiaQuality.slice() : undefined;
  minutiaQualityCodes?.forEach((code, k) => {
    minutiae.minutiaQuality[k] = minutiaQualityOf(code);
  });
  const extendedData = readExtendedData(cursor);
  if (cursor.offset !== cursor.end)
    throw new MalformedRecord(cursor.offset, 'end of a representation', {
      found: cursor.offset,
      expected: `${cursor.end}, by its length`,
    });
  outer.offset = cursor.end;
  const quality = qualityOf(capture.qualityBlocks);
  return { ...minutiae, ...image, quality, ...capture, endingType: layout & 0xf, minutiaQualityCodes, extendedData };
}

type CaptureFields = Pick<
  RecordView2011,
  'captureTime' | 'deviceTechnology' | 'deviceVendor' | 'deviceId' | 'qualityBlocks' | 'certificates'
>;

function readCapture(cursor: RecordCursor, certified: boolean): CaptureFields {
  const captureTime = cursor.bytes('capture time', CAPTURE_TIME_BYTES);
  const deviceTechnology = cursor.uint8('device technology', TECHNOLOGY);
  const deviceVendor = cursor.uint16('device vendor');
  const deviceId = cursor.uint16('device id');
  const qualityBlock = (): QualityBlock => ({
    quality: cursor.uint8('quality of a quality block', BLOCK_QUALITY),
    vendor: cursor.uint16('vendor of a quality block'),
    algorithm: cursor.uint16('algorithm of a quality block'),
  });
  const certificate = (): Certificate => ({
    authority: cursor.uint16('authority of a certificate'),
    scheme: cursor.uint8('scheme of a certificate'),
  });
  const qualityBlocks = Array.from({ length: cursor.uint8('number of quality blocks') }, qualityBlock);
  const certificates = certified ? Array.from({ length: cursor.uint8('number of certificates') }, certificate) : [];
  return { captureTime, deviceTechnology, deviceVendor, deviceId, qualityBlocks, certificates };
}

type ImageFields = Pick<
  RecordView2011,
  'position' | 'viewNumber' | 'pixelsPerCm' | 'impressionType' | 'width' | 'height'
>;

function readImage(cursor: RecordCursor, numbers: ViewNumbers): ImageFields {
  const position = positionOf(cursor.uint8('finger position', FINGER_CODE));
  const viewNumber = cursor.uint8('view number', VIEW_NUMBER);
  numbers.expectNext(position, viewNumber, cursor.offset - 1);
  const pixelsPerCm = cursor.uint16('x resolution', RESOLUTION);
  cursor.uint16('y resolution', from(pixelsPerCm, pixelsPerCm, ', the x resolution: another is not supported'));
  const impressionType = cursor.uint8('impression type', IMPRESSION_TYPE);
  const width = cursor.uint16('image width');
  const height = cursor.uint16('image height');
  return { position, viewNumber, pixelsPerCm, impressionType, width, height };
}

/** Writes one representation. @throws {RangeError} a value does not fit, or a quality is not what its codes mean */
export function writeRepresentation(writer: RecordWriter, view: RecordView2011, certified: boolean): void {
  const start = writer.length;
  writer.uint32('representation length', 0);
  writeCapture(writer, view, certified);
  writer.uint8('finger position', codeOf(view.position));
  writer.uint8('view number', view.viewNumber, VIEW_NUMBER);
  writer.uint16('x resolution', view.pixelsPerCm, RESOLUTION);
  writer.uint16('y resolution', view.pixelsPerCm);
  writer.uint8('impression type', view.impressionType, IMPRESSION_TYPE);
  writer.uint16('image width', view.width);
  writer.uint16('image height', view.height);
  const codes = view.minutiaQualityCodes;
  const bytes = codes === undefined ? SHORT_MINUTIA : LONG_MINUTIA;
  writer.expect('ending type', view.endingType, from(0, 1));
  writer.uint8('minutia bytes and ending type', (bytes << 4) | view.endingType);
  writer.uint8('number of minutiae', view.count, from(0, 255));
  writer.expect('length of minutiaQualityCodes', codes?.length ?? view.count, from(view.count, view.count));
  for (let k = 0; k < view.count; k++) {
    const quality = codes === undefined ? 0 : minutiaQualityOf(codes[k]!);
    writer.expect(`quality of minutia ${k}`, view.minutiaQuality[k]!, from(quality, quality, ', as its code says'));
  }
  writeMinutiae(writer, { ...view, minutiaQuality: codes ?? view.minutiaQuality }, minutiaFormat(bytes));
  writeExtendedData(writer, view.extendedData);
  writer.uint32At(start, writer.length - start);
}

function writeCapture(writer: RecordWriter, view: RecordView2011, certified: boolean): void {
  writer.expect('length of captureTime', view.captureTime.length, from(CAPTURE_TIME_BYTES, CAPTURE_TIME_BYTES));
  writer.bytes(view.captureTime);
  writer.uint8('device technology', view.deviceTechnology, TECHNOLOGY);
  writer.uint16('device vendor', view.deviceVendor);
  writer.uint16('device id', view.deviceId);
  const quality = qualityOf(view.qualityBlocks);
  writer.expect('finger quality', view.quality, from(quality, quality, ', as its quality blocks say'));
  writer.uint8('number of quality blocks', view.qualityBlocks.length);
  for (const block of view.qualityBlocks) {
    writer.uint8('quality of a quality block', block.quality, BLOCK_QUALITY);
    writer.uint16('vendor of a quality block', block.vendor);
    writer.uint16('algorithm of a quality block', block.algorithm);
  }
  if (!certified) return;
  writer.uint8('number of certificates', view.certificates.length);
  for (const { authority, scheme } of view.certificates) {
    writer.uint16('authority of a certificate', authority);
    writer.uint8('scheme of a certificate', scheme);
  }
}
