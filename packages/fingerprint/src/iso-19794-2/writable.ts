import { MOST_MINUTIAE } from '../template/template.ts';
import type { FingerRecord, RecordView } from './finger-record.ts';
import * as layout from './layout.ts';

const WORD = 0xffff;
const LAST_VIEW_NUMBER = 15;
const LAST_ANGLE = 255;

/** @throws {RangeError} a value of the record does not fit its field, or its columns differ in length */
export function expectWritable(record: FingerRecord): void {
  expectRange('device id', record.deviceId, [0, layout.DEVICE_ID_BITS]);
  expectRange('image width', record.width, [0, WORD]);
  expectRange('image height', record.height, [0, WORD]);
  expectRange('resolution in pixels per cm', record.pixelsPerCm, [layout.LEAST_PIXELS_PER_CM, WORD]);
  expectRange('number of views', record.views.length, [0, layout.MOST_VIEWS]);
  for (const [k, view] of record.views.entries()) {
    expectWritableView(view, `view ${k}: `);
    for (const field of ['width', 'height', 'pixelsPerCm'] as const) {
      expectRange(`view ${k}: ${field}`, view[field], [record[field], record[field]]);
    }
    const before = record.views.slice(0, k).filter(({ position }) => position === view.position).length;
    expectRange(`view ${k}: view number of ${view.position}`, view.viewNumber, [before, before]);
  }
}

function expectWritableView(view: RecordView, where: string): void {
  expectRange(`${where}view number`, view.viewNumber, [0, LAST_VIEW_NUMBER]);
  expectRange(`${where}finger quality`, view.quality, [0, layout.MOST_QUALITY]);
  expectRange(`${where}minutiae`, view.count, [0, MOST_MINUTIAE]);
  if (!layout.IMPRESSION_TYPES.includes(view.impressionType))
    throw new RangeError(`${where}impression type is ${view.impressionType}; expected one of 0, 1, 2, 3, 8`);
  const columns = {
    x: layout.COORDINATE_BITS,
    y: layout.COORDINATE_BITS,
    angle: LAST_ANGLE,
    type: layout.MOST_TYPE,
    minutiaQuality: layout.MOST_QUALITY,
  };
  for (const [name, most] of Object.entries(columns)) {
    const column = view[name as keyof typeof columns];
    expectRange(`${where}length of ${name}`, column.length, [view.count, view.count]);
    for (const [k, value] of column.entries()) expectRange(`${where}${name} of minutia ${k}`, value, [0, most]);
  }
  let extended = 0;
  for (const { type, data } of view.extendedData) {
    expectRange(`${where}type of an extended data block`, type, [0, WORD]);
    extended += layout.BLOCK_BYTES + data.length;
  }
  expectRange(`${where}extended data length`, extended, [0, WORD]);
}

function expectRange(field: string, found: number, [low, high]: readonly [low: number, high: number]): void {
  if (Number.isInteger(found) && found >= low && found <= high) return;
  throw new RangeError(`${field} is ${found}; expected a whole number from ${low} to ${high}`);
}
