import type { SampleId } from '../gallery/gallery.ts';
import type { TenPrint } from '../gallery/ten-print.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import type { GrowthHandling } from '../growth-handling.ts';
import { frozenHash } from './frozen-hash.ts';
import type { IndexPlaces, IndexSizes } from './index-memory.ts';
import { CHAIN_WORDS, indexMemory, indexPlaces } from './index-memory.ts';
import { FEWEST_KEY_BITS, MOST_KEY_BITS, SKETCH_BITS } from './learned-hash.ts';
import type { JoinCounters, ScanBuckets } from './scan-buckets.ts';
import { assembledScan } from './scan-buckets.ts';
import type { SignSheet } from './sign-sheet.ts';
import { tenPrintWords } from './sign-sheet.ts';
import type { ExpectedVotes } from './vote-table.ts';
import { fillVoteTable } from './vote-table.ts';

/** Where the signs of a slot stand; a slot that was erased is absent, whatever still stands about it. */
export const ABSENT = 0;
const SEALED = 1;
const OPEN = 2;

/** Slots a person number of 24 bits can name. */
const MOST_SLOTS = 1 << 24;

/** Indexes made on this thread so far. */
let made = 0;

/** Minutiae reserved for a sample that may be appended. */
const OPEN_MINUTIAE_A_SAMPLE = 512;

/** What another thread needs to open the same index; a structured clone shares the memory. */
export type IndexBuffers = {
  /** Which index of those that the owning thread made. */
  readonly made: number;
  readonly sizes: IndexSizes;
  readonly growthHandling: GrowthHandling;
  readonly memory: WebAssembly.Memory;
};

/** An index of the neighbourhoods in a gallery, in shared memory. One thread appends and erases; any may search. */
export type SearchIndex = {
  readonly buffers: IndexBuffers;
  readonly places: IndexPlaces;
  readonly expected: ExpectedVotes;
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly scan: ScanBuckets;
  readonly join: JoinCounters;
};

/** What an index is for. */
export type IndexPurpose = {
  readonly slots: number;
  readonly growthHandling: GrowthHandling;
  /** Searches that may run at a time. */
  readonly lanes: number;
  /** Samples that can be appended before the index must be built anew. */
  readonly openSamples: number;
  /** Signs of a key, where they are not to be chosen by the number of slots. */
  readonly keyBits?: number;
};

/**
 * Signs of a key for a gallery of so many slots.
 *
 * Origin: generated fingers, seed 2; one sign more for every three times the gallery, so that time grows as its root.
 */
function keyBitsFor(slots: number): number {
  const bits = Math.round(12 + 0.6 * Math.log2(slots / 10_000));
  return Math.max(FEWEST_KEY_BITS, Math.min(MOST_KEY_BITS, bits));
}

/**
 * An index with the signs of some sheets in its buckets.
 *
 * @throws {RangeError} more than 2^24 slots, or growth is allowed for by trying sizes, which an index does not do
 */
export function buildIndex(purpose: IndexPurpose, sheets: readonly SignSheet[]): SearchIndex {
  const index = emptyIndex(purpose, totalsOf(sheets));
  for (let finger = 0; finger < FINGERS; finger++) sealFinger(index, sheets, finger);
  sealSlots(index, sheets);
  return index;
}

/** The index that `buildIndex` lays out, with empty buckets: `sealFinger` fills them, on any threads. */
export function emptyIndex(purpose: IndexPurpose, sealed: readonly number[]): SearchIndex {
  const { slots, growthHandling, lanes, openSamples, keyBits = keyBitsFor(slots) } = purpose;
  if (slots > MOST_SLOTS) throw new RangeError(`${slots} slots; an index holds at most ${MOST_SLOTS}`);
  if (growthHandling === 'scale-search')
    throw new RangeError("growth 'scale-search' has no index; search exhaustively, or use 'growth-model' or 'rigid'");
  const sizes = { slots, keyBits, lanes, sealed, open: openSamples * OPEN_MINUTIAE_A_SAMPLE };
  const memory = indexMemory(indexPlaces(sizes));
  const index = openIndex({ made: ++made, sizes, growthHandling, memory });
  for (const { heads } of index.places.fingers) index.words.fill(-1, heads >> 2, (heads >> 2) + (1 << keyBits));
  return index;
}

