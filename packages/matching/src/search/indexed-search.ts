import type { Gallery, SampleId } from '../gallery/gallery.ts';
import type { ProbeTenPrint } from '../gallery/probe-ten-print.ts';
import { probeTenPrint } from '../gallery/probe-ten-print.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import { castVotes, clearVotes, joinedEvidence } from '../search-index/cast-votes.ts';
import type { ProbeSigns } from '../search-index/probe-signs.ts';
import { extentOf } from '../search-index/probe-signs.ts';
import type { SearchEffort } from '../search-index/search-effort.ts';
import { effortFor } from '../search-index/search-effort.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import type { Shortlist } from '../search-index/shortlist.ts';
import { shortlist } from '../search-index/shortlist.ts';
import { candidateList } from './candidate-list.ts';
import type { Candidate } from './search-request.ts';
import { DEPTH } from './search-request.ts';

/** A probe that is compared with everyone in an index. */
export type IndexedRequest = { readonly probe: SampleId; readonly signs: ProbeSigns };

/** What a search of an index found. */
export type IndexedOutcome = {
  /** By falling score, then rising slot. */
  readonly candidates: readonly Candidate[];
  /** Everyone who was compared exactly, by falling votes. */
  readonly shortlist: readonly SampleId[];
  /** Entries of buckets gone through. */
  readonly entries: number;
  /** Runs of the comparison kernel. */
  readonly fingerComparisons: number;
};

/** How a search of an index is run. */
export type IndexedSettings = {
  /** Candidates kept. */
  readonly depth?: number;
  /** What is to be otherwise than fits the probe's fingers. */
  readonly effort?: Partial<SearchEffort>;
  /** `shortlist` leaves the exact comparison out, to time or judge the index alone: there are no candidates then. */
  readonly stages?: 'all' | 'shortlist';
};

/** A gallery with its index and a lane that nobody else uses meanwhile. */
export type IndexLane = { readonly gallery: Gallery; readonly index: SearchIndex; readonly lane: number };

const side: ProbeTenPrint = probeTenPrint();

/** Fingers of a probe. */
const ALL_FINGERS: readonly number[] = Array.from({ length: FINGERS }, (_, finger) => finger);

/** Searches an index for one probe after another on this thread: the outcome that any number of threads must give. */
export function searchIndexed(
  on: IndexLane,
  requests: readonly IndexedRequest[],
  settings: IndexedSettings = {},
): readonly IndexedOutcome[] {
  return requests.map(({ probe, signs }) => {
    const { found, entries } = shortlistOf(on, signs, settings);
    const before = side.fingerComparisons();
    const list = candidateList(settings.depth ?? DEPTH);
    if (settings.stages !== 'shortlist') {
      side.load(on.gallery, probe);
      for (const slot of found.slots) list.enter(slot, side.score(slot, FINGERS));
    }
    const fingerComparisons = side.fingerComparisons() - before;
    return { candidates: list.candidates(), shortlist: found.slots, entries, fingerComparisons };
  });
}

/** The effort for a probe in an index, and what the settings want otherwise. */
export function effortOf({ buffers }: SearchIndex, signs: ProbeSigns, { effort }: IndexedSettings): SearchEffort {
  return { ...effortFor({ ...extentOf(signs), keyBits: buffers.sizes.keyBits }), ...effort };
}

/** The shortlist of a probe; where it is thin, by more keys. */
function shortlistOf(
  { index, lane }: IndexLane,
  signs: ProbeSigns,
  settings: IndexedSettings,
): { readonly found: Shortlist; readonly entries: number } {
  const effort = effortOf(index, signs, settings);
  clearVotes(index, lane);
  const asked = { fingers: ALL_FINGERS, keysAMinutia: effort.keysAMinutia };
  const evidence = castVotes(index, lane, signs, asked);
  const found = shortlist(index, lane, evidence, effort);
  if (!found.thin || effort.thinKeysAMinutia <= effort.keysAMinutia) return { found, entries: evidence.entries };
  const further = { ...asked, keysAMinutia: effort.thinKeysAMinutia, after: effort.keysAMinutia };
  const all = joinedEvidence(evidence, castVotes(index, lane, signs, further));
  return { found: shortlist(index, lane, all, effort), entries: all.entries };
}
