import { ruleSet } from '@eurodac-sim/law';
import type { LedgerEvent, Outcome, PolicyInput, WorldSettings } from '@eurodac-sim/simulation';
import {
  backgroundCaptures,
  frozenScoreModel,
  parameters,
  scoreBiometrics,
  simulate,
  tellEvents,
} from '@eurodac-sim/simulation';
import type { Samples } from './samples.ts';
import type { Story } from './story.ts';

/** `small`: seconds, with wide intervals. `full`: minutes. */
export type WorldSize = 'small' | 'full';

/** A number of the model by its name. */
export type Value = (name: string) => number;

/** The world that a fact is looked for in: settings of its own, and numbers in place of the shipped ones. */
export type FactWorld = {
  readonly settings: Omit<WorldSettings, 'minors' | 'background'>;
  /** Minors of one replication where the fact needs a number of its own. */
  readonly minors?: number;
  readonly background?: number;
  readonly changes?: Readonly<Record<string, number>>;
  /** The text in force; that of 2013 where absent. */
  readonly rules?: 'rules-2013' | 'rules-2024';
};

/** What the facts of one validation share. */
export type WorldLaboratory = {
  readonly size: WorldSize;
  /** A shipped number. */
  readonly value: Value;
  /** One of two numbers, by the size. */
  readonly of: (small: number, full: number) => number;
  /** Runs a world in every replication, and measures each by what its ledger tells of the minors. */
  readonly samples: (world: FactWorld, measure: (stories: readonly Story[]) => readonly number[]) => Samples;
  /** The same of what the measures make of the ledger. */
  readonly outcomes: (
    world: FactWorld,
    measure: (outcomes: readonly Outcome[]) => readonly number[],
  ) => Promise<Samples>;
};

const REPLICATIONS = { small: 6, full: 16 } as const;

/** False positives a search, as in the experiment that ships. @source docs/model.md */
const TARGET_FPIR = 0.001;

/** Replications have seeds of their own, so that the background differs too and is within the intervals. */
const SEED_STEP = 1_000_003;
const MINORS = { small: 600, full: 6000 } as const;

/** A laboratory of worlds. @param values the shipped numbers by name */
export function worldLaboratory(size: WorldSize, seed: number, values: ReadonlyMap<string, number>): WorldLaboratory {
  const replications = Array.from({ length: REPLICATIONS[size] }, (_, replication) => replication);
  const inputs = (world: FactWorld) =>
    replications.map((replication) => inputOf({ world, seed, replication, minors: MINORS[size], values }));
  return {
    size,
    value: parameters(values).value,
    of: (small, full) => (size === 'small' ? small : full),
    samples: (world, measure) => {
      let [minors, events] = [0, 0];
      const rows = inputs(world).map((input) => {
        const stories = storiesOf(input);
        minors += stories.length;
        events += stories.reduce((sum, story) => sum + story.length, 0);
        return measure(stories);
      });
      return { rows, minors, events };
    },
    outcomes: async (world, measure) => {
      let [minors, events] = [0, 0];
      const rows: (readonly number[])[] = [];
      for (const { rules, searchPractice, ...input } of inputs(world)) {
        const points = [{ key: '{}', searchPractice }];
        const { outcomes, ledgers } = await simulate({ ...input, policies: [rules], points, withLedgers: true });
        minors += input.world.minors;
        events += ledgers![0]!.events.length;
        rows.push(measure(outcomes));
      }
      return { rows, minors, events };
    },
  };
}

type OneWorld = {
  readonly world: FactWorld;
  readonly seed: number;
  readonly replication: number;
  readonly minors: number;
  readonly values: ReadonlyMap<string, number>;
};

function inputOf({ world, seed: first, replication, minors, values }: OneWorld): PolicyInput {
  const { settings, changes = {}, background = 0, rules = 'rules-2013' } = world;
  const seed = (first + replication * SEED_STEP) % Number.MAX_SAFE_INTEGER;
  const made = {
    seed,
    world: { ...settings, minors: world.minors ?? minors, background },
    parameters: parameters(new Map([...values, ...Object.entries(changes)])),
  };
  return {
    ...made,
    replication,
    rules: ruleSet(rules),
    searchPractice: rules === 'rules-2013' ? 'as-2013' : 'follows-law',
    biometrics: scoreBiometrics(frozenScoreModel, {
      ...{ seed, growthHandling: 'growth-model', targetFpir: TARGET_FPIR },
      ...{ minors: made.world.minors, followUpDays: settings.followUpDays },
      background: backgroundCaptures(made),
    }),
  };
}

/** What adults of the background do, whose numbers are below zero, is no minor's story. */
function storiesOf(input: PolicyInput): readonly Story[] {
  const stories = Array.from({ length: input.world.minors }, (): LedgerEvent[] => []);
  tellEvents(input, (event) => stories[event.person]?.push(event));
  return stories;
}
