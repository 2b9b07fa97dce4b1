import { incompleteBeta } from './incomplete-beta.ts';

/** Probability that Student's t with some degrees of freedom exceeds a positive `t`. */
function upperTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

const known = new Map<string, number>();

/**
 * Quantile of Student's t distribution.
 *
 * @param probability between 0 and 1, both left out
 * @param degrees degrees of freedom, above 0
 * @throws {RangeError} either is outside
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability > 0 && probability < 1 && degrees > 0))
    throw new RangeError(
      `quantile ${probability} of t with ${degrees} degrees of freedom; expected a probability within 0 and 1 and degrees above 0`,
    );
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentQuantile(1 - probability, degrees);
  const key = `${probability} ${degrees}`;
  const found = known.get(key) ?? bisected(1 - probability, degrees);
  known.set(key, found);
  return found;
}

/** The positive t with a given upper tail, to the last bit that bisection reaches. */
function bisected(tail: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, degrees) > tail) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (upperTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
}
