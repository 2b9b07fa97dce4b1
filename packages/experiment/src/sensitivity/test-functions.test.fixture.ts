import type { Sample } from './design.ts';

/** A model of which the answer is known; places from 0 to 1. */
export type KnownModel = (places: readonly number[]) => number;

/** Ishigami with a = 7 and b = 0.1, its inputs from -π to π. */
export const ishigami: KnownModel = (places) => {
  const [x = 0, y = 0, z = 0] = places.map((place) => Math.PI * (2 * place - 1));
  return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * z * z * z * z * Math.sin(x);
};

/** The weights with which its indices are published. */
const G_WEIGHTS = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** Sobol's g-function. */
export const gFunction: KnownModel = (places) =>
  places.reduce((product, place, i) => (product * (Math.abs(4 * place - 2) + G_WEIGHTS[i]!)) / (1 + G_WEIGHTS[i]!), 1);

/** Morris's function of twenty inputs, with the coefficients that he draws at random set to 0. */
export const morrisFunction: KnownModel = (places) => {
  const w = places.map((place, i) =>
    i === 2 || i === 4 || i === 6 ? 2 * ((1.1 * place) / (place + 0.1) - 0.5) : 2 * (place - 0.5),
  );
  let sum = 0;
  for (let i = 0; i < 20; i++) {
    if (i < 10) sum += 20 * w[i]!;
    for (let j = i + 1; j < 6; j++) {
      sum -= 15 * w[i]! * w[j]!;
      for (let k = j + 1; k < 5; k++) {
        sum -= 10 * w[i]! * w[j]! * w[k]!;
        for (let l = k + 1; l < 4; l++) sum += 5 * w[i]! * w[j]! * w[k]! * w[l]!;
      }
    }
  }
  return sum;
};

/** The outputs of a model at the samples of a design. */
export const outputsOfModel = (model: KnownModel, samples: readonly Sample[]): Float64Array =>
  Float64Array.from(samples, ({ places }) => model([...places]));

type Published = readonly (readonly [first: number, total: number])[];

/** First-order and total indices of `ishigami`. @source Saltelli and others, Global Sensitivity Analysis: The Primer, 2008 */
export const ISHIGAMI_INDICES: Published = [
  [0.3139, 0.5576],
  [0.4424, 0.4424],
  [0, 0.2437],
];

/** Those of `gFunction`. @source Saltelli and others, Global Sensitivity Analysis: The Primer, 2008 */
export const G_INDICES: Published = [
  [0.7165, 0.7871],
  [0.1791, 0.2422],
  [0.0237, 0.0343],
  [0.0072, 0.0105],
  ...Array.from({ length: 4 }, () => [0.0001, 0.0001] as const),
];
