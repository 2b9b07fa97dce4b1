import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { resamples } from '../statistics/resamples.ts';
import type { Estimate } from './bootstrap-sums.ts';
import { exchanges, trajectories } from './design.ts';
import { screened } from './screening.ts';
import type { KnownModel } from './test-functions.test.fixture.ts';
import {
  G_INDICES,
  gFunction,
  ISHIGAMI_INDICES,
  ishigami,
  morrisFunction,
  outputsOfModel,
} from './test-functions.test.fixture.ts';
import { decomposed, shapleyOfThree } from './variance-shares.ts';

const SEED = 20_071;
const shared = resamples(SEED);

/** Decomposes a model of which the first factors are `assumptions` and the others published. */
function shares(model: KnownModel, factors: number, { rows, assumptions = 1 }: { rows: number; assumptions?: number }) {
  const all = Array.from({ length: factors }, (_, i) => i);
  const groups = [...all.map((i) => [i]), all.slice(0, assumptions), all.slice(assumptions), [factors]];
  const samples = exchanges(draws(SEED), { factors, groups }, rows);
  return decomposed(outputsOfModel(model, samples), groups.length, shared)!;
}

/** Expects a published value within the interval widened by a quarter of itself, and near the estimate. */
function expectNear({ value, low, high }: Estimate, published: number, within: number): void {
  const slack = ((high ?? Number.NaN) - (low ?? Number.NaN)) / 4 + 0.001;
  expect(published).toBeGreaterThan((low ?? Number.NaN) - slack);
  expect(published).toBeLessThan((high ?? Number.NaN) + slack);
  expect(Math.abs((value ?? Number.NaN) - published)).toBeLessThan(within);
}

describe('shares of variance', () => {
  it('of the Ishigami function are those published', () => {
    const { groups } = shares(ishigami, 3, { rows: 2048 });
    for (const [i, [first, total]] of ISHIGAMI_INDICES.entries()) {
      expectNear(groups[i]!.first, first, 0.05);
      expectNear(groups[i]!.total, total, 0.05);
    }
  });

  it('of the g-function of Sobol are those published', () => {
    const { groups } = shares(gFunction, 8, { rows: 2048 });
    for (const [i, [first, total]] of G_INDICES.entries()) {
      expectNear(groups[i]!.first, first, 0.05);
      expectNear(groups[i]!.total, total, 0.05);
    }
  });

  it('of groups are divided among assumptions, published figures and chance, and sum to 1', () => {
    // Of Ishigami, the first input alone is 0.3139 and shares 0.2437 with the third; the second stands alone.
    const { parts } = shares(ishigami, 3, { rows: 2048 });
    const [assumptions, published, chance] = parts.shares;
    expectNear(assumptions, 0.3139 + 0.2437 / 2, 0.04);
    expectNear(published, 0.4424 + 0.2437 / 2, 0.04);
    expectNear(chance, 0, 0.02);
    expectNear(parts.assumptionsOfParameters, 0.3139 + 0.2437 / 2, 0.04);
    expect(parts.shares.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('of chance stand apart from those of parameters', () => {
    const noise = draws(5);
    const [factors, rows] = [2, 2048];
    const groups = [[0], [1], [2]];
    const samples = exchanges(draws(SEED), { factors, groups }, rows);
    // Variances 1/12, 4/12 and, of the replication alone, 1/12.
    const outputs = Float64Array.from(
      samples,
      ({ places, replication }) =>
        places[0]! + 2 * places[1]! + noise.uniform({ replication, person: 0, purpose: 'noise' }),
    );
    const { parts } = decomposed(outputs, groups.length, shared)!;
    expectNear(parts.shares[0], 1 / 6, 0.03);
    expectNear(parts.shares[1], 4 / 6, 0.04);
    expectNear(parts.shares[2], 1 / 6, 0.03);
    expectNear(parts.assumptionsOfParameters, 1 / 5, 0.03);
  });

  it('divide an interaction of all three groups equally', () =>
    expect(
      shapleyOfThree([
        [0, 1],
        [0, 1],
        [0, 1],
      ]).map((share) => share.toFixed(12)),
    ).toEqual(Array(3).fill((1 / 3).toFixed(12))));

  it('are not made of an output that never varies, nor where more than a tenth of the rows is undefined', () => {
    const groups = [[0], [1], [2]];
    const samples = exchanges(draws(1), { factors: 2, groups }, 40);
    const constant = Float64Array.from(samples, () => 4);
    expect(decomposed(constant, 3, shared)).toBeUndefined();
    const gaps = (rows: number) =>
      Float64Array.from(samples, ({ places }, i) => (i < 5 * rows && i % 5 === 0 ? Number.NaN : places[0]!));
    expect(decomposed(gaps(4), 3, shared)).toMatchObject({ rows: 36, of: 40 });
    expect(decomposed(gaps(5), 3, shared)).toBeUndefined();
  });
});

describe('screening', () => {
  const design = trajectories(draws(SEED), 20, 100);
  const effects = screened(design, outputsOfModel(morrisFunction, design.samples), shared);

  it('steps in one factor at a time, by two thirds of the grid of four levels, and once to another replication', () => {
    for (const [t, steps] of design.steps.entries()) {
      expect(steps.map(({ factor }) => factor).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 21 }, (_, i) => i),
      );
      for (const [s, { factor, change }] of steps.entries()) {
        const [before, after] = [design.samples[t * 22 + s]!, design.samples[t * 22 + s + 1]!];
        const changed = [...after.places].flatMap((place, i) => (place === before.places[i] ? [] : [i]));
        expect(changed).toEqual(factor === 20 ? [] : [factor]);
        expect(after.replication - before.replication).toBe(factor === 20 ? 1 : 0);
        if (factor < 20) expect(Math.abs(change)).toBeCloseTo(2 / 3, 12);
      }
      for (const place of design.samples[t * 22]!.places) expect((place * 3) % 1).toBeCloseTo(0, 12);
    }
  });

  it('of Morris’s function finds what its author finds', () => {
    // Morris, Technometrics 33(2), 1991, section 4: inputs 1 to 10 matter, of which 8 to 10 have large mean effects and no
    // spread (linear, of slope 40 each) and 1 to 7 spread (curved, or interacting); 11 to 20 do not matter.
    for (const [i, { absoluteMean, mean, deviation, effects: count }] of effects.slice(0, 20).entries()) {
      expect(count).toBe(100);
      if (i >= 10) expect(absoluteMean.value).toBeCloseTo(0, 9);
      else if (i >= 7) {
        expect(mean.value).toBeCloseTo(40, 9);
        expect(deviation.value).toBeCloseTo(0, 5);
      } else {
        expect(absoluteMean.value).toBeGreaterThan(20);
        expect(deviation.value).toBeGreaterThan(15);
      }
    }
  });

  it('finds no effect of chance in a function that has none, and its size in one that has', () => {
    expect(effects[20]!.absoluteMean.value).toBe(0);
    const flips = Float64Array.from(design.samples, ({ replication }) => 3 * (replication % 2));
    const found = screened(design, flips, shared);
    expect(found[20]).toMatchObject({ absoluteMean: { value: 3 }, deviation: { value: 0 } });
    expect(found[0]!.absoluteMean.value).toBe(0);
  });

  it('leaves out effects of which an end is undefined', () => {
    const outputs = outputsOfModel(morrisFunction, design.samples);
    outputs[0] = Number.NaN;
    const first = design.steps[0]![0]!.factor;
    expect(screened(design, outputs, shared)[first]!.effects).toBe(99);
  });
});
