import type { Draws } from '@eurodac-sim/primitives';

/** Where a model is run: each factor's place in its range, from 0 to 1. */
type Places = Readonly<Float64Array>;

/** A run of the model in a design. */
export type Sample = {
  readonly places: Places;
  /** Which replication; the same number has the same chance. */
  readonly replication: number;
};

/** The trajectories of a screening: samples one after the other, each differing from the one before in one factor. */
export type Trajectories = {
  readonly samples: readonly Sample[];
  /** Per trajectory, its steps in order: the factor that changed and by how much; chance is the factor after the last. */
  readonly steps: readonly (readonly { readonly factor: number; readonly change: number }[])[];
};

/** Levels of a factor, as Morris's examples have. */
const LEVELS = 4;

/** The step that gives every level the same weight: 2/3 with four levels. */
const STEP = LEVELS / (2 * (LEVELS - 1));

/** The numbers 0 to n - 1 in an order drawn by the key. */
function shuffled(n: number, uniform: (index: number) => number): readonly number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform(i) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function trajectory(keyed: Draws, factors: number, t: number): readonly [Sample[], Trajectories['steps'][number]] {
  const drawn = (purpose: string) => (index: number) => keyed.uniform({ replication: t, person: 0, purpose, index });
  const level = drawn('morris-level');
  const places = Float64Array.from({ length: factors }, (_, i) => Math.floor(level(i) * LEVELS) / (LEVELS - 1));
  const samples: Sample[] = [{ places: places.slice(), replication: 2 * t }];
  let replication = 2 * t;
  const steps = shuffled(factors + 1, drawn('morris-order')).map((factor) => {
    const change = factor === factors ? 1 : places[factor]! < 0.5 ? STEP : -STEP;
    if (factor === factors) replication++;
    else places[factor] = places[factor]! + change;
    samples.push({ places: places.slice(), replication });
    return { factor, change };
  });
  return [samples, steps];
}

/**
 * Random trajectories over a grid of four levels, with chance as one more factor: a trajectory goes from one replication
 * to another in one of its steps.
 *
 * @source Morris, Factorial sampling plans for preliminary computational experiments, Technometrics 33(2), 1991
 */
export function trajectories(keyed: Draws, factors: number, count: number): Trajectories {
  const all = Array.from({ length: count }, (_, t) => trajectory(keyed, factors, t));
  return { samples: all.flatMap(([samples]) => samples), steps: all.map(([, steps]) => steps) };
}

/**
 * Rows of a variance decomposition, each with 2 + groups samples: A, B, and for each group A with that group taken from B.
 *
 * @param groups factors that are exchanged together; chance is the factor after the last
 * @source Saltelli and others, Variance based sensitivity analysis of model output, Computer Physics Communications
 *   181(2), 2010, table 2
 */
export function exchanges(
  keyed: Draws,
  { factors, groups }: { readonly factors: number; readonly groups: readonly (readonly number[])[] },
  rows: number,
): readonly Sample[] {
  const places = (row: number, purpose: string): Float64Array =>
    Float64Array.from({ length: factors }, (_, index) =>
      keyed.uniform({ replication: row, person: 0, purpose, index }),
    );
  return Array.from({ length: rows }, (_, row) => {
    const [a, b] = [places(row, 'sobol-a'), places(row, 'sobol-b')];
    const exchanged = groups.map((group) => {
      const isTaken = new Set(group);
      return {
        places: a.map((place, i) => (isTaken.has(i) ? b[i]! : place)),
        replication: 2 * row + (isTaken.has(factors) ? 1 : 0),
      };
    });
    return [{ places: a, replication: 2 * row }, { places: b, replication: 2 * row + 1 }, ...exchanged];
  }).flat();
}
