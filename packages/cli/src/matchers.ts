import type { Fact, FoundFact, GridPoint } from '@eurodac-sim/experiment';
import type { SearchPool } from '@eurodac-sim/matching';
import type { Biometrics, Parameters } from '@eurodac-sim/simulation';
import { backgroundCaptures, parameters, simulate, thresholdCaptures } from '@eurodac-sim/simulation';
import type { SharedBiometrics } from './biometrics.ts';
import { sharedBiometrics } from './biometrics.ts';
import { inputOf, remembered } from './cell-runner.ts';
import type { Setting } from './cell-setting.ts';
import { scoredBiometrics } from './score-model-biometrics.ts';
import type { ShortlistLoss } from './shortlist-loss.ts';
import { shortlistLoss } from './shortlist-loss.ts';

/** Share of minors among the persons made to derive the threshold: the probes. */
const MINORS_SHARE = 0.3;

/** Replication on which the loss of the shortlist is measured. */
const MEASURED_REPLICATION = 0;

/** The matcher of a setting, and the parameters that its people were drawn with. */
export type Matcher = { readonly shared: SharedBiometrics; readonly read: Parameters };

/** The matcher of a setting whose scores are drawn from a model. */
export function scoredMatcher({ scenario, world, values }: Setting): Matcher {
  const { seed, population, matching } = scenario;
  const read = parameters(values);
  const shared = scoredBiometrics({
    seed,
    growthHandling: matching.growthHandling,
    background: backgroundCaptures({ seed, world, parameters: read }),
    followUpDays: population.followUpDays,
    minors: population.minors,
    targetFpir: matching.targetFpir,
  });
  return { shared, read };
}

/** Captures the background of a setting and derives its threshold. */
async function capturedMatcher(
  { scenario, world, values }: Setting,
  { pool, say }: { readonly pool: SearchPool; readonly say: (text: string) => void },
): Promise<Matcher> {
  const { seed, population, matching } = scenario;
  const { growthHandling, targetFpir, shortlist } = matching;
  const read = parameters(values);
  const people = { seed, world, parameters: read };
  say(`${growthHandling}: capturing ${population.background} background persons, deriving the threshold`);
  const minors = Math.floor(MINORS_SHARE * matching.thresholdPersons);
  const thresholdPersons = thresholdCaptures(people, { minors, adults: matching.thresholdPersons - minors });
  const background = backgroundCaptures(people);
  const sizes = { minors: population.minors, targetFpir, shortlist };
  const shared = await sharedBiometrics({ seed, growthHandling, background, thresholdPersons, ...sizes }, pool);
  return { shared, read };
}

/** The matchers of a run, each made when it is first asked for. */
export function matchers(pool: () => SearchPool, say: (text: string) => void): (setting: Setting) => Promise<Matcher> {
  return remembered(async (setting) =>
    setting.scenario.fidelity === 'scores' ? scoredMatcher(setting) : capturedMatcher(setting, { pool: pool(), say }),
  );
}

/** What the shortlist loses, and the work that measuring it took. */
type MeasuredLoss = ShortlistLoss & { readonly fingerComparisons: number };

/** Comparisons of persons that the measurement makes at most; in a larger gallery it takes evenly spaced searches. */
const MOST_MEASURED_PAIRS = 200_000;

/** Runs searches of one replication both ways and compares the lists: all of them, or as many as fit. */
async function measuredLoss(
  shared: SharedBiometrics,
  run: (biometrics: Biometrics) => Promise<unknown>,
): Promise<MeasuredLoss> {
  const fast = shared.replication();
  const slow = shared.replication('exhaustive');
  let loss: ShortlistLoss = { searches: 0, matches: 0, lost: 0 };
  await run({
    ...fast,
    identify: async (requests) => {
      const lists = await fast.identify(requests);
      const pairs = requests.reduce((sum, { references }) => sum + references.length + fast.background.length, 0);
      const step = Math.max(1, Math.ceil(pairs / MOST_MEASURED_PAIRS));
      const isMeasured = (_: unknown, i: number): boolean => i % step === 0;
      const exhaustive = await slow.identify(requests.filter(isMeasured));
      const more = shortlistLoss(lists.filter(isMeasured), exhaustive, fast.threshold);
      loss = {
        searches: loss.searches + more.searches,
        matches: loss.matches + more.matches,
        lost: loss.lost + more.lost,
      };
      return lists;
    },
  });
  return { ...loss, fingerComparisons: fast.fingerComparisons() + slow.fingerComparisons() };
}

/** What a shortlist loses in one replication of some points; a model of scores has none. */
function lossOf(setting: Setting, shared: SharedBiometrics, points: readonly GridPoint[]): Promise<MeasuredLoss> {
  return measuredLoss(shared, (biometrics) =>
    simulate(inputOf(setting, points, { replication: MEASURED_REPLICATION, biometrics })),
  );
}

/** For the manifest: threshold, how it was found, and what the shortlist loses. */
function derived({ shared }: Matcher, loss: MeasuredLoss | undefined): Readonly<Record<string, unknown>> {
  const { threshold, minors, adults, fingerComparisons } = shared.derived;
  return {
    threshold: threshold.threshold,
    comparisons: threshold.comparisons,
    ...(loss !== undefined && { persons: { minors, adults } }),
    observableDownTo: threshold.observableDownTo,
    extrapolated: threshold.extrapolated,
    method: threshold.method,
    fingerComparisons,
    ...(loss !== undefined && { shortlistLoss: { replication: MEASURED_REPLICATION, ...loss } }),
  };
}

/** A setting with the points on which its matcher is measured. */
export type MeasuredSetting = { readonly setting: Setting; readonly points: readonly GridPoint[] };

/**
 * What is found out about the matcher of each setting, for the manifest: under the name of its growth handling, with the
 * grid point where several have the same.
 */
export function matcherFacts(
  settings: readonly MeasuredSetting[],
  {
    matcherOf,
    say,
  }: { readonly matcherOf: (setting: Setting) => Promise<Matcher>; readonly say: (text: string) => void },
): readonly Fact[] {
  const handlings = settings.map(({ setting }) => setting.scenario.matching.growthHandling);
  const isAlone = new Set(handlings).size === handlings.length;
  return settings.map(({ setting, points }, i) => ({
    name: isAlone ? handlings[i]! : `${handlings[i]} at ${points[0]!.key}`,
    decidedBy: [
      setting.key,
      points.map(({ searchPractice, avoidanceElasticity }) => [searchPractice, avoidanceElasticity ?? null]),
      points[0]!.policies,
    ],
    find: async (): Promise<FoundFact> => {
      const matcher = await matcherOf(setting);
      const { shortlist } = setting.scenario.matching;
      const isDrawn = setting.scenario.fidelity === 'scores';
      if (!isDrawn) say(`measuring what a shortlist of ${shortlist} loses against all ten fingers of everyone`);
      const loss = isDrawn ? undefined : await lossOf(setting, matcher.shared, points);
      return {
        derived: derived(matcher, loss),
        fingerComparisons: matcher.shared.derived.fingerComparisons + (loss?.fingerComparisons ?? 0),
        parametersRead: matcher.read.namesRead(),
      };
    },
  }));
}
