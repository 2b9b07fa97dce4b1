import type { ErrorRates } from '@eurodac-sim/matching';
import type { Machine } from './machine.ts';
import type { Spread } from './spread.ts';

/** One speed, with everything needed to doubt it. */
export type Speed = {
  readonly name: string;
  readonly unit: string;
  /** Units per second. */
  readonly perSecond: Spread;
  /** Units in one timed run. */
  readonly unitsPerRun: number;
  /** Raw samples, one for each time the run was timed. */
  readonly secondsPerRun: readonly number[];
};

/** What every benchmark leaves behind. */
export type BenchmarkRecord = {
  readonly benchmark: string;
  readonly question: string;
  readonly speeds: readonly Speed[];
  /** How many times as fast one thing is as another, from runs that took turns. */
  readonly ratios?: readonly {
    readonly name: string;
    readonly ratio: Spread;
    /** The same of the first thing and itself: a difference within this spread is none. */
    readonly floor?: Spread;
  }[];
  /** What was worked on, with the seed where there is one. */
  readonly data: Readonly<Record<string, number | string>>;
  readonly machine: Machine;
};

/**
 * What a benchmark of the matcher leaves behind. A speed without the errors made at that speed says nothing, so the
 * error rates on the same data are a required field.
 */
export type MatcherRecord = BenchmarkRecord & {
  /** Comparisons in the time of a million codes of the yardstick, by the medians: sets machines side by side. */
  readonly perMillionYardstickCodes: number;
  readonly errorRates: ErrorRates;
};
