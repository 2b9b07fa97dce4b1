import type { Template } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS, finger, impression } from '@eurodac-sim/fingerprint';
import type { RandomStream } from '@eurodac-sim/primitives';
import { draws, normal } from '@eurodac-sim/primitives';
import { skinDistortion } from './skin-distortion.ts';

/** How much worse an impression is made than the model makes it; lengths in pixels, directions in 1/256 turn. */
type Hardness = {
  readonly name: string;
  /** Share of single minutiae missed, and of the print that a patch without any covers. */
  readonly missed: number;
  readonly patches: number;
  /** False minutiae for each true one: scattered, and as two that face each other across a broken ridge. */
  readonly spurious: number;
  readonly breaks: number;
  /** Share of minutiae read in the opposite direction. */
  readonly flipped: number;
  readonly jitter: number;
  readonly directionJitter: number;
  /** Strength of the distortion of the skin; 1 is a finger pressed as hard as one can. */
  readonly distortion: number;
  /** Half the side of the square that is left of the print. */
  readonly half: number;
  /** Most minutiae that are left. */
  readonly most: number;
};

/** Four kinds of bad impressions: on a small sensor; badly read; badly pressed; with few minutiae and something of each. */
const HARDNESS: readonly Hardness[] = [
  kind('small', { spurious: 0.05, distortion: 0.25, half: 125 }),
  kind('badly read', { missed: 0.1, patches: 1, spurious: 0.1, breaks: 0.1, flipped: 0.04, jitter: 1.5 }),
  kind('badly pressed', { distortion: 0.6, half: 160 }),
  kind('few', { patches: 1, breaks: 0.03, flipped: 0.03, distortion: 0.35, half: 160, most: 32 }),
];

function kind(name: string, worse: Partial<Hardness>): Hardness {
  const usual = { missed: 0.06, patches: 0, spurious: 0.06, breaks: 0, flipped: 0.02, jitter: 1, directionJitter: 3 };
  return { name, ...usual, distortion: 0.2, half: 190, most: 96, ...worse };
}

/** Impressions of one kind: `templates[finger][impression]`. */
export type HardFingers = { readonly name: string; readonly templates: readonly (readonly Template[])[] };

/** Fingers of generated adults, one finger of each person, every impression made harder; no other data is read. */
export function hardFingers(seed: number, persons: number, impressions: number): readonly HardFingers[] {
  const seeded = draws(seed);
  return HARDNESS.map((hardness, number) => ({
    name: hardness.name,
    templates: Array.from({ length: persons }, (_, person) => {
      const owner = { replication: 0, person, sex: person % 2 === 0 ? ('female' as const) : ('male' as const) };
      const made = finger(seeded, owner, FINGER_POSITIONS[(3 * person) % FINGER_POSITIONS.length]!);
      const templates: Template[] = [];
      for (let index = 0; templates.length < impressions && index < 4 * impressions; index++) {
        const result = impression(seeded, made, { index, trueAgeYears: 30 });
        if (result.kind === 'not-acquired' || result.grossFailure) continue;
        const stream = seeded.stream({ replication: 1 + number, person, purpose: 'harder', index });
        templates.push(harder(result.template, hardness, stream));
      }
      return templates;
    }),
  }));
}

type Point = { readonly x: number; readonly y: number; readonly angle: number };

function harder(template: Template, hardness: Hardness, stream: RandomStream): Template {
  const gauss = (sd: number): number => normal(stream.uniform(), 0, sd);
  const middleX = mean(template.x) + gauss(15);
  const middleY = mean(template.y) + gauss(15);
  const bare = Array.from({ length: hardness.patches }, () => ({
    x: middleX + hardness.half * (2 * stream.uniform() - 1),
    y: middleY + hardness.half * (2 * stream.uniform() - 1),
    radius: 25 + 35 * stream.uniform(),
  }));
  const distorted = skinDistortion(stream, hardness.distortion);
  const points: Point[] = [];
  for (let k = 0; k < template.count; k++) {
    const dx = template.x[k]! - middleX;
    const dy = template.y[k]! - middleY;
    if (Math.max(Math.abs(dx), Math.abs(dy)) > hardness.half || stream.uniform() < hardness.missed) continue;
    if (bare.some(({ x, y, radius }) => Math.hypot(template.x[k]! - x, template.y[k]! - y) < radius)) continue;
    const skin = distorted(dx, dy, template.angle[k]!);
    const flip = stream.uniform() < hardness.flipped ? 128 : 0;
    points.push({
      x: middleX + skin.x + gauss(hardness.jitter),
      y: middleY + skin.y + gauss(hardness.jitter),
      angle: skin.angle + flip + gauss(hardness.directionJitter),
    });
  }
  points.push(...falseMinutiae(points, hardness, stream, [middleX, middleY]));
  return templateOf(template, few(points, hardness.most, stream));
}

/** Scattered ones, and pairs that face each other a few pixels apart, in the direction of the nearest true one. */
function falseMinutiae(
  points: readonly Point[],
  hardness: Hardness,
  stream: RandomStream,
  [middleX, middleY]: readonly [number, number],
): Point[] {
  const made: Point[] = [];
  const place = (): { x: number; y: number } => ({
    x: middleX + hardness.half * (2 * stream.uniform() - 1),
    y: middleY + hardness.half * (2 * stream.uniform() - 1),
  });
  for (let left = Math.round(hardness.spurious * points.length); left > 0; left--)
    made.push({ ...place(), angle: 256 * stream.uniform() });
  for (let left = Math.round(hardness.breaks * points.length) >> 1; left > 0; left--) {
    const { x, y } = place();
    const away = (point: Point): number => Math.hypot(point.x - x, point.y - y);
    const { angle } = points.reduce((best, point) => (away(point) < away(best) ? point : best));
    const half = 3 + 3 * stream.uniform();
    const [cosine, sine] = [Math.cos((angle * Math.PI) / 128), Math.sin((angle * Math.PI) / 128)];
    made.push({ x: x - half * cosine, y: y + half * sine, angle: angle + 128 });
    made.push({ x: x + half * cosine, y: y - half * sine, angle });
  }
  return made;
}

/** At most so many, taken away at random. */
function few(points: readonly Point[], most: number, stream: RandomStream): readonly Point[] {
  const order = points.map((point) => ({ point, u: stream.uniform() }));
  return order
    .sort((a, b) => a.u - b.u)
    .slice(0, most)
    .map(({ point }) => point);
}

function templateOf(like: Template, points: readonly Point[]): Template {
  const kept = points.filter(({ x, y }) => x >= 0 && y >= 0);
  return {
    ...like,
    count: kept.length,
    x: Uint16Array.from(kept, ({ x }) => Math.round(x)),
    y: Uint16Array.from(kept, ({ y }) => Math.round(y)),
    angle: Uint8Array.from(kept, ({ angle }) => Math.round(angle) & 255),
    type: new Uint8Array(kept.length).fill(1),
    minutiaQuality: new Uint8Array(kept.length),
  };
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
