import { draws } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { resampled, resampledMean, weightedMean } from './resampling.ts';

describe('an interval over subjects', () => {
  const stream = draws(6).stream({ replication: 0, person: 0, purpose: 'values' });
  const values = Array.from({ length: 400 }, () => stream.uniform());

  it('of a mean is as wide as theory says', () => {
    const { value, low, high } = resampledMean(values);
    const expected = 2 * 1.96 * Math.sqrt(1 / 12 / 400);
    expect(value).toBeCloseTo(values.reduce((sum, one) => sum + one, 0) / 400, 12);
    expect(Math.abs((high - low) / expected - 1)).toBeLessThan(0.15);
  });

  it('takes a subject with everything it has: doubled values do not narrow it', () => {
    const doubled = values.flatMap((value) => [value, value]);
    const once = resampledMean(values);
    const twice = resampled(400, (weights) =>
      weightedMean(
        doubled,
        Float64Array.from(doubled, (_, k) => weights[k >> 1]!),
      ),
    );
    expect(twice.high - twice.low).toBeCloseTo(once.high - once.low, 9);
  });

  it('of a difference of two columns of the same subjects keeps them paired', () => {
    const shifted = values.map((value) => value + 0.1);
    const { low, high } = resampled(400, (weights) => weightedMean(shifted, weights) - weightedMean(values, weights));
    expect(low).toBeCloseTo(0.1, 9);
    expect(high).toBeCloseTo(0.1, 9);
  });
});
