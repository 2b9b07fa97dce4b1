import { binomialRate, noNarrower } from '../statistics/binomial-rate.ts';
import { middle95, resamples } from '../statistics/resamples.ts';
import type { Grouping } from './breakdown.ts';
import { GROUP_BEGINS } from './breakdown.ts';
import type { Rate } from './evaluation.ts';

/** What one search of a gallery came to. */
export type ScoredSearch = {
  /** Who is searched for: the one who is drawn when searches are resampled. */
  readonly subject: string;
  /** Whether the person is in the gallery. */
  readonly mated: boolean;
  /** Place of the mate among the candidates, from 1, and its score; null where it is no candidate. */
  readonly mate: { readonly rank: number; readonly score: number } | null;
  /** Highest score of a candidate who is not the mate; null where there is none. */
  readonly highest: number | null;
} & { readonly [Fact in Grouping]?: number };

/** Errors of searches at one threshold: R is the longest list that is looked at. */
type SearchErrors = {
  readonly threshold: number;
  /** Share of non-mated searches with a candidate at the threshold. */
  readonly fpir: Rate;
  /** Share of mated searches whose mate is no candidate at the threshold, or is not the first one. */
  readonly fnir: Rate;
  readonly fnirAtRank1: Rate;
};

/** Errors at the lowest threshold that keeps a target on these searches. */
type ErrorsAtFpir = SearchErrors & { readonly targetFpir: number };

/** Share of mated searches whose mate is among the first so many candidates, whatever its score. */
type CumulativeMatch = { readonly rank: number; readonly rate: Rate };

/** Errors of the searches of a group, at the threshold of the first target. */
type SearchGroupErrors = SearchErrors & {
  readonly by: Grouping;
  readonly from: number;
  readonly to: number | null;
  readonly mated: number;
  readonly nonMated: number;
};

/** What is known of a set of searches. */
export type IdentificationReport = {
  readonly searches: { readonly mated: number; readonly nonMated: number };
  readonly cmc: readonly CumulativeMatch[];
  readonly atFpir: readonly ErrorsAtFpir[];
  /** At thresholds that were asked for. */
  readonly thresholds: readonly SearchErrors[];
  readonly groups: readonly SearchGroupErrors[];
};

const TARGETS: readonly number[] = [0.1, 0.01, 0.001, 0];
const RANKS: readonly number[] = [1, 2, 3, 5, 10, 20, 50, 100];

const NOTHING: Rate = { value: null, low: null, high: null };

/**
 * The share of searches with an event, with its interval over resampled subjects, never narrower than the exact one of a
 * small count; of none in n it ends at 3/n.
 *
 * @source Hanley and Lippman-Hand, JAMA 249(13), 1983
 */
function share(searches: readonly ScoredSearch[], isEvent: (search: ScoredSearch) => boolean): Rate {
  const of = searches.length;
  if (of === 0) return NOTHING;
  const events = searches.filter(isEvent).length;
  if (events === 0 || events === of) return binomialRate(events, of);
  const subjects = new Map<string, { events: number; searches: number }>();
  for (const search of searches) {
    const own = subjects.get(search.subject) ?? { events: 0, searches: 0 };
    subjects.set(search.subject, own);
    own.searches++;
    if (isEvent(search)) own.events++;
  }
  return { value: events / of, ...noNarrower(resampledShare([...subjects.values()]), events, of) };
}

function resampledShare(subjects: readonly { readonly events: number; readonly searches: number }[]) {
  const samples: number[] = [];
  for (const times of resamples([{ first: 0, count: subjects.length }], 'resampled-persons')) {
    let events = 0;
    let searches = 0;
    for (const [k, own] of subjects.entries()) {
      events += times[k]! * own.events;
      searches += times[k]! * own.searches;
    }
    samples.push(events / searches);
  }
  return middle95(samples);
}

function errorsAt(searches: readonly ScoredSearch[], threshold: number): SearchErrors {
  const mated = searches.filter((search) => search.mated);
  const nonMated = searches.filter((search) => !search.mated);
  const reached = (score: number | null | undefined): boolean => typeof score === 'number' && score >= threshold;
  return {
    threshold,
    fpir: share(nonMated, ({ highest }) => reached(highest)),
    fnir: share(mated, ({ mate }) => !reached(mate?.score)),
    fnirAtRank1: share(mated, ({ mate }) => mate?.rank !== 1 || !reached(mate.score)),
  };
}

/** The lowest score that occurs and keeps FPIR at most `fpir`; undefined where the highest one does not. */
function thresholdFor(searches: readonly ScoredSearch[], fpir: number): number | undefined {
  const falling = searches.flatMap(({ mated, highest }) => (mated ? [] : [highest ?? Number.NEGATIVE_INFINITY]));
  falling.sort((a, b) => b - a);
  const refused = falling[Math.floor(fpir * falling.length)] ?? Number.NEGATIVE_INFINITY;
  const scores = searches.flatMap(({ mate, highest }) => [mate?.score ?? null, highest]);
  const above = scores.filter((score): score is number => score !== null && score > refused);
  return above.length === 0 ? undefined : above.reduce((least, score) => Math.min(least, score));
}

function groupsOf(searches: readonly ScoredSearch[], threshold: number): readonly SearchGroupErrors[] {
  return (Object.keys(GROUP_BEGINS) as Grouping[]).flatMap((by) =>
    GROUP_BEGINS[by].flatMap((from, k): readonly SearchGroupErrors[] => {
      const to = GROUP_BEGINS[by][k + 1] ?? null;
      const own = searches.filter(({ [by]: fact }) => fact !== undefined && fact >= from && (to === null || fact < to));
      if (own.length === 0) return [];
      const mated = own.filter((search) => search.mated).length;
      return [{ by, from, to, mated, nonMated: own.length - mated, ...errorsAt(own, threshold) }];
    }),
  );
}

/**
 * FNIR at FPIR and rank, cumulative match rates, and groups of some searches of one gallery. Groups are judged at the
 * first threshold asked for, or where none is at that of the lowest target FPIR that can be observed.
 *
 * @source ISO/IEC 19795-1: identification error rates; Grother et al., NIST FRTE 1:N reports: FNIR(N, R, T)
 */
export function identificationReport(
  searches: readonly ScoredSearch[],
  asked: readonly number[] = [],
): IdentificationReport {
  const mated = searches.filter((search) => search.mated);
  const nonMated = searches.length - mated.length;
  const observable = TARGETS.filter((target) => nonMated > 0 && (target === 0 || target * nonMated >= 1));
  const atFpir = observable.flatMap((targetFpir): readonly ErrorsAtFpir[] => {
    const threshold = thresholdFor(searches, targetFpir);
    return threshold === undefined ? [] : [{ targetFpir, ...errorsAt(searches, threshold) }];
  });
  const longest = mated.reduce((most, { mate }) => Math.max(most, mate?.rank ?? 0), 0);
  const grouped = asked[0] ?? atFpir.findLast(({ targetFpir }) => targetFpir > 0)?.threshold;
  return {
    searches: { mated: mated.length, nonMated },
    cmc: RANKS.filter((_, k) => k === 0 || RANKS[k - 1]! < longest).map((rank) => ({
      rank,
      rate: share(mated, ({ mate }) => mate !== null && mate.rank <= rank),
    })),
    atFpir,
    thresholds: asked.map((threshold) => errorsAt(searches, threshold)),
    groups: grouped === undefined ? [] : groupsOf(searches, grouped),
  };
}
