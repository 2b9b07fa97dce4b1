import { from } from './allowed.ts';
import type { ExtendedDataBlock } from './finger-record.ts';
import { RecordCursor } from './record-cursor.ts';
import type { RecordWriter } from './record-writer.ts';

// Extended data   0 length:2 of what follows, then blocks: 0 type:2 | 2 length:2 with these four bytes | data

const BLOCK_BYTES = 4;

/**
 * The extended data of one view: every block by its length, whatever it contains.
 *
 * @throws {MalformedRecord} the bytes end early, or the blocks do not fill the stated length
 */
export function readExtendedData(cursor: RecordCursor): readonly ExtendedDataBlock[] {
  const length = cursor.uint16('extended data length', from(0, Math.max(0, cursor.end - cursor.offset - 2)));
  const start = cursor.offset;
  const copy = cursor.bytes('extended data', length);
  const within = new RecordCursor(cursor.record, start, start + length);
  const blocks: ExtendedDataBlock[] = [];
  while (within.offset < within.end) {
    const type = within.uint16('type of an extended data block');
    const left = within.end - within.offset + 2;
    const bytes = within.uint16('length of an extended data block', from(BLOCK_BYTES, Math.max(BLOCK_BYTES, left)));
    const at = within.advance('extended data block', bytes - BLOCK_BYTES) - start;
    blocks.push({ type, data: copy.subarray(at, at + bytes - BLOCK_BYTES) });
  }
  return blocks;
}

/** Writes the extended data of one view. @throws {RangeError} they take more than 65535 bytes, or a type does not fit */
export function writeExtendedData(writer: RecordWriter, blocks: readonly ExtendedDataBlock[]): void {
  const length = blocks.reduce((sum, { data }) => sum + BLOCK_BYTES + data.length, 0);
  writer.uint16('extended data length', length);
  for (const { type, data } of blocks) {
    writer.uint16('type of an extended data block', type);
    writer.uint16('length of an extended data block', BLOCK_BYTES + data.length);
    writer.bytes(data);
  }
}
