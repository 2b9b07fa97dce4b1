import { expectBytes } from './expect-bytes.ts';
import type { ExtendedDataBlock } from './finger-record.ts';
import * as layout from './layout.ts';
import { MalformedRecord } from './malformed-record.ts';

/**
 * The extended data of one view: every block by its length, whatever it contains.
 *
 * @param offset first byte of the length of all blocks
 * @returns the blocks as copies, and the first byte behind them
 * @throws {MalformedRecord} the bytes end early, or the blocks do not fill the stated length
 */
export function readExtendedData(
  data: DataView,
  offset: number,
): { readonly blocks: readonly ExtendedDataBlock[]; readonly end: number } {
  expectBytes(data, offset, layout.EXTENDED_LENGTH_BYTES, 'extended data length');
  const length = data.getUint16(offset);
  const start = offset + layout.EXTENDED_LENGTH_BYTES;
  expectBytes(data, start, length, 'extended data');
  const end = start + length;
  const blocks: ExtendedDataBlock[] = [];
  for (let at = start; at < end; ) {
    const blockLength = readBlockLength(data, at, end);
    const bytes = new Uint8Array(
      data.buffer,
      data.byteOffset + at + layout.BLOCK_BYTES,
      blockLength - layout.BLOCK_BYTES,
    );
    blocks.push({ type: data.getUint16(at), data: bytes.slice() });
    at += blockLength;
  }
  return { blocks, end };
}

function readBlockLength(data: DataView, at: number, end: number): number {
  if (end - at < layout.BLOCK_BYTES)
    throw new MalformedRecord(at, 'extended data block', {
      found: `${end - at} bytes`,
      expected: `at least ${layout.BLOCK_BYTES} bytes`,
    });
  const length = data.getUint16(at + 2);
  if (length < layout.BLOCK_BYTES || length > end - at)
    throw new MalformedRecord(at + 2, 'extended data block length', {
      found: length,
      expected: `${layout.BLOCK_BYTES} to ${end - at}`,
    });
  return length;
}
