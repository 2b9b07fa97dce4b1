import type { SampleId } from '../gallery/gallery.ts';
import type { SearchRequest, SlotRange } from './search-request.ts';

/** Words of a request on the sheet, and of a range. */
const REQUEST_WORDS = 4;
const RANGE_WORDS = 2;

/**
 * A batch of requests in shared memory, so that threads are handed places instead of lists.
 *
 * Layout, 32-bit words: number of requests; for each request its probe, first and last-but-one word of its ranges, and
 * number of references; then the ranges, first slot and slot after the last. Ranges of a request rise and do not touch.
 */
export type RequestSheet = { readonly memory: SharedArrayBuffer; readonly pairs: number };

/** Writes requests down; a reference asked for twice is compared once. */
export function requestSheet(requests: readonly SearchRequest[]): RequestSheet {
  const ranges = requests.map(({ references }) => disjointRanges(references));
  const rangeWords = ranges.reduce((sum, list) => sum + list.length * RANGE_WORDS, 0);
  const memory = new SharedArrayBuffer(4 * (1 + requests.length * REQUEST_WORDS + rangeWords));
  const words = new Int32Array(memory);
  words[0] = requests.length;
  let free = 1 + requests.length * REQUEST_WORDS;
  let pairs = 0;
  for (const [r, request] of requests.entries()) {
    const references = ranges[r]!.reduce((sum, { from, to }) => sum + to - from, 0);
    words.set([request.probe, free, free + ranges[r]!.length * RANGE_WORDS, references], 1 + r * REQUEST_WORDS);
    for (const { from, to } of ranges[r]!) {
      words[free++] = from;
      words[free++] = to;
    }
    pairs += references;
  }
  return { memory, pairs };
}

/** Consecutive places on a sheet: pairs of probe and reference, counted through all requests. */
export type Share = { readonly from: number; readonly to: number };

/** Cuts `pairs` into at most `shares` runs of nearly equal length. */
export function sharesOf(pairs: number, shares: number): readonly Share[] {
  const cuts = Array.from({ length: shares + 1 }, (_, k) => Math.floor((pairs * k) / shares));
  return cuts.slice(1).flatMap((to, k) => (to > cuts[k]! ? [{ from: cuts[k]!, to }] : []));
}

/** Calls `visit` for every pair of a share, request by request. */
export function visitShare(
  memory: SharedArrayBuffer,
  share: Share,
  visit: (request: number, probe: SampleId, reference: SampleId) => void,
): void {
  const words = new Int32Array(memory);
  let place = 0;
  for (let r = 0; r < words[0]! && place < share.to; r++) {
    const at = 1 + r * REQUEST_WORDS;
    const after = place + words[at + 3]!;
    for (let w = words[at + 1]!; after > share.from && w < words[at + 2]! && place < share.to; w += RANGE_WORDS) {
      const from = words[w]!;
      const length = words[w + 1]! - from;
      const first = Math.max(0, share.from - place);
      const last = Math.min(length, share.to - place);
      for (let k = first; k < last; k++) visit(r, words[at]! as SampleId, (from + k) as SampleId);
      place += length;
    }
    place = after;
  }
}

/** The ranges of a list of slots and ranges, in rising order, joined where they touch or overlap. */
function disjointRanges(references: SearchRequest['references']): readonly SlotRange[] {
  const ranges = references
    .map((entry) => (typeof entry === 'number' ? { from: entry as number, to: entry + 1 } : entry))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of ranges) {
    const last = joined[joined.length - 1];
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined as { from: SampleId; to: SampleId }[];
}
