import type { FingerBlocks } from '../comparison/finger-block.ts';
import { BLOCK_BYTES, blockBytes, codesAt, countAt, directionsAt, fingerBlocks } from '../comparison/finger-block.ts';
import { prepareShrunk } from '../comparison/prepare.ts';

/** Bytes of a block without its codes, a multiple of four. */
export function compactBytes(count: number): number {
  return (codesAt(count) + blockBytes(count) - directionsAt(count) + 3) & ~3;
}

/** Writes block `from` without its codes: what stands before them, then what stands behind. */
export function writeCompact(source: FingerBlocks, blocks: FingerBlocks, at: number): void {
  const count = countAt(source, 0);
  blocks.bytes.set(source.bytes.subarray(0, codesAt(count)), 4 * at);
  const behind = source.bytes.subarray(directionsAt(count), directionsAt(count) + compactBytes(count) - codesAt(count));
  blocks.bytes.set(behind, 4 * at + codesAt(count));
}

const uncoded = fingerBlocks(new ArrayBuffer(BLOCK_BYTES));

/** Writes the block that `writeCompact` read, with the same codes, which are made anew. */
export function expandCompact(source: FingerBlocks, at: number, blocks: FingerBlocks): void {
  const count = countAt(source, at);
  const first = 4 * at;
  uncoded.bytes.set(source.bytes.subarray(first, first + codesAt(count)));
  uncoded.bytes[0] = count;
  const behind = source.bytes.subarray(first + codesAt(count), first + compactBytes(count));
  uncoded.bytes.set(behind.subarray(0, blockBytes(count) - directionsAt(count)), directionsAt(count));
  prepareShrunk({ blocks: uncoded, at: 0 }, 1, blocks, 0);
}
