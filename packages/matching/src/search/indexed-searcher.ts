import type { Gallery } from '../gallery/gallery.ts';
import { FINGERS } from '../gallery/ten-print.ts';
import type { Evidence } from '../search-index/cast-votes.ts';
import { joinVotes } from '../search-index/cast-votes.ts';
import type { IndexPurpose, SearchIndex } from '../search-index/search-index.ts';
import { emptyIndex, sealSlots, totalsOf } from '../search-index/search-index.ts';
import type { Shortlist } from '../search-index/shortlist.ts';
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
      let entries = 0;
      const { slots } = await lanes.hold(parts.length, async (held): Promise<Shortlist> => {
        const vote = async (keysAMinutia: number): Promise<Shortlist> => {
          const evidence = await Promise.all(
            parts.map((fingers, k) =>
              run({
                kind: 'index-vote',
                index: index.buffers,
                lane: held[k]!,
                signs: request.signs,
                asked: { fingers, keysAMinutia },
              }),
            ),
          );
          joinVotes(index, held);
          const joined = evidence.map((answer) => answer.evidence!).reduce(joinedEvidence);
          entries += joined.entries;
          return shortlist(index, held[0]!, joined, effort);
        };
        const found = await vote(effort.keysAMinutia);
        return found.thin && effort.thinKeysAMinutia > effort.keysAMinutia ? vote(effort.thinKeysAMinutia) : found;
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

function joinedEvidence(a: Evidence, b: Evidence): Evidence {
  return { entries: a.entries + b.entries, potential: a.potential + b.potential };
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
