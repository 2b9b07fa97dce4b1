import type { GrowthHandling, SearchPool } from '@eurodac-sim/matching';
import { binomialRate, GROWTH_HANDLINGS } from '@eurodac-sim/matching';
import { draws } from '@eurodac-sim/primitives';
import type { ScoreModel } from '@eurodac-sim/simulation';
import { matedScore, thresholdFor } from '@eurodac-sim/simulation';
import type { MatedComparison } from './score-model-mated.ts';
import { matedComparisons } from './score-model-mated.ts';

/** Ends of the bins of age at enrolment and of the gap, in years. */
const ENROLLED: readonly number[] = [0, 6, 10, 14, 18, 40];
const GAPS: readonly number[] = [0, 1, 3, 10];

/** The search whose threshold is looked at: that of the shipped experiment. */
const SEARCH = { fpir: 0.001, enrolled: 1000 };

/** Scores that the model draws for each comparison. */
const DRAWN = 20;

/** Places of the middle and of the low scores of a bin, as shares. */
const MIDDLE = 0.5;
const LOW = 0.05;

/** Templates and a model beside each other. */
type Beside<Value> = { readonly templates: Value; readonly scores: number };

/** How the model does in one bin of comparisons of persons whom it was not fitted to. */
export type CheckedBin = {
  readonly growthHandling: GrowthHandling;
  /** Years from, and up to. */
  readonly enrolled: readonly [number, number];
  readonly gap: readonly [number, number];
  readonly comparisons: number;
  readonly threshold: number;
  /** Share of comparisons below the threshold; of templates with its interval as if comparisons were independent. */
  readonly fnmr: Beside<{ readonly value: number; readonly low: number; readonly high: number }>;
  readonly median: Beside<number>;
  readonly lowTwentieth: Beside<number>;
};

/** Of persons missed once, the share missed again by two other captures. */
type CheckedRepeats = Beside<number | null> & {
  readonly growthHandling: GrowthHandling;
  readonly missedPairs: number;
};

/** What a check found. */
export type ScoreModelCheck = { readonly bins: readonly CheckedBin[]; readonly repeats: readonly CheckedRepeats[] };

/** Whom to judge a model on: persons of another seed than its own. */
export type Checking = {
  readonly model: ScoreModel;
  readonly seed: number;
  readonly persons: number;
  readonly pool: SearchPool;
  readonly say: (text: string) => void;
};

/** A comparison with its score by templates and the scores that the model draws for it. */
type Judged = MatedComparison & { readonly drawn: readonly number[] };

/** Templates of persons of another seed beside what the model draws for the same persons, ages and qualities. */
export async function checkedScoreModel({ model, seed, persons, pool, say }: Checking): Promise<ScoreModelCheck> {
  const bins: CheckedBin[] = [];
  const repeats: CheckedRepeats[] = [];
  const randoms = Array.from({ length: DRAWN }, (_, k) => draws(seed + 1 + k));
  for (const growthHandling of GROWTH_HANDLINGS) {
    say(`${growthHandling}: ${persons} persons against themselves`);
    const scores = model.handlings[growthHandling];
    const judged = (await matedComparisons(pool, { seed, growthHandling, from: 0, to: persons })).map(
      (one): Judged => ({
        ...one,
        drawn: randoms.map((random) => matedScore({ random, scores, growthHandling }, one.probe, one.reference)),
      }),
    );
    const { threshold } = thresholdFor(scores.nonMated, SEARCH);
    bins.push(...checkedBins(judged, growthHandling, threshold));
    repeats.push({ growthHandling, ...repeated(judged, threshold) });
  }
  return { bins, repeats };
}

function checkedBins(all: readonly Judged[], growthHandling: GrowthHandling, threshold: number): readonly CheckedBin[] {
  const spans = (ends: readonly number[]): readonly (readonly [number, number])[] =>
    ends.slice(1).map((to, k) => [ends[k]!, to] as const);
  return spans(ENROLLED).flatMap((enrolled) =>
    spans(GAPS).flatMap((gap): readonly CheckedBin[] => {
      const own = all.filter(
        ({ probe, reference }) =>
          isWithin(reference.trueAgeYears, enrolled) && isWithin(probe.trueAgeYears - reference.trueAgeYears, gap),
      );
      if (own.length === 0) return [];
      return [{ growthHandling, enrolled, gap, comparisons: own.length, threshold, ...besides(own, threshold) }];
    }),
  );
}

const isWithin = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value < to;

function besides(own: readonly Judged[], threshold: number): Pick<CheckedBin, 'fnmr' | 'median' | 'lowTwentieth'> {
  const templates = own.map(({ score }) => score).sort((a, b) => a - b);
  const drawn = own.flatMap(({ drawn }) => drawn).sort((a, b) => a - b);
  const missed = (scores: readonly number[]): number => scores.filter((score) => score < threshold).length;
  const at = (share: number): Beside<number> => ({
    templates: templates[Math.floor(share * templates.length)]!,
    scores: drawn[Math.floor(share * drawn.length)]!,
  });
  return {
    fnmr: { templates: binomialRate(missed(templates), templates.length), scores: missed(drawn) / drawn.length },
    median: at(MIDDLE),
    lowTwentieth: at(LOW),
  };
}

/** Ordered pairs of one person's comparisons that have no capture in common: how often the second misses where the first does. */
function repeated(all: readonly Judged[], threshold: number): Omit<CheckedRepeats, 'growthHandling'> {
  const persons = new Map<number, Judged[]>();
  for (const one of all) {
    const { person } = one.probe.owner;
    const own = persons.get(person);
    if (own === undefined) persons.set(person, [one]);
    else own.push(one);
  }
  const pairs = [...persons.values()].flatMap((own) =>
    own.flatMap((first) => own.filter((second) => isApart(first, second)).map((second) => [first, second] as const)),
  );
  const share = (missed: (one: Judged, k: number) => boolean, ks: readonly number[]): readonly [number, number] => {
    let [once, twice] = [0, 0];
    for (const k of ks)
      for (const [first, second] of pairs) {
        if (!missed(first, k)) continue;
        once++;
        if (missed(second, k)) twice++;
      }
    return [once, twice];
  };
  const [missedPairs, again] = share(({ score }) => score < threshold, [0]);
  const [once, twice] = share(({ drawn }, k) => drawn[k]! < threshold, [...new Array(DRAWN).keys()]);
  return {
    missedPairs,
    templates: missedPairs === 0 ? null : again / missedPairs,
    scores: once === 0 ? 0 : twice / once,
  };
}

function isApart(first: MatedComparison, second: MatedComparison): boolean {
  const captures = [first.probe, first.reference].map(({ captureIndex }) => captureIndex);
  return ![second.probe, second.reference].some(({ captureIndex }) => captures.includes(captureIndex));
}
