import type { Spread } from './spread.ts';
import { spread } from './spread.ts';
import type { Timed } from './timed-samples.ts';
import { timedSamples } from './timed-samples.ts';

/** Two pieces of work timed in turns, so that what else the machine does meets both. */
export type Turns = {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Seconds of the second for one of the first, by rounds. */
  readonly ratio: Spread;
};

const ROUNDS = 9;

const median = (values: readonly number[]): number => spread(values).median;

/** Times two pieces of work in rounds, each for `mostSeconds` a round. */
export function takingTurns(first: Timed, second: Timed): Turns {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    first: timedSamples(first).secondsPerRun,
    second: timedSamples(second).secondsPerRun,
  }));
  return {
    first: rounds.flatMap((round) => round.first),
    second: rounds.flatMap((round) => round.second),
    ratio: spread(rounds.map((round) => median(round.second) / median(round.first))),
  };
}
