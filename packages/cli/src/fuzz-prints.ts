import { createHash } from 'node:crypto';
import type { SeedRecord } from '@eurodac-sim/fingerprint';
import { judge, MalformedRecord, mutatedRecord, seedRecords } from '@eurodac-sim/fingerprint';
import { MalformedSnapshot, openSnapshot, snapshotOf } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { FuzzTarget } from './fuzz-target.ts';
import { bytesOf, Unsound } from './fuzz-target.ts';

const READERS = ['record', 'template'] as const;

/** A record behind a byte that says which reader it is for. */
const marked = ({ bytes, reader }: SeedRecord): Uint8Array => Uint8Array.from([READERS.indexOf(reader), ...bytes]);

/** As `fingers fuzz`, which counts by format and field. */
const records: FuzzTarget = {
  name: 'records',
  refusals: [MalformedRecord.name],
  open: (seed) => {
    const random = draws(seed);
    const seeds = seedRecords(random);
    return {
      seeds: seeds.map(marked),
      made: (index) => marked(mutatedRecord(random, seeds, index)),
      read: (bytes) => {
        const judgement = judge({ bytes: bytes.slice(1), reader: READERS[bytes[0]! % READERS.length]! });
        if (judgement.kind === 'broken') throw new Unsound(judgement.because);
        return judgement.kind === 'read' ? judgement : undefined;
      },
    };
  },
};

const KEY = 'a recipe';
const HEADER_BYTES = 1 << 20;

const digest = (parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The text of the header, then the pieces of memory; the room between them is put in when it is tried. */
function snapshotSeed(): Uint8Array {
  const memory = new SharedArrayBuffer(64);
  new Uint8Array(memory).set([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const { parts, header } = snapshotOf(KEY, { persons: 2, gallery: { codes: [memory], slots: 2 } });
  const text = Buffer.from(header(digest(parts)))
    .toString('utf8')
    .trimEnd();
  return bytesOf(text);
}

const PIECE = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0, 0]);

const snapshots: FuzzTarget = {
  name: 'snapshots',
  refusals: [MalformedSnapshot.name],
  open: () => ({
    seeds: [snapshotSeed()],
    wrapped: (header) => {
      const bytes = new Uint8Array(HEADER_BYTES + PIECE.length).fill(0x20);
      bytes.set(header.subarray(0, HEADER_BYTES));
      bytes.set(PIECE, HEADER_BYTES);
      return bytes;
    },
    read: (bytes) =>
      openSnapshot(
        {
          bytes: bytes.length,
          read: (from, into) => {
            if (from + into.length > bytes.length) throw new MalformedSnapshot('too short');
            into.set(bytes.subarray(from, from + into.length));
          },
          digest,
        },
        KEY,
      ),
  }),
};

/** Readers of prints: records in every format, and galleries kept in files. */
export const PRINT_TARGETS: readonly FuzzTarget[] = [records, snapshots];
