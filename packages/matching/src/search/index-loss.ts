/** What an index loses, with how sure that is. */
export type IndexLoss = {
  /** Mates whose own score reaches the threshold and who are not on the shortlist. */
  readonly lost: number;
  /** Mates whose own score reaches the threshold. */
  readonly of: number;
  /** The share that is lost is below this with a confidence of 95 %; `null` where nothing was looked at. */
  readonly lossUpper95: number | null;
};

/**
 * The loss seen in some searches, and the share it may be: the greatest under which so few would be seen in 5 % of trials.
 *
 * @source Clopper and Pearson, Biometrika 26(4), 1934, one-sided
 */
export function indexLoss(lost: number, of: number): IndexLoss {
  if (of === 0) return { lost, of, lossUpper95: null };
  return { lost, of, lossUpper95: upperShare(lost, of, 0.05) };
}

/** A rate and its 95 % interval; `null` throughout where nothing was looked at. */
export type RateWithin = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** The rate of `count` in `of` independent trials. @source Clopper and Pearson, Biometrika 26(4), 1934 */
export function rateWithin(count: number, of: number): RateWithin {
  if (of === 0) return { value: null, low: null, high: null };
  return { value: count / of, low: 1 - upperShare(of - count, of, 0.025), high: upperShare(count, of, 0.025) };
}

/** The share under which at most `count` of `of` are seen with probability `chance`. */
function upperShare(count: number, of: number, chance: number): number {
  if (count >= of) return 1;
  let low = count / of;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (atMost(count, of, middle) > chance) low = middle;
    else high = middle;
  }
  return high;
}

/** Probability of at most `count` of `of` where each has the probability `share`. */
function atMost(count: number, of: number, share: number): number {
  let logTerm = of * Math.log1p(-share);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k++) {
    logTerm += Math.log(((of - k + 1) * share) / (k * (1 - share)));
    sum += Math.exp(logTerm);
  }
  return sum;
}
