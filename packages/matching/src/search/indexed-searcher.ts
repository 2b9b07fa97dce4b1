import type { Gallery } from '../gallery/gallery.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import type { Evidence } from '../search-index/cast-votes.ts';
import { addVotes, joinedEvidence, joinVotes, votesOn } from '../search-index/cast-votes.ts';
import type { IndexPurpose, SearchIndex } from '../search-index/search-index.ts';
import { emptyIndex, sealSlots, totalsOf } from '../search-index/search-index.ts';
import { shortlist } from '../search-index/shortlist.ts';
import type { SignSheet } from '../search-index/sign-sheet.ts';
import type { Executor } from './identify.ts';
import { shardedIdentify } from './identify.ts';
import { indexLanes } from './index-lanes.ts';
import type { IndexAnswer, IndexTask } from './index-task.ts';
import type { IndexedOutcome, IndexedRequest, IndexedSettings } from './indexed-search.ts';
import { effortOf } from './indexed-search.ts';
import { DEPTH } from './search-request.ts';

/** An executor whose threads also work on an index. */
export type IndexExecutor = Executor & { readonly runIndexTask: (task: IndexTask) => Promise<IndexAnswer> };

/** Searches an index on the threads of an executor; several searches may be under way at a time. */
export type IndexedSearcher = {
  /** A batch of probes, each searched by one thread: the most searches a second. */
  readonly searchBatch: (
    requests: readonly IndexedRequest[],
    settings?: IndexedSettings,
  ) => Promise<readonly IndexedOutcome[]>;
  /** One probe, its fingers and then its shortlist divided among the threads: the shortest wait. */
  readonly searchOne: (request: IndexedRequest, settings?: IndexedSettings) => Promise<IndexedOutcome>;
};

/**
 * Both ways of searching give what `searchIndexed` gives, whatever the number of threads.
 *
 * @throws {RangeError} the index has no lane, or is laid out for another number of slots than the gallery
 */
export function indexedSearcher(executor: IndexExecutor, gallery: Gallery, index: SearchIndex): IndexedSearcher {
  const { sizes } = index.buffers;
  if (sizes.slots !== gallery.slots)
    throw new RangeError(`an index of ${sizes.slots} slots; the gallery has ${gallery.slots}`);
  const lanes = indexLanes(sizes.lanes);
  const on = { gallery: gallery.buffers, index: index.buffers };
  const run = executor.runIndexTask;
  return {
    searchBatch: async (requests, settings = {}) => {
      const parts = dealt(requests.length, Math.min(executor.threads, sizes.lanes));
      const outcomes = new Array<IndexedOutcome>(requests.length);
      await Promise.all(
        parts.map((part) =>
          lanes.hold(1, async ([lane]) => {
            const asked = part.map((place) => requests[place]!);
            const answer = await run({ kind: 'index-search', ...on, lane: lane!, requests: asked, settings });
            for (const [k, place] of part.entries()) outcomes[place] = answer.outcomes[k]!;
          }),
        ),
      );
      return outcomes;
    },
    searchOne: async (request, settings = {}) => {
      const effort = effortOf(index, request.signs, settings);
      const parts = dealt(FINGERS, Math.min(executor.threads, sizes.lanes));
      const { slots, entries } = await lanes.hold(parts.length, async (held) => {
        const vote = async (keysAMinutia: number, after: number): Promise<Evidence> => {
          const answers = await Promise.all(
            parts.map((fingers, k) => {
              const asked = { fingers, keysAMinutia, after };
              return run({ kind: 'index-vote', index: index.buffers, lane: held[k]!, signs: request.signs, asked });
            }),
          );
          joinVotes(index, held);
          return answers.map((answer) => answer.evidence!).reduce(joinedEvidence);
        };
        const first = await vote(effort.keysAMinutia, 0);
        const found = shortlist(index, held[0]!, first, effort);
        if (!found.thin || effort.thinKeysAMinutia <= effort.keysAMinutia) return { ...found, ...first };
        // Votes are kept aside, so that a thread's task can be done again from its start.
        const before = votesOn(index, held[0]!);
        const all = joinedEvidence(first, await vote(effort.thinKeysAMinutia, effort.keysAMinutia));
        addVotes(index, held[0]!, before);
        return { ...shortlist(index, held[0]!, all, effort), ...all };
      });
      const compared = settings.stages === 'shortlist' ? [] : slots;
      const { candidates, fingerComparisons } = await shardedIdentify(
        executor,
        gallery,
        [{ probe: request.probe, references: compared }],
        { exhaustive: true, depth: settings.depth ?? DEPTH },
      );
      return { candidates: candidates[0]!, shortlist: slots, entries, fingerComparisons };
    },
  };
}

/** The numbers from 0 to `count` - 1 dealt in turn to at most `parts`, none of them empty. */
function dealt(count: number, parts: number): readonly (readonly number[])[] {
  const numbers = Array.from({ length: count }, (_, k) => k);
  return Array.from({ length: parts }, (_, part) => numbers.filter((k) => k % parts === part)).filter(
    (part) => part.length > 0,
  );
}

/** The index that `buildIndex` makes, its finger positions divided among the threads of an executor. */
export async function buildIndexOn(
  executor: IndexExecutor,
  purpose: IndexPurpose,
  sheets: readonly SignSheet[],
): Promise<SearchIndex> {
  const index = emptyIndex(purpose, totalsOf(sheets));
  const parts = dealt(FINGERS, executor.threads);
  sealSlots(index, sheets);
  await Promise.all(
    parts.map((fingers) => executor.runIndexTask({ kind: 'index-seal', index: index.buffers, sheets, fingers })),
  );
  return index;
}
