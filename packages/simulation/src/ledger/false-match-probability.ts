/** Below this, a power series is more exact than a logarithm or an exponential. */
const SMALL = 1e-5;

/**
 * The probability that at least one of some comparisons of different persons is a match: 1 - (1 - fmr)^comparisons.
 *
 * @param fmr share of comparisons of different persons that match, 0 to 1; they are taken to be independent
 * @source docs/model.md, "Measures"
 */
export function falseMatchProbability(fmr: number, comparisons: number): number {
  if (fmr <= 0 || comparisons === 0) return 0;
  if (fmr >= 1) return 1;
  const logOfNone = comparisons * (fmr < SMALL ? -fmr * (1 + fmr / 2) : Math.log(1 - fmr));
  return logOfNone > -SMALL ? -logOfNone * (1 + logOfNone / 2) : 1 - Math.exp(logOfNone);
}
