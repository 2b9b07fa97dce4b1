import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { exponentialTail, paretoTail, tailExcess, tailShare } from './exceedance-tail.ts';
import { galleryExtrapolation } from './gallery-extrapolation.ts';
import { gumbelByMoments, gumbelShare, gumbelValue } from './gumbel.ts';
import { logSlope } from './log-slope.ts';
import type { SearchMaxima } from './search-maxima.ts';
import { goodness, lawDistance } from './tail-fit.ts';

const stream = draws(11).stream({ replication: 0, person: 0, purpose: 'scores' });

/** Searches of galleries whose scores are whole and fall off exponentially, the probe's own scale in `scale`. */
function searched(searches: number, parts: number, scale: () => number): SearchMaxima {
  const part = 200;
  const found = Array.from({ length: searches }, () => {
    const own = scale();
    const lists = Array.from({ length: parts }, () =>
      Array.from({ length: part }, () => Math.floor(-own * Math.log(stream.uniform()))).sort((a, b) => b - a),
    );
    return { top: lists[0]!.slice(0, 50), highest: lists.map(([first]) => first!) };
  });
  return { part, top: found.map(({ top }) => top), highest: found.map(({ highest }) => highest) };
}

describe('a tail', () => {
  it.each([
    [0.2, 30],
    [-0.15, 30],
    [0, 12],
  ])('of shape %d and scale %d is found again from its own quantiles', (shape, scale) => {
    const law = { kind: 'generalised-pareto' as const, shape, scale };
    // Closed form: quantiles at (k - 0.35) / n, less the half that whole excesses are counted up by.
    const rising = Array.from({ length: 20_000 }, (_, k) => tailExcess(law, 1 - (k + 0.65) / 20_000) - 0.5);
    const fitted = paretoTail(rising);
    expect(fitted.shape).toBeCloseTo(shape, 1);
    expect(fitted.scale / scale).toBeCloseTo(1, 1);
    expect(tailShare(law, tailExcess(law, 0.01))).toBeCloseTo(0.01, 12);
  });

  it('that ends is reached by nothing beyond its end', () => {
    const ends = { kind: 'generalised-pareto' as const, shape: -0.5, scale: 10 };
    expect([tailShare(ends, 19.9) > 0, tailShare(ends, 20), tailShare(ends, 50)]).toEqual([true, 0, 0]);
  });
});

describe('a Gumbel distribution', () => {
  it('has the moments and quantiles of its closed form', () => {
    // Mean 0.5772 and standard deviation pi / sqrt 6 belong to location 0 and scale 1, whose median is -ln(ln 2).
    const standard = gumbelByMoments(0.577215664901533, Math.PI / Math.sqrt(6));
    expect(standard.location).toBeCloseTo(0, 12);
    expect(standard.scale).toBeCloseTo(1, 12);
    expect(gumbelValue(standard, 0.5)).toBeCloseTo(-Math.log(Math.log(2)), 12);
    expect(gumbelShare(standard, gumbelValue(standard, 0.01, 7), 7)).toBeCloseTo(0.01, 12);
    expect(gumbelShare(standard, 5, 3)).toBeCloseTo(1 - (1 - gumbelShare(standard, 5)) ** 3, 12);
  });
});

describe('goodness of fit', () => {
  const law = (rising: readonly number[]) => {
    const tail = exponentialTail(rising);
    return {
      share: (value: number) => tailShare(tail, value),
      value: (share: number) => tailExcess(tail, share),
    };
  };

  it('has the 5 % point that is published for an exponential law with its mean estimated', () => {
    // Stephens, JASA 69, 1974: (D - 0.2 / n)(sqrt n + 0.26 + 0.5 / sqrt n) = 1.094 at 5 %. Here n = 200: 0.0770.
    const n = 200;
    let beyond = 0;
    const critical = 1.094 / (Math.sqrt(n) + 0.26 + 0.5 / Math.sqrt(n)) + 0.2 / n;
    for (let sample = 0; sample < 200; sample++) {
      const rising = Array.from({ length: n }, () => Math.floor(-500 * Math.log(stream.uniform()))).sort(
        (a, b) => a - b,
      );
      if (lawDistance(rising, law(rising)) > critical) beyond++;
    }
    expect(beyond).toBeGreaterThan(2);
    expect(beyond).toBeLessThan(22);
  });

  it('tells uniform values from exponential ones', () => {
    const uniform = Array.from({ length: 300 }, () => Math.floor(1000 * stream.uniform())).sort((a, b) => a - b);
    const exponential = uniform.map((_, k) => Math.floor(-300 * Math.log(1 - (k + 0.5) / 300)));
    expect(goodness(uniform, law).chance).toBeLessThan(0.01);
    expect(goodness(exponential, law).chance).toBeGreaterThan(0.9);
  });
});

it('the slope of a power law on logarithmic axes is its exponent', () => {
  expect(logSlope([10, 100, 1000].map((n) => [n, 3 * n ** 0.7] as const))).toBeCloseTo(0.7, 12);
});

describe('extrapolation', () => {
  const alike = galleryExtrapolation(searched(250, 10, () => 40));

  it('of independent scores predicts the larger gallery by every model, with a slope of 1', () => {
    const largest = alike.targets.find(({ enrolled, targetFpir }) => enrolled === 2_000 && targetFpir === 0.1)!;
    const truth = 40 * Math.log(2_000 / -Math.log(0.9));
    for (const { threshold, measured } of largest.predictions) {
      expect(Math.abs(threshold.value / truth - 1)).toBeLessThan(0.12);
      // The few hundred highest of a tail know its scale to some per cent, and FPIR to a factor.
      expect(measured.value!).toBeGreaterThan(0.05);
      expect(measured.value!).toBeLessThan(0.2);
    }
    expect(alike.slope.low!).toBeLessThan(1);
    expect(alike.slope.value!).toBeGreaterThan(0.85);
    expect(alike.fitted).toEqual({ enrolled: 200, searches: 250, comparisons: 50_000 });
  });

  it('of probes that differ among themselves has a slope below 1, and independence foretells too much', () => {
    const differing = galleryExtrapolation(searched(250, 10, () => (stream.uniform() < 0.1 ? 90 : 40)));
    expect(differing.slope.high!).toBeLessThan(0.95);
    const { measured, predicted } = differing.sizes.at(-1)!;
    const [independent, , , byProbe] = predicted.map(({ fpir }) => fpir);
    expect(independent).toBeGreaterThan(measured.value!);
    expect(Math.abs(byProbe! - measured.value!)).toBeLessThan(0.5 * (independent! - measured.value!));
  });

  it('of one gallery alone is refused', () => {
    expect(() => galleryExtrapolation({ part: 10, top: [[1]], highest: [[1]] })).toThrow('at least two');
  });
});
