import { fileURLToPath } from 'node:url';
import type { ExpectationVerdict, GridPoint, Scenario } from '@eurodac-sim/experiment';
import {
  loadParameters,
  loadScenario,
  mostReplications,
  parameterValues,
  scenarioParameters,
  scenarioPoints,
  summarise,
  verdicts,
  worldSettings,
} from '@eurodac-sim/experiment';
import type { ReplicationResult, SimulationInput } from '@eurodac-sim/simulation';
import { backgroundCaptures, frozenScoreModel, parameters, scoreBiometrics, simulate } from '@eurodac-sim/simulation';

const TABLE = await loadParameters();

/** The page or the file of a scenario that ships. */
export function shippedFile(name: string, file: string): string {
  return fileURLToPath(new URL(`../../simulations/${name}/${file}`, import.meta.url));
}

/** A scenario that ships, as its file has it but for what is set. */
export function shippedScenario(
  name: string,
  names: readonly string[],
  set: readonly string[] = [],
): Promise<Scenario> {
  const shipped = Object.fromEntries(names.map((one) => [one, shippedFile(one, 'scenario.yaml')]));
  return loadScenario(shippedFile(name, 'scenario.yaml'), TABLE, { shipped, set });
}

/** What every replication of a point shares. */
type Prepared = Omit<SimulationInput, 'replication' | 'parameters' | 'biometrics'> & {
  readonly values: ReadonlyMap<string, number>;
  readonly scores: ReturnType<typeof scoreBiometrics>;
};

/** A point with its background captured and its threshold derived. */
function prepared({ scenario, policies, ...point }: GridPoint): Prepared {
  const { seed, baseline, population, matching } = scenario;
  const world = worldSettings(scenario);
  const values = parameterValues(scenarioParameters(TABLE, scenario));
  const background = backgroundCaptures({ seed, world, parameters: parameters(values) });
  const { minors, followUpDays } = population;
  const { growthHandling, targetFpir } = matching;
  const settings = { seed, growthHandling, background, minors, followUpDays, targetFpir };
  const scores = scoreBiometrics(frozenScoreModel, settings);
  return { seed, world, points: [point], policies, baseline, values, scores };
}

function replicationOf({ values, scores, ...input }: Prepared, replication: number): Promise<ReplicationResult> {
  return simulate({ ...input, replication, parameters: parameters(values), biometrics: scores.fresh() });
}

/** The verdicts on a scenario's expectations after a run in this process, with scores drawn from the model that ships. */
export async function verdictsAfterRun(scenario: Scenario): Promise<readonly ExpectationVerdict[]> {
  const results: ReplicationResult[] = [];
  const points = scenarioPoints(scenario).map(prepared);
  for (let replication = 0; replication < mostReplications(scenario); replication++) {
    const parts: ReplicationResult[] = [];
    for (const point of points) parts.push(await replicationOf(point, replication));
    const outcomes = parts.flatMap((part) => part.outcomes);
    results.push({ ...parts[0]!, outcomes, losses: parts.flatMap((part) => part.losses) });
  }
  return verdicts(scenario, summarise(scenario, results).series);
}
