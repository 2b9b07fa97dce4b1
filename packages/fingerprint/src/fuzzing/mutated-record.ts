import type { Draws, RandomStream } from '@eurodac-sim/primitives';
import { LENGTH_AT, VERSION_30 } from '../record-formats/record-format.ts';
import type { SeedRecord } from './seed-records.ts';

/** Numbers on which readers stumble, written over one, two or four bytes. */
const EXTREMES = [
  0, 1, 2, 3, 4, 5, 6, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x7fff_ffff, 0xffff_fffe,
];
const WIDTHS = [1, 2, 4] as const;
/** Where lengths and counts stand: of the whole record, of a representation, of views, minutiae and blocks. */
const LENGTHS_AT = [7, 8, 10, 12, 15, 18, 22, 23, 27, 33, 46, 51];
const MOST_CHANGES = 4;
const LONGEST_INSERTION = 24;
const LONGEST_RANDOM = 300;
/** Share of the records whose lengths are put right after the changes, so that readers get past the length. */
const REPAIRED = 0.6;
const REPRESENTATION_REPAIRED = 0.7;
/** Where the first representation of 2011 starts. */
const REPRESENTATION_AT = 15;
const SHORTEST_REPAIRED = 20;
/** Share of the records that are random bytes altogether. */
const RANDOM = 0.02;

type Change = (stream: RandomStream, bytes: Uint8Array, others: readonly SeedRecord[]) => Uint8Array;

const below = (stream: RandomStream, end: number): number => Math.floor(stream.uniform() * end);

const flipBit: Change = (stream, bytes) => {
  const at = below(stream, bytes.length);
  bytes[at]! ^= 1 << below(stream, 8);
  return bytes;
};

const setExtreme = (stream: RandomStream, bytes: Uint8Array, at: number): Uint8Array => {
  const value = EXTREMES[below(stream, EXTREMES.length)]!;
  const width = Math.min(WIDTHS[below(stream, WIDTHS.length)]!, bytes.length - at);
  for (let k = 0; k < width; k++) bytes[at + k] = value >>> (8 * (width - 1 - k));
  return bytes;
};

const setAnywhere: Change = (stream, bytes) => setExtreme(stream, bytes, below(stream, bytes.length));

const setLength: Change = (stream, bytes) => {
  const at = LENGTHS_AT[below(stream, LENGTHS_AT.length)]!;
  if (at >= bytes.length) return bytes;
  if (stream.uniform() < 0.5) return setExtreme(stream, bytes, at);
  bytes[at]! += stream.uniform() < 0.5 ? 1 : -1;
  return bytes;
};

const truncate: Change = (stream, bytes) => bytes.slice(0, below(stream, bytes.length + 1));

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const randomBytes = (stream: RandomStream, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => below(stream, 256));

const insert: Change = (stream, bytes) => {
  const at = below(stream, bytes.length + 1);
  const inserted =
    stream.uniform() < 0.5
      ? randomBytes(stream, 1 + below(stream, LONGEST_INSERTION))
      : bytes.slice(at, at + 1 + below(stream, LONGEST_INSERTION));
  return joined([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
};

const remove: Change = (stream, bytes) => {
  const at = below(stream, bytes.length + 1);
  return joined([bytes.subarray(0, at), bytes.subarray(at + 1 + below(stream, LONGEST_INSERTION))]);
};

const splice: Change = (stream, bytes, others) => {
  const other = others[below(stream, others.length)]!.bytes;
  return joined([bytes.subarray(0, below(stream, bytes.length + 1)), other.subarray(below(stream, other.length + 1))]);
};

const CHANGES: readonly Change[] = [
  flipBit,
  flipBit,
  setAnywhere,
  setLength,
  setLength,
  truncate,
  insert,
  remove,
  splice,
];

/** Puts the lengths right where the original has them: of the whole, and in 2011 often of the first representation. */
function repairLengths(stream: RandomStream, bytes: Uint8Array, original: Uint8Array): void {
  if (bytes.length < SHORTEST_REPAIRED) return;
  const before = new DataView(original.buffer, original.byteOffset);
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  if (before.getUint16(LENGTH_AT) === original.length) data.setUint16(LENGTH_AT, bytes.length);
  else if (before.getUint32(LENGTH_AT) === original.length) data.setUint32(LENGTH_AT, bytes.length);
  else data.setUint32(LENGTH_AT + 2, bytes.length);
  if (before.getUint32(4) === VERSION_30 && stream.uniform() < REPRESENTATION_REPAIRED)
    data.setUint32(REPRESENTATION_AT, bytes.length - REPRESENTATION_AT);
}

/**
 * A well-formed record after one to four changes, or bytes without any order: the same for the same seed and index.
 *
 * @param seeds from `seedRecords`
 * @param index 0 to 4294967295
 */
export function mutatedRecord(draws: Draws, seeds: readonly SeedRecord[], index: number): SeedRecord {
  const stream = draws.stream({ replication: 0, person: 0, purpose: 'fuzzed-record', index });
  const { bytes: original, reader } = seeds[below(stream, seeds.length)]!;
  if (stream.uniform() < RANDOM) return { bytes: randomBytes(stream, below(stream, LONGEST_RANDOM)), reader };
  let bytes: Uint8Array = original.slice();
  for (let left = 1 + below(stream, MOST_CHANGES); left > 0 && bytes.length > 0; left--)
    bytes = CHANGES[below(stream, CHANGES.length)]!(stream, bytes, seeds);
  if (reader === 'record' && stream.uniform() < REPAIRED) repairLengths(stream, bytes, original);
  return { bytes, reader };
}
