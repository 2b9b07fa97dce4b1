import { extendedDataBlocks } from './extended-data.ts';
import type { FingerRecord, RecordView } from './finger-record.ts';
import { MalformedRecord } from './malformed-record.ts';
import { RecordCursor } from './record-cursor.ts';

/** A place around which the ridges turn, in pixels from the top left of the image. */
export type SingularPoint = { readonly x: number; readonly y: number };

/** Cores and deltas of an impression. */
export type Singularities = { readonly cores: readonly SingularPoint[]; readonly deltas: readonly SingularPoint[] };

// Cores and deltas, data of a block of type 2   0 cores:1, then each x:2 y:2 and an angle:1 where it has one;
//                                               deltas:1, then each x:2 y:2 and three angles where it has them
// That a point has angles is said in the upper bits of its x in ISO records, of the count in ANSI/INCITS 378-2004.

const CORES_AND_DELTAS = 2;
const LOW_BITS = 0x3fff;
const MOST_POINTS = 15;
const CORE_ANGLES = 1;
const DELTA_ANGLES = 3;

/**
 * The cores and deltas that a view states in its extended data.
 *
 * @returns undefined where it states none, or where the block is not whole: nothing is guessed from half of it
 */
export function statedSingularities(view: RecordView, format: FingerRecord['format']): Singularities | undefined {
  const block = extendedDataBlocks(view.extendedData).find(({ type }) => type === CORES_AND_DELTAS);
  if (block === undefined) return undefined;
  const cursor = new RecordCursor(block.data);
  try {
    const cores = readPoints(cursor, format, CORE_ANGLES);
    const deltas = readPoints(cursor, format, DELTA_ANGLES);
    return cursor.offset === cursor.end ? { cores, deltas } : undefined;
  } catch (error) {
    if (error instanceof MalformedRecord) return undefined;
    throw error;
  }
}

function readPoints(cursor: RecordCursor, format: FingerRecord['format'], angles: number): readonly SingularPoint[] {
  const head = cursor.uint8('number of points');
  const inCount = format === 'ansi2004';
  const count = inCount ? head & 0x3f : head;
  if (count > MOST_POINTS) throw new MalformedRecord(0, 'number of points', { found: count, expected: 'at most 15' });
  return Array.from({ length: count }, () => {
    const x = cursor.uint16('x of a point');
    const y = cursor.uint16('y of a point');
    const kind = inCount ? head >> 6 : x >> 14;
    if (kind === 1) cursor.advance('angles of a point', angles);
    return { x: x & LOW_BITS, y: y & LOW_BITS };
  });
}
