import type { GridPoint, Parameter, RunReplication, Scenario } from '@eurodac-sim/experiment';
import { parameterValues, scenarioParameters, scenarioPoints } from '@eurodac-sim/experiment';
import type { RuleSet } from '@eurodac-sim/law';
import type { GrowthHandling, SearchPool } from '@eurodac-sim/matching';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Biometrics, ReplicationResult, SimulationInput } from '@eurodac-sim/simulation';
import { backgroundCaptures, parameters, simulate } from '@eurodac-sim/simulation';
import type { SharedBiometrics } from './biometrics.ts';
import { sharedBiometrics } from './biometrics.ts';
import type { ShortlistLoss } from './shortlist-loss.ts';
import { shortlistLoss } from './shortlist-loss.ts';

/** The replications of a scenario, ready to run, and what was found out on the way. */
export type Replications = {
  readonly run: RunReplication;
  /** For the manifest: thresholds and what the shortlist loses, by growth handling. */
  readonly derived: () => Readonly<Record<string, unknown>>;
};

type Matcher = {
  readonly shared: SharedBiometrics;
  readonly points: readonly GridPoint[];
  loss: ShortlistLoss | undefined;
};

/** Replication on which the loss of the shortlist is measured. */
const MEASURED_REPLICATION = 0;

/**
 * Captures the backgrounds, derives the thresholds and measures the shortlist, then stands ready.
 *
 * @param say tells what is going on
 */
export async function replications(by: {
  readonly scenario: Scenario;
  readonly table: readonly Parameter[];
  readonly policies: readonly RuleSet[];
  readonly pool: SearchPool;
  readonly say: (text: string) => void;
}): Promise<Replications> {
  const { scenario, pool, say } = by;
  const { population, matching, seed } = scenario;
  const values = parameterValues(scenarioParameters(by.table, scenario));
  const world = { ...population, arrivalsFrom: calendarDate(population.arrivalsFrom) };
  const input = (replication: number, points: readonly GridPoint[], biometrics: Biometrics): SimulationInput => ({
    seed,
    replication,
    world,
    points,
    policies: by.policies,
    baseline: scenario.baseline,
    parameters: parameters(values),
    biometrics,
  });
  const matchers = new Map<GrowthHandling, Matcher>();
  const points = scenarioPoints(scenario);
  for (const growthHandling of new Set(points.map((point) => point.growthHandling))) {
    say(
      `growth handling ${growthHandling}: capturing ${population.background} background persons, deriving the threshold`,
    );
    const background = backgroundCaptures({ seed, world, parameters: parameters(values) });
    const { targetFpir, shortlist, thresholdPersons } = matching;
    const shared = await sharedBiometrics(
      { seed, growthHandling, background, minors: population.minors, targetFpir, shortlist, thresholdPersons },
      pool,
    );
    matchers.set(growthHandling, {
      shared,
      points: points.filter((point) => point.growthHandling === growthHandling),
      loss: undefined,
    });
  }
  for (const matcher of matchers.values()) {
    say(`measuring what a shortlist of ${matching.shortlist} loses against all ten fingers of everyone`);
    matcher.loss = await measuredLoss(matcher, (biometrics) =>
      simulate(input(MEASURED_REPLICATION, matcher.points, biometrics)),
    );
  }
  return {
    derived: () => ({ matchers: Object.fromEntries([...matchers].map(([name, matcher]) => [name, facts(matcher)])) }),
    run: async (replication) => {
      const parts: ReplicationResult[] = [];
      for (const { shared, points } of matchers.values()) {
        const biometrics = shared.replication();
        const result = await simulate(input(replication, points, biometrics));
        parts.push({
          ...result,
          comparisons: { searches: result.comparisons.searches, fingerComparisons: biometrics.fingerComparisons() },
        });
      }
      return joined(replication, parts);
    },
  };
}

/** Runs one replication's searches both ways and compares the lists. */
async function measuredLoss(
  { shared }: Matcher,
  run: (biometrics: Biometrics) => Promise<unknown>,
): Promise<ShortlistLoss> {
  const fast = shared.replication();
  const slow = shared.replication('exhaustive');
  let loss: ShortlistLoss = { searches: 0, matches: 0, lost: 0 };
  await run({
    ...fast,
    identify: async (requests) => {
      const lists = await fast.identify(requests);
      loss = shortlistLoss(lists, await slow.identify(requests), fast.threshold);
      return lists;
    },
  });
  return loss;
}

/** Results of the grid's parts as one; the parts share their people. */
function joined(replication: number, parts: readonly ReplicationResult[]): ReplicationResult {
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
    parametersRead: [...new Set(parts.flatMap(({ parametersRead }) => parametersRead))].sort(),
  };
}

function facts({ shared, loss }: Matcher): Readonly<Record<string, unknown>> {
  const { threshold, comparisons, observableDownTo, extrapolated, method } = shared.threshold;
  return {
    threshold,
    comparisons,
    observableDownTo,
    extrapolated,
    method,
    fingerComparisons: shared.thresholdComparisons,
    shortlistLoss: { replication: MEASURED_REPLICATION, ...loss },
  };
}
