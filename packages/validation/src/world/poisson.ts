const OUTSIDE = 0.025;
const BISECTIONS = 60;

/** Probability of at most `count` events where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** The mean at which at most `count` events have a probability of `probability`: it falls as the mean rises. */
function meanWhere(count: number, probability: number): number {
  let low = 0;
  let high = 10 * (count + 10);
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (atMost(count, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The expected numbers that a published count is compatible with: 95 % limits of a Poisson mean, of the least count
 * downwards and of the greatest upwards.
 *
 * @param least the count, or the least that a rounded one stands for
 * @source Garwood, Biometrika 28, 1936
 */
export function compatibleMeans(
  least: number,
  greatest: number = least,
): { readonly from: number; readonly to: number } {
  return {
    from: least === 0 ? 0 : meanWhere(least - 1, 1 - OUTSIDE),
    to: meanWhere(greatest, OUTSIDE),
  };
}
