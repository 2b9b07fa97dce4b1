import type { History } from './histories.ts';
import type { Outcome } from './outcome.ts';

/** A measured value with what it was made from; `value` is null where it is undefined. */
export type Measured = Pick<Outcome, 'value' | 'numerator' | 'denominator' | 'unit'>;

/** The same minors under a policy, under the baseline, and how long arrivals lasted. */
export type Compared = {
  readonly policy: readonly History[];
  readonly baseline: readonly History[];
  readonly arrivalDays: number;
};
