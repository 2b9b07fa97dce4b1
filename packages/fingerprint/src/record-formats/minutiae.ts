import type { MinutiaColumns } from '../template/columns.ts';
import { columns } from '../template/columns.ts';
import type { Allowed } from './allowed.ts';
import { from } from './allowed.ts';
import { MalformedRecord } from './malformed-record.ts';
import type { RecordCursor } from './record-cursor.ts';
import type { RecordWriter } from './record-writer.ts';

// A minutia, 5 or 6 bytes   0 type:2 x:14 | 2 zero:2 y:14 | 4 angle:1 | 5 quality:1, where there is one

/** How a format writes a minutia. */
export type MinutiaFormat = {
  /** Steps of an angle in a turn. */
  readonly anglesInTurn: 256 | 180;
  /** What the quality byte may be; absent where minutiae have none. */
  readonly quality: Allowed | undefined;
};

/** Steps of an angle in a turn in ISO records and in templates. */
const ANGLES = 256;
const COORDINATE_BITS = 0x3fff;
const COORDINATE_SHIFT = 14;
const TYPE = from(0, 2, ': 0 other, 1 ending, 2 bifurcation');
const COORDINATE = from(0, COORDINATE_BITS);
const ANGLE = from(0, ANGLES - 1);

/** Quality byte of the formats of 2004 and 2005. */
export const MINUTIA_QUALITY: Allowed = from(0, 100, ', 0 where not reported');

const bytesOf = (format: MinutiaFormat): number => (format.quality === undefined ? 5 : 6);

/**
 * The minutiae of one view, in the order of the record; the quality column has the quality bytes as they are.
 *
 * @throws {MalformedRecord} the bytes end early, a type is 3, reserved bits are set, an angle or quality is not allowed
 */
export function readMinutiae(cursor: RecordCursor, count: number, format: MinutiaFormat): MinutiaColumns {
  const bytes = bytesOf(format);
  const start = cursor.advance('minutiae', count * bytes);
  const { data } = cursor;
  const read = columns(count);
  for (let k = 0, at = start; k < count; k++, at += bytes) {
    const typeAndX = data.getUint16(at);
    const y = data.getUint16(at + 2);
    const type = typeAndX >> COORDINATE_SHIFT;
    if (!TYPE.holds(type)) throw new MalformedRecord(at, 'minutia type', { found: type, expected: TYPE.expected });
    if (y > COORDINATE_BITS)
      throw new MalformedRecord(at + 2, 'reserved bits of a minutia', { found: y >> COORDINATE_SHIFT, expected: '0' });
    read.type[k] = type;
    read.x[k] = typeAndX & COORDINATE_BITS;
    read.y[k] = y;
    read.angle[k] = readAngle(data, at + 4, format);
    read.minutiaQuality[k] = readQuality(data, at + 5, format);
  }
  return read;
}

function readAngle(data: DataView, at: number, { anglesInTurn }: MinutiaFormat): number {
  const angle = data.getUint8(at);
  if (angle < anglesInTurn) return Math.round((angle * ANGLES) / anglesInTurn);
  throw new MalformedRecord(at, 'minutia angle', {
    found: angle,
    expected: `a whole number from 0 to ${anglesInTurn - 1}`,
  });
}

function readQuality(data: DataView, at: number, { quality: allowed }: MinutiaFormat): number {
  if (allowed === undefined) return 0;
  const quality = data.getUint8(at);
  if (allowed.holds(quality)) return quality;
  throw new MalformedRecord(at, 'minutia quality', { found: quality, expected: allowed.expected });
}

/**
 * Writes the minutiae of one view.
 *
 * @throws {RangeError} a value does not fit, or the columns differ in length
 */
export function writeMinutiae(writer: RecordWriter, minutiae: MinutiaColumns, format: MinutiaFormat): void {
  const { count, x, y, angle, type, minutiaQuality } = minutiae;
  for (const [name, column] of Object.entries({ x, y, angle, type, minutiaQuality }))
    writer.expect(`length of ${name}`, column.length, from(count, count));
  for (let k = 0; k < count; k++) {
    writer.expect(`x of minutia ${k}`, x[k]!, COORDINATE);
    writer.expect(`type of minutia ${k}`, type[k]!, TYPE);
    writer.expect(`angle of minutia ${k}`, angle[k]!, ANGLE);
    writer.uint16('minutia', (type[k]! << COORDINATE_SHIFT) | x[k]!);
    writer.uint16(`y of minutia ${k}`, y[k]!, COORDINATE);
    writer.uint8('angle', Math.round((angle[k]! * format.anglesInTurn) / ANGLES) % format.anglesInTurn);
    if (format.quality !== undefined) writer.uint8(`quality of minutia ${k}`, minutiaQuality[k]!, format.quality);
  }
}
