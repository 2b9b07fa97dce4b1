import { from } from './allowed.ts';
import { MalformedRecord } from './malformed-record.ts';
import { RecordCursor } from './record-cursor.ts';
import { RecordWriter } from './record-writer.ts';

// Extended data   0 length:2 of what follows, then blocks: 0 type:2 | 2 length:2 with these four bytes | data

/** A block of extended data: ridge counts (type 1), cores and deltas (2), zonal quality (3), others. */
export type ExtendedDataBlock = {
  /** 0 to 65535. */
  readonly type: number;
  readonly data: Uint8Array;
};

const BLOCK_BYTES = 4;
const NONE = new Uint8Array(0);

/**
 * The extended data of one view, as a copy of its bytes: whole blocks, whatever they contain.
 *
 * @throws {MalformedRecord} the bytes end early, or the blocks do not fill the stated length
 */
export function readExtendedData(cursor: RecordCursor): Uint8Array {
  const length = cursor.uint16('extended data length', from(0, Math.max(0, cursor.end - cursor.offset - 2)));
  if (length === 0) return NONE;
  const blocks = new RecordCursor(cursor.record, cursor.offset, cursor.offset + length);
  while (blocks.offset < blocks.end) readBlock(blocks);
  return cursor.bytes('extended data', length);
}

function readBlock(cursor: RecordCursor): ExtendedDataBlock {
  const type = cursor.uint16('type of an extended data block');
  const left = cursor.end - cursor.offset + 2;
  const length = cursor.uint16('length of an extended data block', from(BLOCK_BYTES, Math.max(BLOCK_BYTES, left)));
  const start = cursor.advance('extended data block', length - BLOCK_BYTES);
  return { type, data: cursor.record.subarray(start, cursor.offset) };
}

/** Writes the extended data of one view. @throws {RangeError} they are not whole blocks, or more than 65535 bytes */
export function writeExtendedData(writer: RecordWriter, data: Uint8Array): void {
  writer.uint16('extended data length', data.length);
  try {
    extendedDataBlocks(data);
  } catch (problem) {
    if (!(problem instanceof MalformedRecord)) throw problem;
    const { offset, field, found, expected } = problem;
    throw new RangeError(`${writer.part}extended data, byte ${offset}: ${field} is ${found}; expected ${expected}`);
  }
  writer.bytes(data);
}

/**
 * The blocks of extended data, over the same memory.
 *
 * @throws {MalformedRecord} they are not whole blocks, which those of a record always are
 */
export function extendedDataBlocks(data: Uint8Array): readonly ExtendedDataBlock[] {
  const cursor = new RecordCursor(data);
  const blocks: ExtendedDataBlock[] = [];
  while (cursor.offset < cursor.end) blocks.push(readBlock(cursor));
  return blocks;
}

/** Blocks as the extended data of a view. @throws {RangeError} a block takes more than 65535 bytes, or its type does not fit */
export function extendedDataOf(blocks: readonly ExtendedDataBlock[]): Uint8Array {
  const writer = new RecordWriter();
  for (const { type, data } of blocks) {
    writer.uint16('type of an extended data block', type);
    writer.uint16('length of an extended data block', BLOCK_BYTES + data.length);
    writer.bytes(data);
  }
  return writer.written();
}
