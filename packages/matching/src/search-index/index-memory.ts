import { FINGERS } from '../gallery/ten-print.ts';
import { ROW_BYTES, VOTE_TABLE_BYTES } from './vote-table.ts';

/** Minutiae of a finger at most, as a template's count is a byte. */
const MOST_MINUTIAE = 255;

/** Keys looked up on one lane between two scans: all of one finger. */
const MOST_QUERIES: number = MOST_MINUTIAE * 64;

/** 32-bit words of a query: first entry, entry after the last, sketch, place of its row of votes. */
export const QUERY_WORDS = 4;

/** Words of a chained entry: signs, slot with generation, next entry. */
export const CHAIN_WORDS = 3;

/** A scan reads 32 bytes at a time, so that many lie behind every array of sketches. */
const READ_AHEAD = 32;

/** Bytes in which a scan notes the distances of the entries it has just read. */
const SCRATCH_BYTES = 16;
const PAGE_BYTES = 65_536;

/** What an index is laid out for; two threads with the same sizes find the same places. */
export type IndexSizes = {
  /** Slots of the gallery. */
  readonly slots: number;
  /** Signs of a key. */
  readonly keyBits: number;
  /** Searches that may run at a time. */
  readonly lanes: number;
  /** Minutiae of each finger position in the buckets. */
  readonly sealed: readonly number[];
  /** Minutiae that can be appended before the buckets are built anew. */
  readonly open: number;
};

/** First bytes of the parts of an index. */
export type IndexPlaces = {
  readonly votes: number;
  /** A byte a slot: absent, in the buckets, or in the chains. */
  readonly states: number;
  /** A byte a slot: how often it was appended. */
  readonly generations: number;
  /** 16 bits a slot: minutiae of all its fingers. */
  readonly minutiae: number;
  /** Words: number of chained entries. */
  readonly header: number;
  readonly fingers: readonly {
    readonly starts: number;
    readonly sketches: number;
    readonly slotsLow: number;
    readonly slotsHigh: number;
    readonly heads: number;
  }[];
  readonly chains: number;
  readonly lanes: readonly { readonly counters: number; readonly queries: number; readonly scratch: number }[];
  readonly bytes: number;
  /** Bytes of buckets, chains and states, without what belongs to threads. */
  readonly storedBytes: number;
};

/** Lays out an index, every part at a multiple of 16 bytes. */
export function indexPlaces(sizes: IndexSizes): IndexPlaces {
  const { slots, keyBits, lanes, sealed, open } = sizes;
  let at = 0;
  const part = (bytes: number): number => {
    const start = at;
    at += Math.ceil(bytes / 16) * 16;
    return start;
  };
  const votes = part(VOTE_TABLE_BYTES);
  const header = part(16);
  const states = part(slots);
  const generations = part(slots);
  const minutiae = part(2 * slots);
  const buckets = 1 << keyBits;
  const fingers = Array.from({ length: FINGERS }, (_, finger) => ({
    starts: part(4 * (buckets + 1)),
    sketches: part(2 * sealed[finger]! + READ_AHEAD),
    slotsLow: part(2 * sealed[finger]!),
    slotsHigh: part(sealed[finger]!),
    heads: part(4 * buckets),
  }));
  const chains = part(4 * CHAIN_WORDS * open);
  const storedBytes = at;
  const places = Array.from({ length: lanes }, () => ({
    counters: part(2 * slots),
    queries: part(4 * QUERY_WORDS * MOST_QUERIES),
    scratch: part(SCRATCH_BYTES),
  }));
  return { votes, header, states, generations, minutiae, fingers, chains, lanes: places, bytes: at, storedBytes };
}

/** Memory for an index, shared between threads. @throws {RangeError} it takes more than 4 GiB, or is not to be had */
export function indexMemory({ bytes }: IndexPlaces): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** Place of a row of votes. */
export function rowPlace({ votes }: IndexPlaces, row: number): number {
  return votes + row * ROW_BYTES;
}
