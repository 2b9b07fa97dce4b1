import type { GridPoint, Parameter, RunReplication, Scenario } from '@eurodac-sim/experiment';
import { parameterValues, scenarioParameters, scenarioPoints, worldSettings } from '@eurodac-sim/experiment';
import type { RuleSet } from '@eurodac-sim/law';
import type { GrowthHandling, SearchPool } from '@eurodac-sim/matching';
import type {
  Biometrics,
  Parameters,
  ReplicationResult,
  SimulationInput,
  WorldSettings,
} from '@eurodac-sim/simulation';
import { backgroundCaptures, parameters, simulate, thresholdCaptures, warningsOf } from '@eurodac-sim/simulation';
import type { SharedBiometrics } from './biometrics.ts';
import { sharedBiometrics } from './biometrics.ts';
import { scoredBiometrics } from './score-model-biometrics.ts';
import { scoreModelFacts } from './score-model-file.ts';
import type { ShortlistLoss } from './shortlist-loss.ts';
import { shortlistLoss } from './shortlist-loss.ts';

/** The replications of a scenario, ready to run, and what was found out on the way. */
export type Replications = {
  readonly run: RunReplication;
  /** For the manifest: what goes beyond the evidence; thresholds and what the shortlist loses, by growth handling. */
  readonly derived: () => Readonly<Record<string, unknown>>;
  /** Finger comparisons made before the first replication: for the thresholds, and to measure the shortlist. */
  readonly comparisonsBefore: () => number;
};

/** What the shortlist loses, and the work that measuring it took. */
type MeasuredLoss = ShortlistLoss & { readonly fingerComparisons: number };

type Matcher = {
  readonly shared: SharedBiometrics;
  readonly points: readonly GridPoint[];
  /** Undefined where scores are drawn from a model. */
  readonly loss: MeasuredLoss | undefined;
};

/** Share of minors among the persons made to derive the threshold: the probes. */
const MINORS_SHARE = 0.3;

/** Replication on which the loss of the shortlist is measured. */
const MEASURED_REPLICATION = 0;

type Making = {
  readonly scenario: Scenario;
  readonly table: readonly Parameter[];
  readonly policies: readonly RuleSet[];
  readonly pool: SearchPool;
  /** Tells what is going on. */
  readonly say: (text: string) => void;
};

/** The scenario's world and the numbers of its model. */
type World = { readonly settings: WorldSettings; readonly values: ReadonlyMap<string, number> };

function worldOf({ scenario, table }: Making): World {
  return {
    settings: worldSettings(scenario),
    values: parameterValues(scenarioParameters(table, scenario)),
  };
}

/** What `simulate` is told of one replication; parameters are read anew so that each result lists its own. */
type InputOf = (replication: number, points: readonly GridPoint[], biometrics: Biometrics) => SimulationInput;

function inputs({ scenario, policies }: Making, { settings, values }: World): InputOf {
  const { seed, baseline } = scenario;
  return (replication, points, biometrics) => ({
    seed,
    replication,
    world: settings,
    points,
    policies,
    baseline,
    parameters: parameters(values),
    biometrics,
  });
}

/**
 * Captures the background of a growth handling and derives its threshold.
 *
 * @param read keeps a record of the parameters that these persons are drawn with
 */
async function captured(
  { scenario, pool, say }: Making,
  growthHandling: GrowthHandling,
  { settings }: World,
  read: Parameters,
): Promise<SharedBiometrics> {
  const { population, matching, seed } = scenario;
  const people = { seed, world: settings, parameters: read };
  const background = backgroundCaptures(people);
  const { minors: arriving, followUpDays } = population;
  const sizes = { minors: arriving, targetFpir: matching.targetFpir };
  if (scenario.fidelity === 'scores')
    return scoredBiometrics({ seed, growthHandling, background, followUpDays, ...sizes });
  say(`${growthHandling}: capturing ${population.background} background persons, deriving the threshold`);
  const minors = Math.floor(MINORS_SHARE * matching.thresholdPersons);
  const thresholdPersons = thresholdCaptures(people, { minors, adults: matching.thresholdPersons - minors });
  const { shortlist } = matching;
  return sharedBiometrics({ seed, growthHandling, background, thresholdPersons, shortlist, ...sizes }, pool);
}

/** Captures the backgrounds, derives the thresholds and measures the shortlist, then stands ready. */
export async function replications(making: Making): Promise<Replications> {
  const { scenario, say } = making;
  const world = worldOf(making);
  const read = parameters(world.values);
  const input = inputs(making, world);
  const points = scenarioPoints(scenario);
  const warnings = [...warningsOf(world.settings, read)];
  const matchers = new Map<GrowthHandling, Matcher>();
  for (const growthHandling of new Set(points.map((point) => point.growthHandling))) {
    const shared = await captured(making, growthHandling, world, read);
    warnings.push(...(shared.warnings ?? []));
    const own = points.filter((point) => point.growthHandling === growthHandling);
    const loss = await lossOf(making, shared, (biometrics) => simulate(input(MEASURED_REPLICATION, own, biometrics)));
    matchers.set(growthHandling, { shared, points: own, loss });
  }
  for (const warning of new Set(warnings)) say(`warning: ${warning}`);
  const all = [...matchers.values()];
  return {
    comparisonsBefore: () =>
      all.reduce((sum, { shared, loss }) => sum + shared.derived.fingerComparisons + (loss?.fingerComparisons ?? 0), 0),
    derived: () => ({
      warnings,
      ...(scenario.fidelity === 'scores' && { scoreModel: scoreModelFacts() }),
      matchers: Object.fromEntries([...matchers].map(([name, one]) => [name, facts(one)])),
    }),
    run: async (replication) => {
      const parts: ReplicationResult[] = [];
      for (const { shared, points: own } of all) {
        const biometrics = shared.replication();
        const result = await simulate(input(replication, own, biometrics));
        const fingerComparisons = biometrics.fingerComparisons();
        parts.push({ ...result, comparisons: { searches: result.comparisons.searches, fingerComparisons } });
      }
      return joined(replication, parts, read.namesRead());
    },
  };
}

/** What the shortlist of a matcher loses; a model of scores has none. */
async function lossOf(
  { scenario, say }: Making,
  shared: SharedBiometrics,
  run: (biometrics: Biometrics) => Promise<unknown>,
): Promise<MeasuredLoss | undefined> {
  if (scenario.fidelity === 'scores') return undefined;
  const { shortlist } = scenario.matching;
  say(`measuring what a shortlist of ${shortlist} loses against all ten fingers of everyone`);
  return measuredLoss(shared, run);
}

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

/** Results of the grid's parts as one; the parts share their people, who were drawn with `readBefore` too. */
function joined(
  replication: number,
  parts: readonly ReplicationResult[],
  readBefore: readonly string[],
): ReplicationResult {
  const sum = (count: (part: ReplicationResult) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    replication,
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
    losses: parts.flatMap(({ losses }) => losses),
    comparisons: {
      searches: sum(({ comparisons }) => comparisons.searches),
      fingerComparisons: sum(({ comparisons }) => comparisons.fingerComparisons ?? 0),
    },
    warnings: [...new Set(parts.flatMap(({ warnings }) => warnings ?? []))],
    parametersRead: [...new Set([...readBefore, ...parts.flatMap(({ parametersRead }) => parametersRead)])].sort(),
  };
}

function facts({ shared, loss }: Matcher): Readonly<Record<string, unknown>> {
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
