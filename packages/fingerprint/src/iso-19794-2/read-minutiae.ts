import type { Template } from '../template/template.ts';
import { expectBytes } from './expect-bytes.ts';
import * as layout from './layout.ts';
import { MalformedRecord } from './malformed-record.ts';

type MinutiaColumns = Pick<Template, 'count' | 'x' | 'y' | 'angle' | 'type' | 'minutiaQuality'>;

/**
 * The minutiae of one view, in the order of the record.
 *
 * @param offset first byte of the first minutia
 * @throws {MalformedRecord} the bytes end early, a type is 3, reserved bits are set, or a quality is above 100
 */
export function readMinutiae(data: DataView, offset: number, count: number): MinutiaColumns {
  expectBytes(data, offset, count * layout.MINUTIA_BYTES, `${count} minutiae`);
  const columns = {
    count,
    x: new Uint16Array(count),
    y: new Uint16Array(count),
    angle: new Uint8Array(count),
    type: new Uint8Array(count),
    minutiaQuality: new Uint8Array(count),
  };
  for (let k = 0, at = offset; k < count; k++, at += layout.MINUTIA_BYTES) {
    const typeAndX = data.getUint16(at);
    const type = typeAndX >> layout.COORDINATE_SHIFT;
    if (type > layout.MOST_TYPE)
      throw new MalformedRecord(at, 'minutia type', {
        found: type,
        expected: '0 (other), 1 (ending) or 2 (bifurcation)',
      });
    const y = data.getUint16(at + 2);
    if (y > layout.COORDINATE_BITS)
      throw new MalformedRecord(at + 2, 'reserved bits of a minutia', {
        found: y >> layout.COORDINATE_SHIFT,
        expected: '0',
      });
    const quality = data.getUint8(at + 5);
    if (quality > layout.MOST_QUALITY)
      throw new MalformedRecord(at + 5, 'minutia quality', { found: quality, expected: '0 (not reported) to 100' });
    columns.type[k] = type;
    columns.x[k] = typeAndX & layout.COORDINATE_BITS;
    columns.y[k] = y;
    columns.angle[k] = data.getUint8(at + 4);
    columns.minutiaQuality[k] = quality;
  }
  return columns;
}
