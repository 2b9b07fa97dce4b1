import type { FingerModel, Sex } from '@eurodac-sim/fingerprint';
import { FINGER_MODEL, finger, impression } from '@eurodac-sim/fingerprint';
import type { Laboratory } from '../laboratory.ts';
import { personOf } from '../people/person.ts';
import type { Labelled } from './place.ts';
import { labelled } from './place.ts';

/** Pixels of a millimetre at 500 an inch. */
export const PIXELS_PER_MM: number = 500 / 25.4;

/** One capture of the right index of a person whose growth is studied. */
export type Shot = {
  readonly number: number;
  readonly sex: Sex;
  readonly ageYears: number;
  readonly model?: FingerModel;
};

/** Corresponding minutiae of fewer than this do not say how large a finger is. */
const LEAST_COMMON = 6;

export type Point = readonly [x: number, y: number];

/** The labelled minutiae of a capture; undefined where none was acquired. A capture of an age is made once. */
function shown(laboratory: Laboratory, shot: Shot): Labelled | undefined {
  const { number, sex, ageYears, model = FINGER_MODEL } = shot;
  const capture = (): Labelled | undefined => {
    const made = finger(laboratory.random, personOf(number, sex), 'right-index', model);
    const found = impression(
      laboratory.random,
      made,
      { index: Math.round(ageYears * 4), trueAgeYears: ageYears },
      model,
    );
    if (found.kind !== 'acquired' || found.grossFailure) return undefined;
    return labelled(made, found.template, PIXELS_PER_MM * made.adultSize * found.scale);
  };
  if (model !== FINGER_MODEL) return capture();
  return laboratory.once(`shown ${number} ${sex} ${ageYears}`, capture);
}

/** The minutiae common to two captures, in the same order, each set around its own centre; undefined where too few. */
export function corresponding(
  laboratory: Laboratory,
  before: Shot,
  after: Shot,
): readonly [readonly Point[], readonly Point[]] | undefined {
  const [first, second] = [shown(laboratory, before), shown(laboratory, after)];
  if (first === undefined || second === undefined) return undefined;
  const common = [...first.keys()].filter((source) => second.has(source));
  if (common.length < LEAST_COMMON) return undefined;
  return [centred(common.map((source) => first.get(source)!)), centred(common.map((source) => second.get(source)!))];
}

function centred(points: readonly Point[]): readonly Point[] {
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  return points.map((point) => [point[0] - x, point[1] - y]);
}

/** The first set turned onto the second and scaled. */
export function turnedOnto(a: readonly Point[], b: readonly Point[], scale: number): readonly Point[] {
  let cos = 0;
  let sin = 0;
  for (const [k, [x, y]] of a.entries()) {
    const [u, v] = b[k]!;
    cos += x * u + y * v;
    sin += x * v - y * u;
  }
  const length = Math.hypot(cos, sin);
  return a.map(([x, y]) => [(scale * (cos * x - sin * y)) / length, (scale * (sin * x + cos * y)) / length]);
}

/** How many times as large the second set is as the first: the ratio of their sizes around the centre. */
export function recoveredScale([a, b]: readonly [readonly Point[], readonly Point[]]): number {
  const squares = (points: readonly Point[]): number => points.reduce((sum, [x, y]) => sum + x * x + y * y, 0);
  return Math.sqrt(squares(b) / squares(a));
}
