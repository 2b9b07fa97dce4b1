import { describe, expect, it } from 'vitest';
import { incompleteBeta, logGamma } from './incomplete-beta.ts';
import { studentQuantile } from './student-quantile.ts';

const close = (found: number, expected: number, relative = 1e-13) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(1e-300, Math.abs(expected)));

/** Expected values were printed by R 4.2.2 with 17 digits; each stands beside its R expression. */
describe('distribution functions agree with R', () => {
  it.each([
    [0.975, 1, 12.706204736174694], // qt(0.975, 1)
    [0.975, 2, 4.3026527297494619], // qt(0.975, 2)
    [0.975, 3, 3.1824463052837078], // qt(0.975, 3)
    [0.975, 5, 2.5705818356363137], // qt(0.975, 5)
    [0.975, 19, 2.0930240544083092], // qt(0.975, 19)
    [0.975, 30, 2.0422724563012378], // qt(0.975, 30)
    [0.975, 100, 1.9839715185235516], // qt(0.975, 100)
    [0.975, 1000, 1.9623390808264076], // qt(0.975, 1000)
    [0.95, 1, 6.3137515146750376], // qt(0.95, 1)
    [0.95, 19, 1.7291328115213689], // qt(0.95, 19)
    [0.995, 1, 63.656741162871526], // qt(0.995, 1)
    [0.995, 4, 4.6040948713499921], // qt(0.995, 4)
    [0.995, 19, 2.860934606464979], // qt(0.995, 19)
    [0.5, 3, 0], // qt(0.5, 3)
    [0.1, 3, -1.6377443536962089], // qt(0.1, 3)
  ])('quantile %d of t with %d degrees of freedom', (probability, degrees, expected) =>
    close(studentQuantile(probability, degrees), expected, 2e-12),
  );

  it('quantile of t with a million degrees of freedom, to ten digits', () =>
    close(studentQuantile(0.975, 1e6), 1.9599663568141066, 1e-9)); // qt(0.975, 1e6)

  it.each([
    [0.3, 2, 3, 0.34829999999999989], // pbeta(0.3, 2, 3)
    [0.5, 0.5, 0.5, 0.49999999999999956], // pbeta(0.5, 0.5, 0.5)
    [0.9, 9.5, 0.5, 0.16254999902972705], // pbeta(0.9, 9.5, 0.5)
    [0.01, 0.5, 50, 0.68269560212580216], // pbeta(0.01, 0.5, 50)
    [0.999, 20, 0.5, 0.84241618601636148], // pbeta(0.999, 20, 0.5)
  ])('incomplete beta at %d with %d and %d', (x, a, b, expected) => close(incompleteBeta(x, a, b), expected, 1e-13));

  it('incomplete beta with a large parameter, to eight digits', () =>
    close(incompleteBeta(1e-5, 4, 999_997), 0.98966421415556649, 1e-8)); // pbeta(1e-5, 4, 999997)

  it.each([
    [0.5, 0.57236494292470008], // lgamma(0.5)
    [1.5, -0.12078223763524518], // lgamma(1.5)
    [10, 12.801827480081469], // lgamma(10)
    [100.5, 361.43554046777757], // lgamma(100.5)
    [1e6, 12815504.569147611], // lgamma(1e6)
  ])('logarithm of gamma of %d', (x, expected) => close(logGamma(x), expected, 2e-14));

  it('a quantile at 1 is refused', () => expect(() => studentQuantile(1, 3)).toThrow(RangeError));
});
