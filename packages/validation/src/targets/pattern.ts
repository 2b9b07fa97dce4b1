import type { Finger } from '@eurodac-sim/fingerprint';
import { FINGER_MODEL, FINGER_POSITIONS, finger } from '@eurodac-sim/fingerprint';
import { person } from '../people/person.ts';
import type { Weights } from '../statistics/resampling.ts';
import { resampled, resampledMean } from '../statistics/resampling.ts';
import type { Target } from '../target.ts';

/** Share of pairs of two different taken persons whose fingers of one position are of one class. */
function sameClass(columns: readonly (readonly string[])[], weights: Weights): number {
  let same = 0;
  let pairs = 0;
  for (const classes of columns) {
    const taken = new Map<string, { sum: number; squares: number }>();
    let all = 0;
    let squares = 0;
    for (const [k, name] of classes.entries()) {
      const weight = weights[k]!;
      const own = taken.get(name) ?? { sum: 0, squares: 0 };
      taken.set(name, { sum: own.sum + weight, squares: own.squares + weight * weight });
      all += weight;
      squares += weight * weight;
    }
    pairs += all * all - squares;
    for (const { sum, squares: own } of taken.values()) same += sum * sum - own;
  }
  return same / pairs;
}

/** F20: how often corresponding fingers of two persons are of one class. */
export const F20: Target = {
  id: 'F20',
  claims: [
    {
      name: 'same class, unrelated persons',
      published: 0.3215,
      form: 'share',
      tolerance: { from: 0.28, to: 0.35 },
    },
  ],
  run: (laboratory) => {
    const count = laboratory.of(250, 3_000);
    const columns = FINGER_POSITIONS.map((position) =>
      Array.from({ length: count }, (_, number) => finger(laboratory.random, person(number), position).pattern.class),
    );
    return {
      kind: 'measured',
      estimates: [resampled(count, (weights) => sameClass(columns, weights))],
      lookedAt: `${FINGER_POSITIONS.length} fingers of ${count} persons, every pair of two persons`,
    };
  },
};

/** F21: how far the core is from the centre of the print. */
export const F21: Target = {
  id: 'F21',
  claims: [
    { name: 'crosswise, share of the width', form: 'share', tolerance: { from: 0.05, to: 0.085 } },
    { name: 'lengthwise, share of the height', form: 'share', tolerance: { from: 0.05, to: 0.085 } },
  ],
  run: (laboratory) => {
    const { padWidthMm, padHeightMm } = FINGER_MODEL.topology;
    const cored = Array.from({ length: laboratory.of(600, 10_000) }, (_, number) =>
      finger(laboratory.random, person(number), 'right-index'),
    ).filter(({ pattern }: Finger) => pattern.cores.length > 0);
    return {
      kind: 'measured',
      estimates: [
        resampledMean(cored.map(({ pattern }) => Math.abs(pattern.centre.x) / padWidthMm)),
        resampledMean(cored.map(({ pattern }) => Math.abs(pattern.centre.y) / padHeightMm)),
      ],
      lookedAt: `right index of ${cored.length} persons, arches left out`,
      notes: ['The abstract does not say along which direction; the mean along each axis of the rolled pad is taken.'],
    };
  },
};
