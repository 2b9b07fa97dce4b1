import type { MeasureWords } from '../words/measure.ts';
import { IDENTIFIED } from '../words/measure.ts';
import type { MeanInterval } from './mean-interval.ts';
import { meanInterval } from './mean-interval.ts';
import { keyOf } from './reading.ts';
import type { Results } from './results.ts';

/** The corners of the square of age threshold by registration without a claim. */
export const CORNERS = {
  neither: 'age-14-claim-2013',
  age: 'age-6-claim-2013',
  claim: 'age-14-claim-2024',
  both: 'age-6-claim-2024',
} as const;

// Four shares that cancel out leave a remainder of this size at most; true remainders are fractions of persons.
const ROUNDING = 1e-12;

type Corner = keyof typeof CORNERS;

/** Whether the results hold all four corners and measure them from the corner where nothing is changed. */
export function hasTwoByTwo(from: Results): boolean {
  const unchanged: readonly string[] = ['rules-2013', CORNERS.neither];
  return unchanged.includes(from.baseline) && Object.values(CORNERS).every((corner) => from.policies.includes(corner));
}

/**
 * What both changes do together beyond the sum of what each does alone, with the interval of its mean over replications.
 *
 * Undefined for fewer than two replications in which all four corners have a value.
 */
export function interaction(from: Results, point: string, words: MeasureWords = IDENTIFIED): MeanInterval | undefined {
  const values = (corner: Corner): ReadonlyMap<string, number> =>
    new Map(
      from
        .outcomes(keyOf(words, CORNERS[corner], point))
        .flatMap(({ replication, value }) => (value === undefined ? [] : [[replication, value.value] as const])),
    );
  const [neither, age, claim, both] = [values('neither'), values('age'), values('claim'), values('both')];
  return meanInterval(
    [...neither].flatMap(([replication, none]) => {
      const ageAlone = age.get(replication);
      const claimAlone = claim.get(replication);
      const together = both.get(replication);
      if (ageAlone === undefined || claimAlone === undefined || together === undefined) return [];
      const beyond = together - ageAlone - claimAlone + none;
      return Math.abs(beyond) < ROUNDING ? 0 : beyond;
    }),
  );
}
