import type {
  Executor,
  Gallery,
  IndexedOutcome,
  IndexedSearcher,
  IndexedSettings,
  SampleId,
  ScoredSearch,
} from '@eurodac-sim/matching';
import { personScore, shardedIdentify } from '@eurodac-sim/matching';
import type { SearchProbe } from './search-probes.ts';

/** What is counted over all searches. */
export type SearchCounts = {
  mated: number;
  nonMated: number;
  /** Mated searches whose mate is not a candidate at the threshold. */
  missed: number;
  /** Non-mated searches with a candidate at the threshold. */
  falselyMatched: number;
  /** Mated searches with a capture that went wrong as a whole: they count as missed or not, and never as lost. */
  grossFailures: number;
  /** Mates whose own score reaches the threshold, and those of them who are not on the shortlist. */
  reaching: number;
  lost: number;
  /** Persons compared exactly after the index, over all searches. */
  compared: number;
  /** Seconds of searching in batches. */
  seconds: number;
  /** Milliseconds of searches one at a time. */
  readonly latencies: number[];
  /** Every search by what came of it; empty where nobody was compared. */
  readonly scored: ScoredSearch[];
};

/** How the searches are run. */
export type SearchRun = {
  readonly searcher: IndexedSearcher;
  readonly executor: Executor;
  readonly gallery: Gallery;
  readonly persons: number;
  readonly threshold: number;
  readonly settings: IndexedSettings;
  /** Candidates come from comparing everyone; the index is searched beside it to know what it loses. */
  readonly exhaustive: boolean;
  /** Searches that are also timed one at a time. */
  readonly timed: number;
};

/** Nothing counted yet. */
export function searchCounts(): SearchCounts {
  const none = {
    mated: 0,
    nonMated: 0,
    grossFailures: 0,
    missed: 0,
    falselyMatched: 0,
    reaching: 0,
    lost: 0,
    compared: 0,
  };
  return { ...none, seconds: 0, latencies: [], scored: [] };
}

/** Runs the searches of a batch and counts what they found and lost. */
export async function measureBatch(
  run: SearchRun,
  probes: readonly SearchProbe[],
  counts: SearchCounts,
): Promise<void> {
  const requests = probes.map(({ slot, signs }) => ({ probe: slot, signs }));
  const start = performance.now();
  const found = await run.searcher.searchBatch(requests, run.settings);
  const indexed = (performance.now() - start) / 1000;
  const lists = run.exhaustive
    ? await everyoneCompared(run, probes, counts)
    : found.map(({ candidates }) => candidates);
  if (!run.exhaustive) {
    counts.seconds += indexed;
    for (const request of requests.slice(0, Math.max(0, run.timed - counts.latencies.length))) {
      const before = performance.now();
      await run.searcher.searchOne(request, run.settings);
      counts.latencies.push(performance.now() - before);
    }
  }
  for (const [k, probe] of probes.entries()) {
    const matches = lists[k]!.filter(({ score }) => score >= run.threshold).map(({ reference }) => reference);
    countOne(run, probe, { matches, outcome: found[k]! }, counts);
    if (run.settings.stages !== 'shortlist') counts.scored.push(scoredSearch(probe, lists[k]!, counts.scored.length));
  }
}

function countOne(
  { gallery, threshold }: SearchRun,
  { slot, mate, grossFailure }: SearchProbe,
  { matches, outcome }: { readonly matches: readonly SampleId[]; readonly outcome: IndexedOutcome },
  counts: SearchCounts,
): void {
  counts.compared += outcome.shortlist.length;
  if (mate === undefined) {
    counts.nonMated++;
    if (matches.length > 0) counts.falselyMatched++;
    return;
  }
  counts.mated++;
  if (!matches.includes(mate)) counts.missed++;
  if (grossFailure) {
    counts.grossFailures++;
    return;
  }
  if (personScore(gallery, slot, mate) < threshold) return;
  counts.reaching++;
  if (!outcome.shortlist.includes(mate)) counts.lost++;
}

type Candidates = readonly { readonly reference: SampleId; readonly score: number }[];

/** What came of a search; who is searched for is the person where one is named, and otherwise somebody of their own. */
function scoredSearch({ mate, person, facts }: SearchProbe, candidates: Candidates, number: number): ScoredSearch {
  const place = candidates.findIndex(({ reference }) => reference === mate);
  return {
    subject: person === undefined ? `search ${number}` : `person ${person}`,
    mated: mate !== undefined,
    mate: place < 0 ? null : { rank: place + 1, score: candidates[place]!.score },
    highest: candidates.find((_, k) => k !== place)?.score ?? null,
    ...facts,
  };
}

/** The candidates of searches of everyone, one search at a time so that each is timed. */
async function everyoneCompared(
  { executor, gallery, persons }: SearchRun,
  probes: readonly SearchProbe[],
  counts: SearchCounts,
): Promise<readonly Candidates[]> {
  const everyone = [{ from: 0 as SampleId, to: persons as SampleId }];
  const lists = [];
  for (const { slot } of probes) {
    const start = performance.now();
    const { candidates } = await shardedIdentify(executor, gallery, [{ probe: slot, references: everyone }], {
      exhaustive: true,
    });
    const seconds = (performance.now() - start) / 1000;
    counts.seconds += seconds;
    counts.latencies.push(1000 * seconds);
    lists.push(candidates[0]!);
  }
  return lists;
}
