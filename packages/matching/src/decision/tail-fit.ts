import { draws } from '@eurodac-sim/primitives';

/** Samples of a fitted law that its distance is held against. */
const SIMULATED = 199;

/** A law of whole values: the share of values that are at least one of them, and the value that a share reaches. */
export type WholeLaw = { readonly share: (value: number) => number; readonly value: (share: number) => number };

/** How well a fitted law fits. */
export type Goodness = {
  /** Greatest difference between the shares seen and fitted. */
  readonly distance: number;
  /** Share of samples of the fitted law, each fitted anew, that lie at least as far from their fit. */
  readonly chance: number;
};

/** Greatest difference between the share of values at least x and that of the law, over whole x. */
export function lawDistance(rising: readonly number[], { share }: WholeLaw): number {
  let most = 0;
  for (let k = 0; k < rising.length; k++) {
    if (k > 0 && rising[k] === rising[k - 1]) continue;
    const seen = (rising.length - k) / rising.length;
    most = Math.max(most, Math.abs(seen - share(rising[k]!)), gapAfter(rising, k, share));
  }
  return most;
}

/** The difference just above the value at k, where the share seen has fallen and the fitted one hardly. */
function gapAfter(rising: readonly number[], k: number, share: WholeLaw['share']): number {
  let next = k;
  while (next < rising.length && rising[next] === rising[k]) next++;
  return Math.abs((rising.length - next) / rising.length - share(rising[k]! + 1));
}

/**
 * The distance of values from the law fitted to them, and how often a sample of that law lies as far from its own fit.
 *
 * @source Lilliefors, Journal of the American Statistical Association 64, 1969: parameters estimated from the sample
 */
export function goodness(rising: readonly number[], fit: (rising: readonly number[]) => WholeLaw): Goodness {
  const law = fit(rising);
  const distance = lawDistance(rising, law);
  const seeded = draws(1);
  let farther = 0;
  for (let sample = 0; sample < SIMULATED; sample++) {
    const stream = seeded.stream({ replication: 0, person: sample, purpose: 'goodness-of-fit' });
    const drawn = rising.map(() => Math.floor(law.value(stream.uniform()))).sort((a, b) => a - b);
    if (lawDistance(drawn, fit(drawn)) >= distance) farther++;
  }
  return { distance, chance: (farther + 1) / (SIMULATED + 1) };
}
