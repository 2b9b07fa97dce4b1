import type { RuleSet } from '@eurodac-sim/law';
import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, CaptureRequest } from './biometrics/biometrics.ts';
import { journey } from './journey/journey.ts';
import { measuredLedgers } from './measures/measures.ts';
import type { Parameters } from './parameters.ts';
import { capturesOfBackground, transmissionsOfBackground } from './person/background.ts';
import { minor } from './person/minor.ts';
import type { ThresholdCaptures, ThresholdPersons } from './person/threshold-persons.ts';
import { capturesForThreshold } from './person/threshold-persons.ts';
import { biometricPass } from './replication/biometric-pass.ts';
import { policyPass } from './replication/policy-pass.ts';
import type { PolicyLedger, ReplicationResult } from './replication/replication-result.ts';
import type { World } from './world.ts';
import type { ScenarioPoint, WorldSettings } from './world-settings.ts';

/** All that one replication depends on. */
export type SimulationInput = {
  readonly seed: number;
  readonly replication: number;
  readonly world: WorldSettings;
  readonly points: readonly ScenarioPoint[];
  readonly policies: readonly RuleSet[];
  /** Name of the policy that O6 and O7b compare with; the first of `policies` where absent. */
  readonly baseline?: string;
  readonly parameters: Parameters;
  readonly biometrics: Biometrics;
  /** Whether the result carries the ledger of every policy. */
  readonly withLedgers?: boolean;
};

/**
 * One replication: the same minors, journeys, prints and searches for every policy and point, and what each policy makes of them.
 *
 * @throws {RangeError} no policy, no such baseline, a parameter missing, a background that was not captured, or a rule set with rules that are not simulated
 */
export async function simulate(input: SimulationInput): Promise<ReplicationResult> {
  const { replication, parameters, biometrics, points, policies } = input;
  policies.forEach(checkSimulated);
  const world: World = { replication, settings: input.world, parameters, draws: draws(input.seed) };
  const baseline = baselineOf(input);
  const journeys = Array.from({ length: input.world.minors }, (_, person) => journey(world, minor(world, person)));
  const regimes = points.flatMap((point) =>
    policies.map((rules) => ({ point, rules, practice: point.searchPractice, parameters })),
  );
  const pass = await biometricPass(replication, journeys, regimes, biometrics);
  const background = transmissionsOfBackground(world);
  const replicated = { world, journeys, background, biometrics, pass };
  const ledgers = regimes.map(
    (regime): PolicyLedger => ({
      policy: regime.rules.name,
      point: regime.point.key,
      events: policyPass(replicated, regime),
    }),
  );
  return {
    replication,
    ...measuredLedgers(ledgers, { baseline, arrivalDays: input.world.arrivalDays }),
    comparisons: { searches: pass.searches },
    parametersRead: parameters.namesRead(),
    ...(input.withLedgers && { ledgers }),
  };
}

/** Ages of their own for storing and for searching, and searches that are an option, are decided by the law alone so far. */
function checkSimulated({ name, categories, minimumAgeForStorageYears, minimumAgeForSearchYears }: RuleSet): void {
  const optional = Object.values(categories).some(({ comparing }) => comparing === 'may');
  if (minimumAgeForStorageYears !== null || minimumAgeForSearchYears !== null || optional)
    throw new RangeError(
      `rule set '${name}' stores or searches from an age of its own, or makes a search an option; a simulation runs rule sets that store and search whatever is taken`,
    );
}

/** Whom to capture as the background, in order; made once for all replications of a seed. */
export function backgroundCaptures(
  input: Pick<SimulationInput, 'seed' | 'world' | 'parameters'>,
): readonly CaptureRequest[] {
  return capturesOfBackground({ settings: input.world, parameters: input.parameters, draws: draws(input.seed) });
}

/**
 * Whom to capture for deriving the threshold of a seed: minors aged and recorded as those who arrive, adults as in the
 * background, none of whom is anybody else.
 *
 * @throws {RangeError} a parameter is missing
 */
export function thresholdCaptures(
  input: Pick<SimulationInput, 'seed' | 'world' | 'parameters'>,
  persons: ThresholdPersons,
): ThresholdCaptures {
  const world = { settings: input.world, parameters: input.parameters, draws: draws(input.seed) };
  return capturesForThreshold(world, persons);
}

function baselineOf({ policies, baseline }: SimulationInput): string {
  const names = policies.map(({ name }) => name);
  const chosen = baseline ?? names[0];
  if (chosen === undefined || !names.includes(chosen))
    throw new RangeError(`baseline '${chosen}' is not one of the policies; expected one of: ${names.join(', ')}`);
  return chosen;
}
