import type { Gallery } from '../gallery/gallery.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import { byRank } from './candidate-list.ts';
import { requestSheet, sharesOf } from './request-sheet.ts';
import type { Candidate, SearchOutcome, SearchRequest, SearchSettings } from './search-request.ts';
import { DEPTH } from './search-request.ts';
import type { ShareOutcome, ShareSearch } from './search-share.ts';
import { searchShare } from './search-share.ts';

/** Fingers of the first stage. */
const FIRST_FINGERS = 2;

/** Whatever runs shares: this thread, or a pool. `threads` is how many shares run at a time. */
export type Executor = {
  readonly threads: number;
  readonly search: (gallery: Gallery, search: ShareSearch) => Promise<ShareOutcome>;
};

/**
 * Searches a gallery on this thread: every reference asked for by two fingers, the best 20 by all ten.
 *
 * @returns the same as `shardedIdentify` on any number of threads
 */
export function identify(
  gallery: Gallery,
  requests: readonly SearchRequest[],
  settings: SearchSettings = {},
): SearchOutcome {
  const stages = stagesOf(requests, settings);
  const run = (search: ShareSearch): ShareOutcome => searchShare(gallery, search);
  const first = outcomeOf(requests.length, stages.first(1).map(run), stages.depth);
  return stages.exhaustive
    ? first
    : joined(first, outcomeOf(requests.length, stages.second(first, 1).map(run), stages.depth));
}

/** Searches a gallery through an executor, with one share for each of its threads. */
export async function shardedIdentify(
  executor: Executor,
  gallery: Gallery,
  requests: readonly SearchRequest[],
  settings: SearchSettings = {},
): Promise<SearchOutcome> {
  const stages = stagesOf(requests, settings);
  const run = (searches: readonly ShareSearch[]): Promise<readonly ShareOutcome[]> =>
    Promise.all(searches.map((search) => executor.search(gallery, search)));
  const first = outcomeOf(requests.length, await run(stages.first(executor.threads)), stages.depth);
  if (stages.exhaustive) return first;
  const second = await run(stages.second(first, executor.threads));
  return joined(first, outcomeOf(requests.length, second, stages.depth));
}

type Stages = {
  readonly depth: number;
  readonly exhaustive: boolean;
  readonly first: (shares: number) => readonly ShareSearch[];
  readonly second: (first: SearchOutcome, shares: number) => readonly ShareSearch[];
};

function stagesOf(requests: readonly SearchRequest[], settings: SearchSettings): Stages {
  const { depth = DEPTH, exhaustive = false } = settings;
  const stage = (asked: readonly SearchRequest[], fingers: number, shares: number): readonly ShareSearch[] => {
    const { memory, pairs } = requestSheet(asked);
    return sharesOf(pairs, shares).map((share) => ({ sheet: memory, share, fingers, depth }));
  };
  return {
    depth,
    exhaustive,
    first: (shares) => stage(requests, exhaustive ? FINGERS : FIRST_FINGERS, shares),
    second: (first, shares) => {
      const shortlists = first.candidates.map((list, r) => ({
        probe: requests[r]!.probe,
        references: list.map(({ reference }) => reference),
      }));
      return stage(shortlists, FINGERS, shares);
    },
  };
}

/** The lists of several shares as one list for each request. */
function outcomeOf(requests: number, outcomes: readonly ShareOutcome[], depth: number): SearchOutcome {
  const candidates: Candidate[][] = Array.from({ length: requests }, () => []);
  for (const { lists } of outcomes) for (const list of lists) candidates[list.request]!.push(...list.candidates);
  return {
    candidates: candidates.map((list) => list.sort(byRank).slice(0, depth)),
    fingerComparisons: outcomes.reduce((sum, outcome) => sum + outcome.fingerComparisons, 0),
  };
}

/** The second stage's lists with the work of both. */
function joined(first: SearchOutcome, second: SearchOutcome): SearchOutcome {
  return {
    candidates: second.candidates,
    fingerComparisons: first.fingerComparisons + second.fingerComparisons,
  };
}
