import type { Finger, Template } from '@eurodac-sim/fingerprint';

/** Where a finger lies on its image: `image = size * turn(pad) + shift`, pixels, y towards the fingertip. */
type Place = { readonly size: number; readonly turn: number; readonly x: number; readonly y: number };

/** Minutiae of a template in pixels around the middle of the image, y towards the fingertip; directions in radians. */
type Seen = {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly angle: Float64Array;
};

/** Pixels from where a minutia was looked for to where it is taken to be the same: below the distance of neighbours. */
const NEAR_PX = 9;
/** Turn beyond which two minutiae are not taken to be the same, in radians. */
const ALIKE = 0.6;
/** Turns tried, in radians, and side of a cell of the vote on the shift, in pixels. */
const STEP = 0.06;
const TURNS = 9;
const CELL = 14;
const CELLS = 32;
const FITS = 5;
const TURN = 2 * Math.PI;

function seen(template: Template): Seen {
  return {
    count: template.count,
    x: Float64Array.from(template.x, (x) => x - template.width / 2),
    y: Float64Array.from(template.y, (y) => template.height / 2 - y),
    angle: Float64Array.from(template.angle, (angle) => (angle * TURN) / 256),
  };
}

/** Difference of two directions, from 0 to half a turn. */
function apart(a: number, b: number): number {
  const difference = Math.abs(a - b) % TURN;
  return Math.min(difference, TURN - difference);
}

const votes = new Int32Array(CELLS * CELLS);

/** The turn and shift that most pairs of minutiae agree on. */
function voted(finger: Finger, found: Seen, size: number): Place {
  let best: Place = { size, turn: 0, x: 0, y: 0 };
  let most = 0;
  for (let turn = -TURNS * STEP; turn <= TURNS * STEP; turn += STEP) {
    votes.fill(0);
    const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)];
    for (let k = 0; k < finger.minutiae.count; k++) {
      const x = cos * finger.minutiae.x[k]! - sin * finger.minutiae.y[k]!;
      const y = sin * finger.minutiae.x[k]! + cos * finger.minutiae.y[k]!;
      const direction = finger.minutiae.direction[k]! + turn;
      for (let i = 0; i < found.count; i++) {
        if (apart(found.angle[i]!, direction) > ALIKE) continue;
        const column = Math.floor((found.x[i]! - x) / CELL) + CELLS / 2;
        const row = Math.floor((found.y[i]! - y) / CELL) + CELLS / 2;
        if (column < 0 || column >= CELLS || row < 0 || row >= CELLS) continue;
        const count = ++votes[row * CELLS + column]!;
        if (count <= most) continue;
        most = count;
        best = { size, turn, x: (column - CELLS / 2 + 0.5) * CELL, y: (row - CELLS / 2 + 0.5) * CELL };
      }
    }
  }
  return best;
}

/** For each minutia of the template the minutia of the finger that it shows, or -1; each of the finger at most once. */
function labels(finger: Finger, found: Seen, place: Place, near: number): Int16Array {
  const source = new Int16Array(found.count).fill(-1);
  const [cos, sin] = [place.size * Math.cos(place.turn), place.size * Math.sin(place.turn)];
  for (let k = 0; k < finger.minutiae.count; k++) {
    const x = cos * finger.minutiae.x[k]! - sin * finger.minutiae.y[k]! + place.x;
    const y = sin * finger.minutiae.x[k]! + cos * finger.minutiae.y[k]! + place.y;
    let nearest = -1;
    let least = near;
    for (let i = 0; i < found.count; i++) {
      if (source[i] !== -1 || apart(found.angle[i]!, finger.minutiae.direction[k]! + place.turn) > ALIKE) continue;
      const distance = Math.hypot(found.x[i]! - x, found.y[i]! - y);
      if (distance >= least) continue;
      least = distance;
      nearest = i;
    }
    if (nearest >= 0) source[nearest] = k;
  }
  return source;
}

/** The place, of the same size, that brings the labelled minutiae closest. */
function fitted(finger: Finger, found: Seen, source: Int16Array, size: number): Place {
  const pairs = [...source.entries()].filter(([, k]) => k >= 0);
  const middle = (of: (i: number, k: number) => number): number =>
    pairs.reduce((sum, [i, k]) => sum + of(i, k), 0) / pairs.length;
  const { minutiae } = finger;
  const [ax, ay] = [middle((_, k) => minutiae.x[k]!), middle((_, k) => minutiae.y[k]!)];
  const [bx, by] = [middle((i) => found.x[i]!), middle((i) => found.y[i]!)];
  let along = 0;
  let across = 0;
  for (const [i, k] of pairs) {
    const [x, y, u, v] = [minutiae.x[k]! - ax, minutiae.y[k]! - ay, found.x[i]! - bx, found.y[i]! - by];
    along += x * u + y * v;
    across += x * v - y * u;
  }
  const turn = Math.atan2(across, along);
  const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)];
  return { size, turn, x: bx - (cos * ax - sin * ay), y: by - (sin * ax + cos * ay) };
}

/** A minutia of a template: which one of the finger it is, and where it lies, in pixels, y towards the fingertip. */
export type Labelled = ReadonlyMap<number, readonly [x: number, y: number]>;

/**
 * The minutiae of a template by the number of the finger's minutia that each shows. The truth about the finger is used
 * to label and for nothing else: places are those of the template.
 *
 * @param size pixels of the image for a mm of the adult finger
 */
export function labelled(finger: Finger, template: Template, size: number): Labelled {
  const found = seen(template);
  let place = voted(finger, found, size);
  let source = labels(finger, found, place, 2 * NEAR_PX);
  for (let fit = 0; fit < FITS && source.some((k) => k >= 0); fit++) {
    place = fitted(finger, found, source, size);
    source = labels(finger, found, place, NEAR_PX);
  }
  const shown = new Map<number, readonly [number, number]>();
  for (const [i, k] of source.entries()) if (k >= 0) shown.set(k, [found.x[i]!, found.y[i]!]);
  return shown;
}
