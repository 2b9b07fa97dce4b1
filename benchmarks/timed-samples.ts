import Benchmark from 'benchmark';

/** What is timed, and for how long at most. */
export type Timed = {
  readonly name: string;
  /** The work; returns a number that must be the same every time, so that it cannot be left out. */
  readonly work: () => number;
  readonly mostSeconds: number;
};

/** Raw times of a piece of work. */
export type TimedSamples = { readonly name: string; readonly secondsPerRun: readonly number[]; readonly sink: number };

/** Fewest samples behind a figure. */
const LEAST_SAMPLES = 5;

/**
 * Runs a piece of work under Benchmark.js and keeps its raw samples; the only file that knows of it.
 *
 * @throws {Error} the work threw, or gave another number in a later run
 */
export function timedSamples({ name, work, mostSeconds }: Timed): TimedSamples {
  const sink = work();
  let differing: number | undefined;
  const benchmark = new Benchmark(name, {
    minSamples: LEAST_SAMPLES,
    maxTime: mostSeconds,
    fn: () => {
      const again = work();
      if (again !== sink) differing = again;
    },
  });
  benchmark.run({ async: false });
  if (benchmark.error) throw new Error(`${name}: ${String(benchmark.error)}`);
  if (differing !== undefined)
    throw new Error(`${name}: gave ${sink}, then ${differing}; expected the same every time`);
  return { name, secondsPerRun: [...benchmark.stats.sample], sink };
}
