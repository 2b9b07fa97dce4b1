import type { Draws } from '@eurodac-sim/primitives';
import type { Finger } from '../finger/finger.ts';
import { imageOf } from '../impression/image.ts';
import { impress } from '../impression/impress.ts';
import { placement } from '../impression/placement.ts';
import { press } from '../impression/press.ts';
import { pressedMinutiae } from '../impression/pressed-minutiae.ts';
import { reading } from '../impression/reading.ts';
import type { FingerModel } from '../parameters/finger-model.ts';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { growth } from './growth.ts';

const QUALITY = 60;
const scratch = pressedMinutiae();

/** One press of a finger, at quality 60. */
export type Shot = {
  readonly made: Finger;
  readonly ageYears: number;
  readonly session: number;
  readonly model?: FingerModel;
};

export type Point = readonly [x: number, y: number];

/** Pixels of what is found of each minutia of the finger, by the minutia's number; false minutiae are left out. */
export function pressed(random: Draws, { made, ageYears, session, model = FINGER_MODEL }: Shot): Map<number, Point> {
  const image = imageOf('ten-print-scanner', model.device);
  const grown = growth(random, made.owner, ageYears, model);
  const stream = random.stream({ replication: 0, person: made.owner.person, purpose: 'test-press', index: session });
  const placed = placement(made, grown, press(stream, ageYears, model.capture), image);
  const read = reading(QUALITY, made.ridgePeriodMm * grown.size * image.pixelsPerMm, model.capture);
  impress(stream, { finger: made, placed, read, model }, scratch);
  const found = new Map<number, Point>();
  for (let k = 0; k < scratch.count; k++) {
    if (scratch.source[k] !== -1) found.set(scratch.source[k]!, [scratch.x[k]!, scratch.y[k]!]);
  }
  return found;
}

/** The minutiae found in both presses, in the same order, each set around its own centre. */
export function corresponding(random: Draws, before: Shot, after: Shot): readonly [readonly Point[], readonly Point[]] {
  const first = pressed(random, before);
  const second = pressed(random, after);
  const common = [...first.keys()].filter((source) => second.has(source));
  return [centred(common.map((source) => first.get(source)!)), centred(common.map((source) => second.get(source)!))];
}

function centred(points: readonly Point[]): readonly Point[] {
  const cx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const cy = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return points.map(([x, y]) => [x - cx, y - cy]);
}

/** The first set turned and scaled onto the second. */
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
