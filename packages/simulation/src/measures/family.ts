import type { DayQuantile } from './day-quantile.ts';
import type { History } from './history.ts';
import { earliest } from './moment.ts';
import { firstIdentification, isIdentified } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

const hasFamily = ({ arrival }: History): boolean => arrival.familyIn.length > 0;

/** The reunification with family before 18; undefined where there is none. */
function reunited(history: History): History['family-reunited'][number] | undefined {
  const first = history['family-reunited'][0];
  const adult = earliest(history['aged-out'][0]?.at);
  return first !== undefined && (adult === undefined || first.at < adult) ? first : undefined;
}

/** The same after an identification. */
function reunitedAfterIdentification(history: History): History['family-reunited'][number] | undefined {
  const [found, home] = [firstIdentification(history), reunited(history)];
  return found !== undefined && home !== undefined && home.at >= found.at ? home : undefined;
}

/**
 * O9: of the identified who have family in a state, those reunited with it after the identification and before 18; and
 * of all minors with family, those reunited before 18 by whatever way, which a policy without any register can raise too.
 *
 * @source policy note 4.2, O9
 */
export const FAMILY: readonly Part[] = [
  {
    ...{ measure: 'O9', name: '', is: 'share', unit: 'share of minors identified who have family', by: 'every' },
    of: ['identified'],
    numerator: oneIf((history) => hasFamily(history) && reunitedAfterIdentification(history) !== undefined),
    denominator: oneIf((history) => hasFamily(history) && isIdentified(history)),
  },
  {
    ...{ measure: 'O9', name: 'reunited', is: 'share', unit: 'share of minors with family', by: 'all' },
    of: ['arrived'],
    numerator: oneIf((history) => hasFamily(history) && reunited(history) !== undefined),
    denominator: oneIf(hasFamily),
  },
];

/** Median days from the identification to the reunification. @source policy note 4.2, O9 */
export const FAMILY_DAYS: DayQuantile = {
  ...{ measure: 'O9', name: 'median-days', unit: 'days from identification to reunification', share: 0.5 },
  days: (history) => {
    const [found, home] = [firstIdentification(history), reunitedAfterIdentification(history)];
    return found === undefined || home === undefined ? [] : [home.on - found.on];
  },
};
