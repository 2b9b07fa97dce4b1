import { upperShare } from '../statistics/binomial-rate.ts';

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
