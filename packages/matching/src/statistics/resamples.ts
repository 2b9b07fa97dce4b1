import { draws } from '@eurodac-sim/primitives';

/** Resamples behind an interval, and the seed they are drawn with. @source contracts of the command, `match evaluate` */
const RESAMPLES = 1_000;
const SEED = 1;

/** A run of subjects that are drawn among themselves, such as the fingers of one database. */
export type SubjectRun = { readonly first: number; readonly count: number };

/** An interval; null where nothing was counted. */
export type Bounds = { readonly low: number | null; readonly high: number | null };

/**
 * How often each subject was taken, in one resample after the other; each is overwritten by the next. Runs of the same
 * sizes are drawn alike for the same purpose, so that statistics of the same subjects stay paired.
 */
export function* resamples(
  runs: readonly SubjectRun[],
  purpose: string,
  count: number = RESAMPLES,
): Generator<Readonly<Float64Array>> {
  const times = new Float64Array(runs.reduce((sum, run) => sum + run.count, 0));
  const seeded = draws(SEED);
  for (let resample = 0; resample < count; resample++) {
    const stream = seeded.stream({ replication: 0, person: resample, purpose });
    times.fill(0);
    for (const { first, count: subjects } of runs)
      for (let k = 0; k < subjects; k++) times[first + Math.floor(stream.uniform() * subjects)]!++;
    yield times;
  }
}

/** The middle 95 % of resampled values; those that are not numbers are left out, infinite ones are kept. */
export function middle95(values: readonly number[]): Bounds {
  const rising = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  return { low: quantile(rising, 0.025), high: quantile(rising, 0.975) };
}

/**
 * Linear interpolation between order statistics; null of an empty list.
 *
 * @source Hyndman and Fan, The American Statistician 50(4), 1996, definition 7
 */
export function quantile(rising: ArrayLike<number>, share: number): number | null {
  if (rising.length === 0) return null;
  const place = (rising.length - 1) * share;
  const below = Math.floor(place);
  if (below === place) return rising[below]!;
  const low = rising[below]!;
  return low + (rising[below + 1]! - low) * (place - below);
}
