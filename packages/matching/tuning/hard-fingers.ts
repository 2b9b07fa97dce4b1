import type { Template } from '@eurodac-sim/fingerprint';
import { FINGER_POSITIONS, finger, impression } from '@eurodac-sim/fingerprint';
import type { RandomStream } from '@eurodac-sim/primitives';
import { draws, normal } from '@eurodac-sim/primitives';

/** How much worse an impression is made than the model makes it; lengths in pixels. */
type Hardness = {
  readonly name: string;
  readonly missed: number;
  readonly spurious: number;
  readonly jitter: number;
  readonly directionJitter: number;
  /** Greatest displacement by a smooth warp. */
  readonly warp: number;
  /** Half the side of the square that is left of the print. */
  readonly half: number;
};

/** Three kinds of bad impressions: as the model makes them on a small sensor; badly read; badly pressed. */
const HARDNESS: readonly Hardness[] = [
  { name: 'small', missed: 0.05, spurious: 0.05, jitter: 1, directionJitter: 2, warp: 4, half: 110 },
  { name: 'badly read', missed: 0.2, spurious: 0.2, jitter: 1.5, directionJitter: 4, warp: 4, half: 190 },
  { name: 'badly pressed', missed: 0.06, spurious: 0.06, jitter: 1, directionJitter: 3, warp: 18, half: 150 },
];

/** Impressions of one kind: `templates[finger][impression]`. */
export type HardFingers = { readonly name: string; readonly templates: readonly (readonly Template[])[] };

/** Fingers of generated adults, one finger of each person, every impression made harder; no other data is read. */
export function hardFingers(seed: number, persons: number, impressions: number): readonly HardFingers[] {
  const seeded = draws(seed);
  return HARDNESS.map((hardness, kind) => ({
    name: hardness.name,
    templates: Array.from({ length: persons }, (_, person) => {
      const owner = { replication: 0, person, sex: person % 2 === 0 ? ('female' as const) : ('male' as const) };
      const made = finger(seeded, owner, FINGER_POSITIONS[(3 * person) % FINGER_POSITIONS.length]!);
      const templates: Template[] = [];
      for (let index = 0; templates.length < impressions && index < 4 * impressions; index++) {
        const result = impression(seeded, made, { index, trueAgeYears: 30 });
        if (result.kind === 'not-acquired' || result.grossFailure) continue;
        const stream = seeded.stream({ replication: 1 + kind, person, purpose: 'harder', index });
        templates.push(harder(result.template, hardness, stream));
      }
      return templates;
    }),
  }));
}

function harder(template: Template, hardness: Hardness, stream: RandomStream): Template {
  const gauss = (sd: number): number => normal(stream.uniform(), 0, sd);
  const middleX = mean(template.x) + gauss(12);
  const middleY = mean(template.y) + gauss(12);
  const warp = smoothWarp(stream, hardness.warp);
  const points: { x: number; y: number; angle: number }[] = [];
  for (let k = 0; k < template.count; k++) {
    const dx = template.x[k]! - middleX;
    const dy = template.y[k]! - middleY;
    if (Math.max(Math.abs(dx), Math.abs(dy)) > hardness.half || stream.uniform() < hardness.missed) continue;
    const [wx, wy] = warp(dx / hardness.half, dy / hardness.half);
    const x = template.x[k]! + wx + gauss(hardness.jitter);
    const y = template.y[k]! + wy + gauss(hardness.jitter);
    points.push({ x, y, angle: template.angle[k]! + gauss(hardness.directionJitter) });
  }
  for (let left = Math.round(hardness.spurious * points.length); left > 0; left--) {
    const x = middleX + hardness.half * (2 * stream.uniform() - 1);
    const y = middleY + hardness.half * (2 * stream.uniform() - 1);
    points.push({ x, y, angle: 256 * stream.uniform() });
  }
  const kept = points.filter(({ x, y }) => x >= 0 && y >= 0);
  return {
    ...template,
    count: kept.length,
    x: Uint16Array.from(kept, ({ x }) => Math.round(x)),
    y: Uint16Array.from(kept, ({ y }) => Math.round(y)),
    angle: Uint8Array.from(kept, ({ angle }) => Math.round(angle) & 255),
    type: new Uint8Array(kept.length).fill(1),
    minutiaQuality: new Uint8Array(kept.length),
  };
}

/** A displacement that is a polynomial of second degree in each coordinate: pressure and torsion of the skin. */
function smoothWarp(stream: RandomStream, most: number): (x: number, y: number) => readonly [number, number] {
  const c = Array.from({ length: 10 }, () => (most / 3) * (2 * stream.uniform() - 1));
  return (x, y) => [
    c[0]! * x + c[1]! * y + c[2]! * x * x + c[3]! * x * y + c[4]! * y * y,
    c[5]! * x + c[6]! * y + c[7]! * x * x + c[8]! * x * y + c[9]! * y * y,
  ];
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
