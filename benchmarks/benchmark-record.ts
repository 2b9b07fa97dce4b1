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

/**
 * What a benchmark of the matcher leaves behind. A speed without the errors made at that speed says nothing, so the
 * error rates on the same data are a required field.
 */
export type BenchmarkRecord = {
  readonly benchmark: string;
  readonly question: string;
  readonly speeds: readonly Speed[];
  /** Comparisons in the time of a million codes of the yardstick, by the medians: sets machines side by side. */
  readonly perMillionYardstickCodes: number;
  readonly errorRates: ErrorRates;
  readonly data: {
    readonly seed: number;
    readonly persons: number;
    readonly templates: number;
    readonly meanMinutiae: number;
  };
  readonly machine: Machine;
};
