import type { FingerMinutiae } from '../neighbour-cells.ts';

/** Minutia `first[k]` of one impression and `second[k]` of another are the same minutia of the finger. */
export type Correspondence = { readonly first: readonly number[]; readonly second: readonly number[] };

type Movement = { readonly cosine: number; readonly sine: number; readonly shiftX: number; readonly shiftY: number };

/** Greatest turn between two presses. Unit: 1/256 turn. Origin: six standard deviations of the finger model. */
const MOST_TURN = 42;

/** Widths of the bins of the first guess. Units: 1/256 turn, 1/197 cm. */
const TURN_BIN = 8;
const PLACE_BIN = 16;

/** How far a movement may leave corresponding minutiae apart, fit by fit. Unit: 1/197 cm. */
const REACHES: readonly number[] = [24, 18, 14];

/** Difference of direction of corresponding minutiae at most. Unit: 1/256 turn. */
const DIRECTION_REACH = 24;

/** Fewest that make two impressions of a finger overlap beyond doubt. */
const FEWEST = 10;

/**
 * The minutiae that two impressions of one finger share: nearest to one another under the movement that fits most.
 * It looks at places and directions only, never at neighbourhoods, so that what is learned from it favours none.
 *
 * @returns nothing where fewer than ten are shared
 */
export function correspondingMinutiae(first: FingerMinutiae, second: FingerMinutiae): Correspondence {
  let movement = firstGuess(first, second);
  let shared = nearestToOneAnother(first, second, movement, REACHES[0]!);
  for (const reach of REACHES.slice(1)) {
    if (shared.first.length < FEWEST) return { first: [], second: [] };
    movement = fitted(first, second, shared);
    shared = nearestToOneAnother(first, second, movement, reach);
  }
  return shared.first.length < FEWEST ? { first: [], second: [] } : shared;
}

function turnOf(units: number): { readonly cosine: number; readonly sine: number } {
  return { cosine: Math.cos((units * Math.PI) / 128), sine: Math.sin((units * Math.PI) / 128) };
}

/** The fullest bin of the movements that single pairs ask for, each counted in the bins on both sides. */
function firstGuess(first: FingerMinutiae, second: FingerMinutiae): Movement {
  const votes = new Map<number, number>();
  let best = { turn: 0, x: 0, y: 0, votes: 0 };
  for (let i = 0; i < first.count; i++) {
    for (let j = 0; j < second.count; j++) {
      const turn = ((second.direction[j]! - first.direction[i]!) << 24) >> 24;
      if (turn > MOST_TURN || turn < -MOST_TURN) continue;
      const { cosine, sine } = turnOf(turn);
      const x = (second.x[j]! - cosine * first.x[i]! + sine * first.y[i]!) / PLACE_BIN;
      const y = (second.y[j]! - sine * first.x[i]! - cosine * first.y[i]!) / PLACE_BIN;
      for (let bins = 0; bins < 8; bins++) {
        const bin = {
          turn: Math.floor(turn / TURN_BIN + (bins & 1) / 2),
          x: Math.floor(x + ((bins >> 1) & 1) / 2),
          y: Math.floor(y + (bins >> 2) / 2),
        };
        const name = ((bins * 64 + bin.turn + 32) * 8192 + bin.x + 4096) * 8192 + bin.y + 4096;
        const count = (votes.get(name) ?? 0) + 1;
        votes.set(name, count);
        if (count > best.votes) best = { turn, x, y, votes: count };
      }
    }
  }
  return { ...turnOf(best.turn), shiftX: best.x * PLACE_BIN, shiftY: best.y * PLACE_BIN };
}

/** Pairs of which each is the other's nearest, within reach in place and direction. */
function nearestToOneAnother(
  first: FingerMinutiae,
  second: FingerMinutiae,
  movement: Movement,
  reach: number,
): Correspondence {
  const ofFirst = nearest(first, second, movement, reach);
  const back = {
    cosine: movement.cosine,
    sine: -movement.sine,
    shiftX: -movement.cosine * movement.shiftX - movement.sine * movement.shiftY,
    shiftY: movement.sine * movement.shiftX - movement.cosine * movement.shiftY,
  };
  const ofSecond = nearest(second, first, back, reach);
  const mutual = ofFirst.flatMap((j, i) => (j >= 0 && ofSecond[j] === i ? [i] : []));
  return { first: mutual, second: mutual.map((i) => ofFirst[i]!) };
}

function nearest(from: FingerMinutiae, to: FingerMinutiae, m: Movement, reach: number): readonly number[] {
  const turn = Math.round((Math.atan2(m.sine, m.cosine) * 128) / Math.PI);
  return Array.from({ length: from.count }, (_, i) => {
    const x = m.cosine * from.x[i]! - m.sine * from.y[i]! + m.shiftX;
    const y = m.sine * from.x[i]! + m.cosine * from.y[i]! + m.shiftY;
    let best = -1;
    let least = reach * reach;
    for (let j = 0; j < to.count; j++) {
      const squared = (to.x[j]! - x) * (to.x[j]! - x) + (to.y[j]! - y) * (to.y[j]! - y);
      const off = ((to.direction[j]! - from.direction[i]! - turn) << 24) >> 24;
      if (squared > least || Math.abs(off) > DIRECTION_REACH) continue;
      least = squared;
      best = j;
    }
    return best;
  });
}

/** The movement that leaves the least squares between corresponding minutiae. */
function fitted(a: FingerMinutiae, b: FingerMinutiae, { first, second }: Correspondence): Movement {
  const mean = (values: Readonly<Int32Array>, places: readonly number[]): number =>
    places.reduce((sum, k) => sum + values[k]!, 0) / places.length;
  const [ax, ay, bx, by] = [mean(a.x, first), mean(a.y, first), mean(b.x, second), mean(b.y, second)];
  let along = 0;
  let across = 0;
  for (const [k, i] of first.entries()) {
    const j = second[k]!;
    along += (a.x[i]! - ax) * (b.x[j]! - bx) + (a.y[i]! - ay) * (b.y[j]! - by);
    across += (a.x[i]! - ax) * (b.y[j]! - by) - (a.y[i]! - ay) * (b.x[j]! - bx);
  }
  const length = Math.sqrt(along * along + across * across) || 1;
  const cosine = along / length;
  const sine = across / length;
  return { cosine, sine, shiftX: bx - cosine * ax + sine * ay, shiftY: by - sine * ax - cosine * ay };
}
