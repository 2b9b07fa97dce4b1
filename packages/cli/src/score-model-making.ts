import type { Parameter } from '@eurodac-sim/experiment';
import type { GrowthHandling, SearchPool } from '@eurodac-sim/matching';
import { GROWTH_HANDLINGS, triedGrowth } from '@eurodac-sim/matching';
import type { HandlingScores, ScoreModel } from '@eurodac-sim/simulation';
import { scoreBehaviour } from './score-model-behaviour.ts';
import { fittedMated } from './score-model-fit.ts';
import { matedComparisons } from './score-model-mated.ts';
import { nonMatedScores } from './score-model-non-mated.ts';
import { CAPTURES, DAMAGED, FITTED_RANGE } from './score-model-people.ts';

/** How many persons a model is fitted to: `small` takes seconds, `full` minutes. */
export type FitSize = 'small' | 'full';

/** Persons compared with themselves, those of them whose fingers are damaged, and persons compared with each other. */
type FitPersons = {
  readonly mated: number;
  readonly damaged: number;
  readonly nonMated: Readonly<Record<GrowthHandling, number>>;
};

/** A search of sizes compares seven times as often, so that fewer persons have to do. */
export const PERSONS: Readonly<Record<FitSize, FitPersons>> = {
  small: { mated: 80, damaged: 8, nonMated: { rigid: 80, 'scale-search': 80, 'growth-model': 80 } },
  full: { mated: 2000, damaged: 60, nonMated: { rigid: 600, 'scale-search': 300, 'growth-model': 600 } },
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
  const { mated, damaged } = PERSONS[size];
  const persons = mated + damaged;
  const handlings = {} as Record<GrowthHandling, HandlingScores>;
  for (const growthHandling of GROWTH_HANDLINGS) handlings[growthHandling] = await fitted(fitting, growthHandling);
  return {
    format: 'eurodac-sim score model',
    formatVersion: 1,
    command: fitCommand(size, seed),
    seed,
    size,
    behaviour: scoreBehaviour(),
    persons,
    matedComparisons: (persons * CAPTURES * (CAPTURES - 1)) / 2,
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
  const { mated: whole, damaged, nonMated: others } = PERSONS[size];
  const sizes = triedGrowth(growthHandling);
  const by = { seed, growthHandling };
  say(`${growthHandling}: ${whole + damaged} persons against themselves`);
  const comparisons = [
    ...(await matedComparisons(pool, { ...by, from: 0, to: whole })),
    ...(await matedComparisons(pool, { ...by, from: whole, to: whole + damaged, changes: DAMAGED })),
  ];
  const mated = fittedMated(comparisons, { growthHandling, triedGrowth: sizes });
  const persons = others[growthHandling];
  say(`${growthHandling}: ${persons} persons against each other`);
  const nonMated = await nonMatedScores(pool, { seed, growthHandling, persons, table });
  return { triedGrowth: sizes, mated: rounded(mated), nonMated: rounded(nonMated) };
}

/** Significant digits that are kept of a number: more than the fit knows, few enough to read. */
const DIGITS = 7;

function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(DIGITS)) : part)),
  ) as Value;
}
