import { draws } from '@eurodac-sim/primitives';

/** Resamples of every bootstrap: the 2.5 % and 97.5 % points then rest on 50 of them each. */
export const RESAMPLES = 2000;

/** Which of `count` replications each resample takes: `RESAMPLES` rows of `count` indices, the same for every table. */
export type Resamples = (count: number) => Readonly<Uint32Array>;

/** Resamples of replications with replacement, keyed by the seed alone, so that all measures share them. */
export function resamples(seed: number): Resamples {
  const keyed = draws(seed);
  const known = new Map<number, Uint32Array>();
  return (count) => {
    const found = known.get(count);
    if (found !== undefined) return found;
    const table = new Uint32Array(RESAMPLES * count);
    for (let i = 0; i < table.length; i++) {
      const key = { replication: Math.floor(i / count), person: 0, purpose: 'bootstrap', index: i % count };
      table[i] = Math.floor(keyed.uniform(key) * count);
    }
    known.set(count, table);
    return table;
  };
}
