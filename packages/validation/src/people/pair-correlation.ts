import type { Finger } from '@eurodac-sim/fingerprint';
import type { Weights } from '../statistics/resampling.ts';

type Minutiae = Finger['minutiae'];

/** Pairs of minutiae within one finger, and between it and another; those in range, and all. */
export type PairCounts = {
  readonly within: number;
  readonly withinAll: number;
  readonly between: number;
  readonly betweenAll: number;
};

/** Coordinates are single precision: a distance of the hard core may read as this much less. */
const ROUNDING_MM = 1e-5;

function inRange(a: Minutiae, b: Minutiae, [from, to]: readonly [number, number]): number {
  let count = 0;
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) {
      if (a === b && i === j) continue;
      const distance = Math.hypot(a.x[i]! - b.x[j]!, a.y[i]! - b.y[j]!) + ROUNDING_MM;
      if (distance >= from && distance < to) count++;
    }
  }
  return count;
}

/** Pairs at a distance in mm, within a finger and with the finger of somebody else. */
export function pairCounts(own: Minutiae, other: Minutiae, range: readonly [number, number]): PairCounts {
  return {
    within: inRange(own, own, range),
    withinAll: own.count * (own.count - 1),
    between: inRange(own, other, range),
    betweenAll: own.count * other.count,
  };
}

/** How many times as frequent a distance is within one finger as between two. */
export function pairCorrelation(counts: readonly PairCounts[], weights: Weights): number {
  const sum = (name: keyof PairCounts): number =>
    counts.reduce((total, count, k) => total + weights[k]! * count[name], 0);
  return sum('within') / sum('withinAll') / (sum('between') / sum('betweenAll'));
}
