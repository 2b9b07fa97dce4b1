import type { RuleSet } from '@eurodac-sim/law';
import { draws } from '@eurodac-sim/primitives';
import type { Biometrics, CaptureRequest } from './biometrics/biometrics.ts';
import { rates } from './journey/rates.ts';
import type { LedgerEvent } from './ledger/ledger-event.ts';
import { measuredLedgers } from './measures/measures.ts';
import { reportingRules } from './measures/reporting-of.ts';
import type { Regime } from './member-state/requirement.ts';
import type { Parameters } from './parameters.ts';
import { capturesOfBackground, transmissionsOfBackground } from './person/background.ts';
import { drawnMinors, rememberedMinors } from './person/minor.ts';
import type { ThresholdCaptures, ThresholdPersons } from './person/threshold-persons.ts';
import { capturesForThreshold } from './person/threshold-persons.ts';
import { BiometricAnswers } from './replication/biometric-pass.ts';
import type { Replicated } from './replication/policy-pass.ts';
import { policyPass } from './replication/policy-pass.ts';
import type { PolicyLedger, ReplicationResult } from './replication/replication-result.ts';
import { warningsOf } from './replication/warnings.ts';
import type { World } from './world.ts';
import type { ScenarioPoint, SearchPractice, WorldSettings } from './world-settings.ts';

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

/** A regime with the point it is of. */
type PointRegime = Regime & { readonly point: ScenarioPoint };

/**
 * One replication: the same minors under every policy and point, each with its own central system and its own events.
 *
 * Prints and searches are asked for while the policies run, answered together, and the policies run again, until
 * nothing new is asked.
 *
 * @throws {RangeError} no policy, no such baseline, a parameter missing, or a background that was not captured
 */
export async function simulate(input: SimulationInput): Promise<ReplicationResult> {
  const { replication, parameters, biometrics, points, policies } = input;
  const world: World = { replication, settings: input.world, parameters, draws: draws(input.seed) };
  const baseline = baselineOf(input);
  const answers = new BiometricAnswers(replication, biometrics);
  const background = transmissionsOfBackground(world);
  const minorOf = rememberedMinors(world);
  const replicated = { world, rates: rates(world), minorOf, background, biometrics, answers };
  const regimes = points.flatMap((point) =>
    policies.map(
      (rules): PointRegime => ({
        point,
        rules,
        practice: point.searchPractice,
        parameters,
        avoidanceElasticity: point.avoidanceElasticity,
      }),
    ),
  );
  const ledgers = await runAll(replicated, regimes);
  return {
    replication,
    ...measuredLedgers(ledgers, {
      ...{ baseline, arrivalDays: input.world.arrivalDays, reporting: reportingRules(parameters) },
    }),
    comparisons: { searches: answers.searches },
    parametersRead: parameters.namesRead(),
    warnings: warningsOf(input.world, parameters),
    ...(input.withLedgers && { ledgers }),
  };
}

/** One policy of one replication, at one search practice. */
export type PolicyInput = Pick<SimulationInput, 'seed' | 'replication' | 'world' | 'parameters' | 'biometrics'> & {
  readonly rules: RuleSet;
  readonly searchPractice: SearchPractice;
};

/**
 * One policy over one replication, event by event, keeping none: for sizes whose ledger would not fit in memory.
 *
 * @throws {RangeError} the biometrics do not answer at once, a parameter is missing, or a background was not captured
 */
export function tellEvents(input: PolicyInput, tell: (event: LedgerEvent) => void): void {
  const { replication, parameters, biometrics, rules, searchPractice: practice } = input;
  if (biometrics.atOnce === undefined)
    throw new RangeError('the biometrics answer in batches; expected some that answer at once');
  const world: World = { replication, settings: input.world, parameters, draws: draws(input.seed) };
  const replicated = {
    world,
    rates: rates(world),
    minorOf: drawnMinors(world),
    background: transmissionsOfBackground(world),
    biometrics,
    answers: new BiometricAnswers(replication, biometrics),
  };
  policyPass(replicated, { rules, practice, parameters }, tell);
}

/** Runs every regime until it asks nothing that is not answered; the questions of all are answered together in between. */
async function runAll(replicated: Replicated, regimes: readonly PointRegime[]): Promise<readonly PolicyLedger[]> {
  const { answers } = replicated;
  const finished = new Map<PointRegime, PolicyLedger>();
  while (finished.size < regimes.length) {
    for (const regime of regimes) {
      if (finished.has(regime)) continue;
      const events: LedgerEvent[] = [];
      const before = answers.unanswered;
      policyPass(replicated, regime, (event) => events.push(event));
      if (answers.unanswered === before)
        finished.set(regime, { policy: regime.rules.name, point: regime.point.key, events });
    }
    await answers.answer();
  }
  return regimes.map((regime) => finished.get(regime)!);
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