/** The index in memory that another thread, or this one, laid out. */
export function openIndex(buffers: IndexBuffers): SearchIndex {
  const places = indexPlaces(buffers.sizes);
  const bytes = new Uint8Array(buffers.memory.buffer);
  const words = new Int32Array(buffers.memory.buffer);
  const expected = fillVoteTable(frozenHash(), buffers.sizes.keyBits, bytes.subarray(places.votes, places.header));
  return { buffers, places, expected, bytes, words, ...assembledScan(buffers.memory) };
}

/** Minutiae of each finger position on some sheets. */
export function totalsOf(sheets: readonly SignSheet[]): readonly number[] {
  const totals = new Array<number>(FINGERS).fill(0);
  for (const sheet of sheets) {
    const counts = new Uint8Array(sheet.counts);
    for (let k = 0; k < counts.length; k++) totals[k % FINGERS]! += counts[k]!;
  }
  return totals;
}

/** Fills the buckets of one finger position from sheets. @source counting sort, by key */
export function sealFinger(index: SearchIndex, sheets: readonly SignSheet[], finger: number): void {
  const keyShift = 32 - index.buffers.sizes.keyBits;
  const place = bucketFiller(index, finger);
  const each = (visit: (slot: number, word: number) => void): void => {
    for (const sheet of sheets) visitSheet(sheet, finger, visit);
  };
  each((_, word) => place.count(word >>> keyShift));
  place.start();
  each((slot, word) => place.enter(slot, word >>> keyShift, sketchOf(word, index.buffers.sizes.keyBits)));
}

/** Notes which slots the sheets are of and how many minutiae each has: once, beside sealing their fingers. */
export function sealSlots(index: SearchIndex, sheets: readonly SignSheet[]): void {
  const minutiae = minutiaeOf(index);
  for (const { firstSlot, counts } of sheets) {
    const ofFingers = new Uint8Array(counts);
    for (let k = 0; k < ofFingers.length; k++) minutiae[firstSlot + Math.floor(k / FINGERS)]! += ofFingers[k]!;
    const at = index.places.states + firstSlot;
    index.bytes.fill(SEALED, at, at + ofFingers.length / FINGERS);
  }
}

/** Minutiae of each slot. */
export function minutiaeOf({ buffers, places }: SearchIndex): Uint16Array {
  return new Uint16Array(buffers.memory.buffer, places.minutiae, buffers.sizes.slots);
}

/** The signs after those of the key. */
export function sketchOf(word: number, keyBits: number): number {
  return (word << keyBits) >>> (32 - SKETCH_BITS);
}

function visitSheet(sheet: SignSheet, finger: number, visit: (slot: number, word: number) => void): void {
  const counts = new Uint8Array(sheet.counts);
  const words = new Uint32Array(sheet.words);
  let at = 0;
  for (let k = 0; k < counts.length; k++) {
    const after = at + counts[k]!;
    if (k % FINGERS === finger) {
      const slot = sheet.firstSlot + (k - finger) / FINGERS;
      for (let word = at; word < after; word++) visit(slot, words[word]!);
    }
    at = after;
  }
}

/** Fills the buckets of one finger in two goes: counting, then entering. */
type BucketFiller = {
  readonly count: (key: number) => void;
  readonly start: () => void;
  readonly enter: (slot: number, key: number, sketch: number) => void;
};

function bucketFiller(index: SearchIndex, finger: number): BucketFiller {
  const at = index.places.fingers[finger]!;
  const buckets = 1 << index.buffers.sizes.keyBits;
  const { buffer } = index.buffers.memory;
  const starts = new Int32Array(buffer, at.starts, buckets + 1);
  const sealed = index.buffers.sizes.sealed[finger]!;
  const sketches = new Uint16Array(buffer, at.sketches, sealed);
  const low = new Uint16Array(buffer, at.slotsLow, sealed);
  const high = new Uint8Array(buffer, at.slotsHigh, sealed);
  const free = new Int32Array(buckets);
  return {
    count: (key) => {
      free[key]!++;
    },
    start: () => {
      let next = 0;
      for (let key = 0; key < buckets; key++) {
        starts[key] = next;
        next += free[key]!;
        free[key] = starts[key]!;
      }
      starts[buckets] = next;
    },
    enter: (slot, key, sketch) => {
      const entry = free[key]!++;
      sketches[entry] = sketch;
      low[entry] = slot & 0xffff;
      high[entry] = slot >>> 16;
    },
  };
}

/** Bytes that buckets, chains and states of an index take, without what is set aside for searches under way. */
export function indexBytes({ places }: SearchIndex): number {
  return places.storedBytes;
}

