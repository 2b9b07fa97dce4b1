import type { History } from './history.ts';
import { isIdentified } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

const isLocatedOtherwise = (history: History): boolean => history.located.some(({ by }) => by !== 'register');
const isLocated = (history: History): boolean => isIdentified(history) || history.located.length > 0;

/**
 * O3 = |I| / |located|: of the minors of whom anybody learnt where they are, those whom the register identified; of the
 * identified, those located by police or in an encounter as well; and those of whom it is known under the baseline too.
 *
 * To be found is not to be identified: a state can know where a child is, and not who it is.
 *
 * @source policy note 4.2, O3
 */
export const LOCATING: readonly Part[] = [
  {
    ...{ measure: 'O3', name: '', is: 'share', unit: 'share of minors located by any means', by: 'every' },
    of: ['identified', 'located'],
    numerator: oneIf(isIdentified),
    denominator: oneIf(isLocated),
  },
  {
    ...{ measure: 'O3', name: 'located-otherwise-too', is: 'share', unit: 'share of minors identified', by: 'all' },
    of: ['identified', 'located'],
    numerator: oneIf((history) => isIdentified(history) && isLocatedOtherwise(history)),
    denominator: oneIf(isIdentified),
  },
  {
    ...{
      measure: 'O3',
      name: 'located-under-baseline-too',
      is: 'share',
      unit: 'share of minors identified',
      by: 'all',
    },
    of: ['identified', 'located'],
    numerator: (history, baseline) => (isIdentified(history) && baseline !== undefined && isLocated(baseline) ? 1 : 0),
    denominator: oneIf(isIdentified),
  },
];
