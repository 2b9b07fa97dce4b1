import type { Compared, Measured } from './measured.ts';
import { count, ratio, sum } from './ratio.ts';

/** Days that a year of arrivals has. */
const ARRIVAL_YEAR_DAYS = 365;

/**
 * O8: expected false identifications per year of arrivals: over all searches, the probability that at least one dataset of
 * another person matches, times the probability that an expert does not catch it.
 *
 * @source docs/model.md, "Measures"
 */
export function expectedFalseIdentifications({ policy, arrivalDays }: Compared): Measured {
  const expected = sum(policy, ({ searches }) => sum(searches, (search) => search.falseIdentificationProbability));
  return ratio(expected, arrivalDays / ARRIVAL_YEAR_DAYS, 'expected false identifications per year of arrivals');
}

/** O8b: searches that missed an own earlier dataset they could have returned, of those that had one to return. @source docs/model.md, "Measures" */
export function missedMates({ policy }: Compared): Measured {
  const withMate = policy.flatMap(({ searches }) => searches.filter(({ matePresent }) => matePresent));
  const missed = count(withMate, ({ mateFound }) => !mateFound);
  return ratio(missed, withMate.length, 'share of searches with a mate present');
}
