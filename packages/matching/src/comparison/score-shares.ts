import { CAPACITY } from './finger-block.ts';
import { REACH, SHARE_OF_ONE, UNIT, USUAL_MINUTIAE } from './parameters.ts';

/** How much the score falls as a number of minutiae grows: exponents of a power. */
type ScoreWeights = {
  /** Minutiae of one finger in the overlap. */
  readonly overlap: number;
  /** Minutiae of one finger in all: the more there are, the more agree by chance. */
  readonly minutiae: number;
  /** Partners: of equal agreement, that of fewer and closer partners counts for more. */
  readonly partners: number;
};

/**
 * Origin: logistic regression of mated and non-mated pairs of hard generated fingers, by `tuning/learn-weights.ts 301 100`.
 * It picks the best movement by the weights that stand here: run at these it prints 0.235, 0.282 and 0.633.
 */
const SCORE_WEIGHTS: ScoreWeights = { overlap: 0.232, minutiae: 0.281, partners: 0.644 };

/** Shares of the score by number of minutiae, whole numbers so that every machine has the same. Unit: 1/4096. */
export const OVERLAP_SHARES: Int32Array = shares(SCORE_WEIGHTS.overlap);
export const MINUTIAE_SHARES: Int32Array = shares(SCORE_WEIGHTS.minutiae);
export const PARTNER_SHARES: Int32Array = shares(SCORE_WEIGHTS.partners);

/** Score of one agreement without any difference, squared, at shares of one: what a product of agreements and shares is brought to a score by. */
export const UNIT_OF_SHARES: number =
  UNIT / (USUAL_MINUTIAE * (2 * REACH * REACH) * (2 * REACH * REACH) * SHARE_OF_ONE ** 5);

function shares(weight: number): Int32Array {
  return Int32Array.from({ length: CAPACITY + 1 }, (_, count) =>
    Math.round(SHARE_OF_ONE * Math.exp(-weight * Math.log(Math.max(1, count) / USUAL_MINUTIAE))),
  );
}