/**
 * Adds a sample so that searches that start from now on find it: its signs are chained to their buckets.
 *
 * @throws {RangeError} no such slot, the slot is taken, or no room is left: the index must be built anew
 */
export function appendToIndex(index: SearchIndex, slot: SampleId, sample: TenPrint): void {
  const { places, bytes, words, buffers } = index;
  const { keyBits, open, slots } = buffers.sizes;
  if (!(slot >= 0 && slot < slots)) throw new RangeError(`slot ${slot}; the index has slots 0 to ${slots - 1}`);
  if (bytes[places.states + slot] !== ABSENT) throw new RangeError(`slot ${slot} is taken; erase it first`);
  const fingers = tenPrintWords(buffers.growthHandling, sample);
  const total = fingers.reduce((sum, finger) => sum + finger.length, 0);
  const header = places.header >> 2;
  let entry = words[header]!;
  if (entry + total > open) throw new RangeError(`no room for ${total} minutiae; build the index anew`);
  const generation = (bytes[places.generations + slot]! + 1) & 255;
  Atomics.store(bytes, places.generations + slot, generation);
  for (const [finger, signs] of fingers.entries()) {
    for (const word of signs) {
      const at = (places.chains >> 2) + entry * CHAIN_WORDS;
      const head = (places.fingers[finger]!.heads >> 2) + (word >>> (32 - keyBits));
      words[at] = word | 0;
      words[at + 1] = slot | (generation << 24);
      words[at + 2] = words[head]!;
      Atomics.store(words, head, entry++);
    }
  }
  Atomics.store(words, header, entry);
  minutiaeOf(index)[slot] = total;
  Atomics.store(bytes, places.states + slot, OPEN);
}

/** Forgets a slot: no search that starts from now on returns it. */
export function eraseFromIndex({ bytes, places }: SearchIndex, slot: SampleId): void {
  Atomics.store(bytes, places.states + slot, ABSENT);
}

/** Calls `visit` for each entry of a finger's buckets and chains that belongs to a slot that is still there. */
function visitIndex(
  index: SearchIndex,
  finger: number,
  visit: (slot: number, key: number, sketch: number) => void,
): void {
  const { places, bytes, words, buffers } = index;
  const { keyBits } = buffers.sizes;
  const at = places.fingers[finger]!;
  const halves = new Uint16Array(buffers.memory.buffer);
  for (let key = 0; key < 1 << keyBits; key++) {
    const after = words[(at.starts >> 2) + key + 1]!;
    for (let entry = words[(at.starts >> 2) + key]!; entry < after; entry++) {
      const slot = halves[(at.slotsLow >> 1) + entry]! | (bytes[at.slotsHigh + entry]! << 16);
      if (bytes[places.states + slot] === SEALED) visit(slot, key, halves[(at.sketches >> 1) + entry]!);
    }
    visitChain(index, (at.heads >> 2) + key, (slot, word) => visit(slot, key, sketchOf(word, keyBits)));
  }
}

/** Calls `visit` for each entry of a chain whose slot is open and was not appended again since. */
export function visitChain(index: SearchIndex, head: number, visit: (slot: number, word: number) => void): void {
  const { places, bytes, words } = index;
  for (let entry = Atomics.load(words, head); entry >= 0; ) {
    const at = (places.chains >> 2) + entry * CHAIN_WORDS;
    const slot = words[at + 1]! & 0xff_ffff;
    if (bytes[places.states + slot] === OPEN && bytes[places.generations + slot] === words[at + 1]! >>> 24)
      visit(slot, words[at]!);
    entry = words[at + 2]!;
  }
}

/** The same samples in a new index with empty chains; the old one may go on being searched. */
export function rebuiltIndex(index: SearchIndex, openSamples: number): SearchIndex {
  const { sizes, growthHandling } = index.buffers;
  const totals = Array.from({ length: FINGERS }, (_, finger) => {
    let total = 0;
    visitIndex(index, finger, () => total++);
    return total;
  });
  const fresh = emptyIndex({ ...sizes, growthHandling, openSamples }, totals);
  for (let finger = 0; finger < FINGERS; finger++) {
    const place = bucketFiller(fresh, finger);
    visitIndex(index, finger, (_, key) => place.count(key));
    place.start();
    visitIndex(index, finger, place.enter);
  }
  minutiaeOf(fresh).set(minutiaeOf(index));
  for (let slot = 0; slot < sizes.slots; slot++)
    if (index.bytes[index.places.states + slot] !== ABSENT) fresh.bytes[fresh.places.states + slot] = SEALED;
  return fresh;
}
