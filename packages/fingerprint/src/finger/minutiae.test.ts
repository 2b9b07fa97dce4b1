import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { FINGER_MODEL } from '../parameters/finger-model.ts';
import { finger } from './finger.ts';
import type { Minutiae } from './minutiae.ts';

const FINGERS = 300;
const random = draws(23);
const sets: readonly Minutiae[] = Array.from(
  { length: FINGERS },
  (_, person) => finger(random, { replication: 0, person, sex: 'male' }, 'left-thumb').minutiae,
);

type Counts = { readonly pairs: number; readonly inRange: number };

/** Pairs of one minutia of each set, and those of them that are within a range of distances in mm. */
function pairs(a: Minutiae, b: Minutiae, [from, to]: readonly [number, number]): Counts {
  let inRange = 0;
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) {
      const distance = Math.hypot(a.x[i]! - b.x[j]!, a.y[i]! - b.y[j]!);
      if (distance >= from && distance < to && (a !== b || i !== j)) inRange++;
    }
  }
  return { pairs: a === b ? a.count * (a.count - 1) : a.count * b.count, inRange };
}

/** How many times as frequent a distance is within one finger as between two fingers. */
function pairCorrelation(range: readonly [number, number]): number {
  const sum = (counts: readonly Counts[]): number =>
    counts.reduce((total, { inRange }) => total + inRange, 0) / counts.reduce((total, count) => total + count.pairs, 0);
  const within = sets.map((set) => pairs(set, set, range));
  const between = sets.map((set, k) => pairs(set, sets[(k + 1) % FINGERS]!, range));
  return sum(within) / sum(between);
}

describe('minutiae of 300 fingers (F23)', () => {
  it('never lie within the hard core of each other', () => {
    const hardCore = FINGER_MODEL.topology.hardCoreMm;
    for (const set of sets) expect(pairs(set, set, [0, hardCore - 1e-5]).inRange).toBe(0);
  });

  it('are rarer near each other, up to 1.2 mm', () => {
    const correlation = pairCorrelation([0.5, 1.2]);
    expect(correlation).toBeGreaterThan(0.3);
    expect(correlation).toBeLessThan(0.8);
  });

  it('are independent far from each other, but for the clusters around cores and deltas', () => {
    const correlation = pairCorrelation([2.5, 4]);
    expect(correlation).toBeGreaterThan(0.95);
    expect(correlation).toBeLessThan(1.2);
  });

  it('are endings slightly more often than bifurcations', () => {
    const types = sets.flatMap(({ type }) => [...type]);
    const endings = types.filter((type) => type === 1).length / types.length;
    expect(endings).toBeCloseTo(FINGER_MODEL.topology.endingShare, 1);
    expect(types.every((type) => type === 1 || type === 2)).toBe(true);
  });
});
