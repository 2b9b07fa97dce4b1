import { draws, normalQuantile } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { fnmr, fnmrDifference, fnmrRatio, missesAt } from './error-rate.ts';
import type { FingerScores } from './finger-scores.ts';
import type { FusedScores } from './fused-scores.ts';
import { fusedScores } from './fused-scores.ts';
import { thresholdAt } from './threshold.ts';

const PERSONS = 600;
const COMPARED = 120;

/** Scores of persons whose non-mated comparisons fall off exponentially with a scale of 20, mated ones normal. */
function made(seed: number, mean: number): FusedScores {
  const stream = draws(seed).stream({ replication: 0, person: 0, purpose: 'scores' });
  const scores: FingerScores = {
    persons: PERSONS,
    compared: COMPARED,
    mated: [Float32Array.from({ length: PERSONS }, () => Math.max(0, mean + 40 * normalQuantile(stream.uniform())))],
    nonMated: [
      Float32Array.from({ length: COMPARED * COMPARED }, (_, at) =>
        at % (COMPARED + 1) === 0 ? -1 : -20 * Math.log(stream.uniform()),
      ),
    ],
    quality: new Float64Array(PERSONS),
    ages: [],
  };
  return fusedScores(scores);
}
const ones = new Float64Array(PERSONS).fill(1);

describe('a threshold', () => {
  const scores = made(1, 250);

  it('observed at a rate lets at most that share of non-mated comparisons match', () => {
    const threshold = thresholdAt(scores, 0.01, ones, 'observed');
    const above = scores.falling.scores.filter((score) => score >= threshold).length;
    expect(scores.falling.scores).toHaveLength(COMPARED * (COMPARED - 1));
    expect(above / scores.falling.scores.length).toBeLessThanOrEqual(0.01);
    expect(above / scores.falling.scores.length).toBeGreaterThan(0.009);
  });

  it.each(['exponential-tail', 'gumbel-maxima'] as const)(
    'beyond what was seen, by %s, is where the truth is',
    (by) => {
      // P(score >= t) = exp(-t / 20) = 1e-7 at 322; a tail of 100 scores is known to a tenth of its scale.
      expect(Math.abs(thresholdAt(scores, 1e-7, ones, by) - 20 * Math.log(1e7))).toBeLessThan(35);
    },
  );

  it('weighs a pair as both of its persons: those never taken set no threshold', () => {
    const few = Float64Array.from({ length: PERSONS }, (_, k) => (k < COMPARED / 2 ? 1 : 0));
    const { falling } = scores;
    const taken = [...falling.scores.keys()].filter((k) => few[falling.probes[k]!]! * few[falling.references[k]!]! > 0);
    expect(thresholdAt(scores, 0, few, 'observed')).toBe(falling.scores[taken[0]!]! + 1);
  });
});

describe('misses', () => {
  const near = made(2, 170);
  const far = made(3, 400);

  it('have an interval that holds the truth', () => {
    // At FMR 1/100 the threshold is 92; Phi((92 - 170) / 40) = 0.0256
    const { value, low, high } = fnmr(missesAt(near, 0.01));
    expect(low).toBeLessThan(0.0256);
    expect(high).toBeGreaterThan(0.0256);
    expect(value).toBeGreaterThan(low);
  });

  it('of which none was seen may be up to 3 in n', () =>
    expect(fnmr(missesAt(far, 0.01))).toEqual({ value: 0, low: 0, high: 3 / PERSONS }));

  it('of which few were seen give a ratio no false certainty', () => {
    const ratio = fnmrRatio(missesAt(near, 0.01), missesAt(far, 0.01));
    expect(ratio.value).toBe(Number.POSITIVE_INFINITY);
    expect(ratio.low).toBeCloseTo(fnmr(missesAt(near, 0.01)).low * (PERSONS / 3), 9);
    expect(ratio.high).toBe(Number.POSITIVE_INFINITY);
    expect(fnmrDifference(missesAt(far, 0.01), missesAt(far, 0.01))).toEqual({
      value: 0,
      low: -3 / PERSONS,
      high: 3 / PERSONS,
    });
  });

  it('of the same persons are compared pair by pair', () => {
    const same = fnmrRatio(missesAt(near, 0.001), missesAt(near, 0.001));
    expect([same.low, same.high]).toEqual([1, 1]);
  });
});

describe('fused scores', () => {
  const from: FingerScores = {
    persons: 3,
    compared: 2,
    mated: [Float32Array.of(5, -1, -1), Float32Array.of(7, 2, -1)],
    nonMated: [Float32Array.of(-1, 3, 4, -1), Float32Array.of(-1, 8, -1, -1)],
    quality: new Float64Array(3),
    ages: [],
  };

  it('sum the fingers that both sides have, and leave out who has none', () => {
    const { mated, falling } = fusedScores(from);
    expect([...mated]).toEqual([12, 2, Number.NaN]);
    expect([...falling.scores]).toEqual([11, 4]);
    expect([...falling.probes]).toEqual([0, 1]);
    expect([...falling.references]).toEqual([1, 0]);
  });

  it('can be those of some fingers', () => expect([...fusedScores(from, [0]).falling.scores]).toEqual([4, 3]));
});
