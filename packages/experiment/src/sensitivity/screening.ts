import type { Resamples } from '../statistics/resamples.ts';
import type { Estimate } from './bootstrap-sums.ts';
import { estimatesOfMeans } from './bootstrap-sums.ts';
import type { Trajectories } from './design.ts';

/** What screening says of a factor, in the unit of the output for the whole range of the factor. */
export type Screened = {
  /** Mean of the absolute effects: how much the factor matters. */
  readonly absoluteMean: Estimate;
  readonly mean: Estimate;
  /** Standard deviation of the effects: how much its effect depends on the others. */
  readonly deviation: Estimate;
  /** Effects that were defined. */
  readonly effects: number;
};

const NONE: Estimate = { value: null, low: null, high: null };

/** The effects of each factor, one a trajectory, where both ends of its step are defined. */
function effectsOf({ steps }: Trajectories, outputs: Readonly<Float64Array>): readonly (readonly number[])[] {
  const factors = steps[0]!.length;
  const effects = Array.from({ length: factors }, (): number[] => []);
  for (const [t, ordered] of steps.entries()) {
    for (const [s, { factor, change }] of ordered.entries()) {
      const at = t * (factors + 1) + s;
      const effect = (outputs[at + 1]! - outputs[at]!) / change;
      if (!Number.isNaN(effect)) effects[factor]!.push(effect);
    }
  }
  return effects;
}

/**
 * Elementary effects of every factor, chance last.
 *
 * @param outputs of the samples in their order; NaN where undefined
 * @source Campolongo, Cariboni and Saltelli, An effective screening design, Environmental Modelling & Software 22(10), 2007
 */
export function screened(
  design: Trajectories,
  outputs: Readonly<Float64Array>,
  resamples: Resamples,
): readonly Screened[] {
  return effectsOf(design, outputs).map((effects) => {
    const count = effects.length;
    if (count === 0) return { absoluteMean: NONE, mean: NONE, deviation: NONE, effects: 0 };
    const rows = effects.map((effect) => Float64Array.of(Math.abs(effect), effect, effect * effect));
    const [absoluteMean = NONE, mean = NONE, deviation = NONE] = estimatesOfMeans(
      rows,
      ([size, sum, square]) => [
        size!,
        sum!,
        count < 2 ? Number.NaN : Math.sqrt((Math.max(0, square! - sum! * sum!) * count) / (count - 1)),
      ],
      resamples,
    );
    return { absoluteMean, mean, deviation, effects: count };
  });
}
