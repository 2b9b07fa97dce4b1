import { POLICY_NAMES, ruleSet } from '@eurodac-sim/law';
import { calendarDate } from '@eurodac-sim/primitives';
import type { Biometrics } from '../biometrics/biometrics.ts';
import type { Parameters } from '../parameters.ts';
import { parameters } from '../parameters.ts';
import type { SimulationInput } from '../simulate.ts';
import { backgroundCaptures, simulate } from '../simulate.ts';
import type { ScenarioPoint, WorldSettings } from '../world-settings.ts';
import type { DrawnErrors } from './drawn-biometrics.test.fixture.ts';
import { drawnBiometrics, PERFECT } from './drawn-biometrics.test.fixture.ts';
import type { ReplicationResult } from './replication-result.ts';

type Entry = { readonly parameter: string; readonly value: number | string };
type Changes = Readonly<Record<string, number>>;

export const POINTS: readonly ScenarioPoint[] = [
  { key: '{"searchPractice":"as-2013"}', searchPractice: 'as-2013' },
  { key: '{"searchPractice":"follows-law"}', searchPractice: 'follows-law' },
];

export const SMALL: WorldSettings = {
  minors: 150,
  arrivalsFrom: calendarDate('2026-07-01'),
  arrivalDays: 365,
  followUpDays: 730,
  background: 50,
};

export type SmallRun = Partial<Omit<SimulationInput, 'world' | 'parameters' | 'biometrics'>> & {
  readonly world?: Partial<WorldSettings>;
  readonly changes?: Changes;
  readonly errors?: DrawnErrors;
  readonly faceScore?: NonNullable<Biometrics['faceScore']>;
};

export type SmallWorld = {
  /** Every entry of the shipped parameter files. */
  readonly entries: readonly Entry[];
  /** Shipped parameters with some replaced. */
  readonly shipped: (changes?: Changes) => Parameters;
  /** A replication of a small world, by default with all policies at both practices and a perfect matcher. */
  readonly run: (run?: SmallRun) => Promise<ReplicationResult>;
};

/** A small world with the shipped parameters; the caller reads files, because this package does not. */
export function smallWorld(textOf: (file: string) => string): SmallWorld {
  const entries = ['published.json', 'assumptions.json'].flatMap(
    (file) => JSON.parse(textOf(file)) as readonly Entry[],
  );
  const shipped = (changes: Changes = {}): Parameters => {
    const numbers = entries.filter((entry): entry is Entry & { value: number } => typeof entry.value === 'number');
    return parameters(
      new Map([...numbers.map(({ parameter, value }) => [parameter, value] as const), ...Object.entries(changes)]),
    );
  };
  const run = ({
    world,
    changes,
    errors = PERFECT,
    faceScore,
    seed = 1,
    ...rest
  }: SmallRun = {}): Promise<ReplicationResult> => {
    const settings = { ...SMALL, ...world };
    const values = shipped(changes);
    const background = backgroundCaptures({ seed, world: settings, parameters: values });
    return simulate({
      seed,
      replication: 0,
      world: settings,
      points: POINTS,
      policies: POLICY_NAMES.map(ruleSet),
      baseline: 'rules-2013',
      parameters: values,
      biometrics: { ...drawnBiometrics(seed, errors, background), ...(faceScore !== undefined && { faceScore }) },
      withLedgers: true,
      ...rest,
    });
  };
  return { entries, shipped, run };
}
