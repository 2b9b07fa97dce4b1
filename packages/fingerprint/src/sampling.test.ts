import { draws, normalQuantile } from '@eurodac-sim/primitives';
import { describe, expect, it } from 'vitest';
import { poisson, standardNormal } from './sampling.ts';

const COUNT = 1_000_000;
const stream = draws(17).stream({ replication: 0, person: 0, purpose: 'test' });

describe('a million standard normal draws', () => {
  const values = Float64Array.from({ length: COUNT }, () => standardNormal(stream)).sort();

  // a share p of a million has a standard error of sqrt(p (1 - p) / 1e6): four of them are allowed
  it.each([1e-5, 1e-4, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 0.9999, 0.99999])(
    'have a share of %f below the quantile of that share',
    (p) => {
      const quantile = normalQuantile(p);
      const below = values.findIndex((value) => value >= quantile) / COUNT;
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / COUNT));
    },
  );

  it('lie in no step of a comb: 1,000 equal shares hold 1,000 each, by a chi-squared test at 1 in 10,000', () => {
    const shares = 1000;
    const counts = new Float64Array(shares);
    let share = 0;
    for (const value of values) {
      while (share < shares - 1 && value >= normalQuantile((share + 1) / shares)) share++;
      counts[share]!++;
    }
    const expected = COUNT / shares;
    const chiSquared = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
    const sd = Math.sqrt(2 * (shares - 1));
    expect(Math.abs(chiSquared - (shares - 1)) / sd).toBeLessThan(3.9);
  });
});

it('100,000 Poisson draws with mean 6.5 have that mean and that variance', () => {
  const values = Array.from({ length: 100_000 }, () => poisson(stream, 6.5));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  expect(mean).toBeCloseTo(6.5, 1);
  expect(variance).toBeGreaterThan(6.3);
  expect(variance).toBeLessThan(6.7);
});
