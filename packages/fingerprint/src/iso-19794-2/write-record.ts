import { FINGER_POSITIONS } from '../finger-position.ts';
import type { ExtendedDataBlock, FingerRecord, RecordView } from './finger-record.ts';
import * as layout from './layout.ts';
import { expectWritable } from './writable.ts';

/**
 * The bytes of a record; `readRecord` of them is the record again.
 *
 * @throws {RangeError} a value does not fit its field, named with what was found and expected
 * @source ISO/IEC 19794-2:2005, record format
 */
export function writeRecord(record: FingerRecord): Uint8Array {
  expectWritable(record);
  const length = record.views.reduce((sum, view) => sum + viewLength(view), layout.HEADER_BYTES);
  const data = new DataView(new ArrayBuffer(length));
  writeHeader(data, record);
  let offset = layout.HEADER_BYTES;
  for (const view of record.views) offset = writeView(data, offset, view);
  return new Uint8Array(data.buffer);
}

const blockLength = (block: ExtendedDataBlock): number => layout.BLOCK_BYTES + block.data.length;

const extendedLength = (view: RecordView): number =>
  view.extendedData.reduce((sum, block) => sum + blockLength(block), 0);

const viewLength = (view: RecordView): number =>
  layout.VIEW_BYTES + view.count * layout.MINUTIA_BYTES + layout.EXTENDED_LENGTH_BYTES + extendedLength(view);

function writeHeader(data: DataView, record: FingerRecord): void {
  data.setUint32(0, layout.MAGIC);
  data.setUint32(4, layout.VERSION);
  data.setUint32(layout.LENGTH_AT, data.byteLength);
  data.setUint16(layout.DEVICE_AT, (record.deviceCertified ? layout.CERTIFIED_BIT : 0) | record.deviceId);
  data.setUint16(layout.WIDTH_AT, record.width);
  data.setUint16(layout.HEIGHT_AT, record.height);
  data.setUint16(layout.X_RESOLUTION_AT, record.pixelsPerCm);
  data.setUint16(layout.Y_RESOLUTION_AT, record.pixelsPerCm);
  data.setUint8(layout.VIEW_COUNT_AT, record.views.length);
}

/** Returns the first byte behind the view. */
function writeView(data: DataView, offset: number, view: RecordView): number {
  data.setUint8(offset, view.position === 'unknown' ? 0 : FINGER_POSITIONS.indexOf(view.position) + 1);
  data.setUint8(offset + 1, (view.viewNumber << 4) | view.impressionType);
  data.setUint8(offset + 2, view.quality);
  data.setUint8(offset + 3, view.count);
  let at = offset + layout.VIEW_BYTES;
  for (let k = 0; k < view.count; k++, at += layout.MINUTIA_BYTES) {
    data.setUint16(at, (view.type[k]! << layout.COORDINATE_SHIFT) | view.x[k]!);
    data.setUint16(at + 2, view.y[k]!);
    data.setUint8(at + 4, view.angle[k]!);
    data.setUint8(at + 5, view.minutiaQuality[k]!);
  }
  data.setUint16(at, extendedLength(view));
  return writeBlocks(data, at + layout.EXTENDED_LENGTH_BYTES, view.extendedData);
}

function writeBlocks(data: DataView, offset: number, blocks: readonly ExtendedDataBlock[]): number {
  let at = offset;
  for (const block of blocks) {
    data.setUint16(at, block.type);
    data.setUint16(at + 2, blockLength(block));
    new Uint8Array(data.buffer, at + layout.BLOCK_BYTES).set(block.data);
    at += blockLength(block);
  }
  return at;
}
