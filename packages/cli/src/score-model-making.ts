import type { Parameter } from '@eurodac-sim/experiment';
import type { GrowthHandling, SearchPool } from '@eurodac-sim/matching';
import { GROWTH_HANDLINGS, triedGrowth } from '@eurodac-sim/matching';
import type { HandlingScores, ScoreModel } from '@eurodac-sim/simulation';
import { scoreBehaviour } from './score-model-behaviour.ts';
import { fittedMated } from './score-model-fit.ts';
import { matedComparisons } from './score-model-mated.ts';
import { nonMatedScores } from './score-model-non-mated.ts';
import { CAPTURES, FITTED_RANGE } from './score-model-people.ts';

/** How many persons a model is fitted to: `small` takes seconds, `full` minutes. */
export type FitSize = 'small' | 'full';
export const FIT_SIZES: readonly FitSize[] = ['small', 'full'];

/** Persons captured for mated comparisons, and for non-mated ones. */
const PERSONS: Readonly<Record<FitSize, { readonly mated: number; readonly nonMated: number }>> = {
  small: { mated: 80, nonMated: 80 },
  full: { mated: 2400, nonMated: 700 },
};

/** What to fit a model to. */
export type Fitting = {
  readonly seed: number;
  readonly size: FitSize;
  readonly table: readonly Parameter[];
  readonly pool: SearchPool;
  readonly say: (text: string) => void;
};

/** A model of scores, fitted to what fingers and matcher give. */
export async function madeScoreModel(fitting: Fitting): Promise<ScoreModel> {
  const { seed, size } = fitting;
  const { mated } = PERSONS[size];
  const handlings = {} as Record<GrowthHandling, HandlingScores>;
  for (const growthHandling of GROWTH_HANDLINGS) handlings[growthHandling] = await fitted(fitting, growthHandling);
  return {
    format: 'eurodac-sim score model',
    formatVersion: 1,
    command: fitCommand(size, seed),
    seed,
    size,
    behaviour: scoreBehaviour(),
    persons: mated,
    matedComparisons: (mated * CAPTURES * (CAPTURES - 1)) / 2,
    range: FITTED_RANGE,
    handlings,
  };
}

/** The command that fits a model like the one that ships. */
export function fitCommand(size: string, seed: number): string {
  return `eurodac-sim match fit --size ${size} --seed ${seed}`;
}

async function fitted(
  { seed, size, table, pool, say }: Fitting,
  growthHandling: GrowthHandling,
): Promise<HandlingScores> {
  const persons = PERSONS[size];
  const sizes = triedGrowth(growthHandling);
  say(`${growthHandling}: ${persons.mated} persons against themselves`);
  const by = { seed, growthHandling, triedGrowth: sizes, from: 0, to: persons.mated };
  const mated = fittedMated(await matedComparisons(pool, by));
  say(`${growthHandling}: ${persons.nonMated} persons against each other`);
  const nonMated = await nonMatedScores(pool, { seed, growthHandling, persons: persons.nonMated, table });
  return { triedGrowth: sizes, mated: rounded(mated), nonMated: rounded(nonMated) };
}

/** Significant digits that are kept of a number: more than the fit knows, few enough to read. */
const DIGITS = 7;

function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(DIGITS)) : part)),
  ) as Value;
}
