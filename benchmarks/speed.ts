import type { Speed } from './benchmark-record.ts';
import { spread } from './spread.ts';
import type { Timed } from './timed-samples.ts';
import { timedSamples } from './timed-samples.ts';

/** The speed of a piece of work that is so many units. */
export function speed(unit: string, unitsPerRun: number, timed: Timed): Speed {
  return speedOf(unit, unitsPerRun, timed.name, timedSamples(timed).secondsPerRun);
}

/** The speed that raw times tell of. */
export function speedOf(unit: string, unitsPerRun: number, name: string, secondsPerRun: readonly number[]): Speed {
  const perSecond = spread(secondsPerRun.map((seconds) => unitsPerRun / seconds));
  return { name, unit, perSecond, unitsPerRun, secondsPerRun };
}
