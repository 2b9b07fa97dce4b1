import type { GalleryBuffers } from '../gallery/gallery.ts';
import { openGallery } from '../gallery/gallery.ts';
import type { Evidence, VotesAsked } from '../search-index/cast-votes.ts';
import { castVotes, clearVotes } from '../search-index/cast-votes.ts';
import type { ProbeSigns } from '../search-index/probe-signs.ts';
import type { IndexBuffers, SearchIndex } from '../search-index/search-index.ts';
import { openIndex, sealFinger } from '../search-index/search-index.ts';
import type { SignSheet } from '../search-index/sign-sheet.ts';
import type { IndexedOutcome, IndexedRequest, IndexedSettings } from './indexed-search.ts';
import { searchIndexed } from './indexed-search.ts';

/** What a thread may be asked to do with an index. */
export type IndexTask =
  | {
      readonly kind: 'index-search';
      readonly gallery: GalleryBuffers;
      readonly index: IndexBuffers;
      readonly lane: number;
      readonly requests: readonly IndexedRequest[];
      readonly settings: IndexedSettings;
    }
  | {
      readonly kind: 'index-vote';
      readonly index: IndexBuffers;
      readonly lane: number;
      readonly signs: ProbeSigns;
      readonly asked: VotesAsked;
    }
  | {
      readonly kind: 'index-seal';
      readonly index: IndexBuffers;
      readonly sheets: readonly SignSheet[];
      readonly fingers: readonly number[];
    };

/** Outcomes of a search, the evidence of a vote, nothing of sealing. */
export type IndexAnswer = {
  readonly kind: 'index';
  readonly outcomes: readonly IndexedOutcome[];
  readonly evidence?: Evidence;
};

/** The index last worked on: opening one takes longer than a search of a small gallery. */
let last: SearchIndex | undefined;

function opened(buffers: IndexBuffers): SearchIndex {
  if (last?.buffers.made !== buffers.made) last = openIndex(buffers);
  return last;
}

/** Does a task on an index; every task can be done again from its start. */
export function performIndexTask(task: IndexTask): IndexAnswer {
  const index = opened(task.index);
  switch (task.kind) {
    case 'index-search': {
      const on = { gallery: openGallery(task.gallery), index, lane: task.lane };
      return { kind: 'index', outcomes: searchIndexed(on, task.requests, task.settings) };
    }
    case 'index-vote':
      clearVotes(index, task.lane);
      return { kind: 'index', outcomes: [], evidence: castVotes(index, task.lane, task.signs, task.asked) };
    case 'index-seal':
      for (const finger of task.fingers) sealFinger(index, task.sheets, finger);
      return { kind: 'index', outcomes: [] };
  }
}
