import type { Gallery } from '../gallery/gallery.ts';
import type { ProbeTenPrint } from '../gallery/probe-ten-print.ts';
import { probeTenPrint } from '../gallery/probe-ten-print.ts';
import type { CandidateList } from './candidate-list.ts';
import { candidateList } from './candidate-list.ts';
import type { Share } from './request-sheet.ts';
import { visitShare } from './request-sheet.ts';
import type { Candidate } from './search-request.ts';

/** What one thread does with its share of a sheet. */
export type ShareSearch = {
  readonly sheet: SharedArrayBuffer;
  readonly share: Share;
  /** Fingers compared, from the most telling that are present in both. */
  readonly fingers: number;
  readonly depth: number;
};

/** Best references of the requests that a share touches. */
export type ShareOutcome = {
  readonly lists: readonly { readonly request: number; readonly candidates: readonly Candidate[] }[];
  readonly fingerComparisons: number;
};

const side: ProbeTenPrint = probeTenPrint();

/** Compares the pairs of a share; joined over any cut of the sheet, the best are the same. */
export function searchShare(gallery: Gallery, search: ShareSearch): ShareOutcome {
  const before = side.fingerComparisons();
  const lists: { request: number; list: CandidateList }[] = [];
  visitShare(search.sheet, search.share, (request, probe, reference) => {
    let current = lists[lists.length - 1];
    if (current === undefined || current.request !== request) {
      current = { request, list: candidateList(search.depth) };
      lists.push(current);
      side.load(gallery, probe);
    }
    current.list.enter(reference, side.score(reference, search.fingers));
  });
  return {
    lists: lists.map(({ request, list }) => ({ request, candidates: list.candidates() })),
    fingerComparisons: side.fingerComparisons() - before,
  };
}
