import { isIdentified, isMover } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

const UNIT = 'share of onward movers';

const movesTo = (hop: (number: number) => boolean): Pick<Part, 'of' | 'numerator' | 'denominator'> => ({
  of: ['moved-on', 'identified'],
  numerator: (history) => new Set(history.identified.filter((one) => hop(one.hop)).map((one) => one.hop)).size,
  denominator: (history) => history['moved-on'].filter((move) => hop(move.hop)).length,
});

/**
 * O1 = |I| / |O|: of the minors who moved to another state, those linked there to an own earlier dataset; and the same of
 * moves, all of them and by their number, since a minor can move more than once.
 *
 * O1e = |I| / |E|: of those whom an authority of such a state met.
 *
 * @source policy note 4.2, O1
 */
export const IDENTIFICATION: readonly Part[] = [
  {
    ...{ measure: 'O1', name: '', is: 'share', unit: UNIT, by: 'every' },
    of: ['moved-on', 'identified'],
    numerator: oneIf(isIdentified),
    denominator: oneIf(isMover),
  },
  {
    ...{ measure: 'O1', name: 'moves', is: 'share', unit: 'share of onward moves', by: 'all' },
    ...movesTo((n) => n > 0),
  },
  {
    ...{ measure: 'O1', name: 'hop-1', is: 'share', unit: 'share of first moves', by: 'all' },
    ...movesTo((n) => n === 1),
  },
  {
    ...{ measure: 'O1', name: 'hop-2', is: 'share', unit: 'share of second moves', by: 'all' },
    ...movesTo((n) => n === 2),
  },
  {
    ...{ measure: 'O1', name: 'hop-3-or-later', is: 'share', unit: 'share of later moves', by: 'all' },
    ...movesTo((n) => n > 2),
  },
  {
    ...{ measure: 'O1e', name: '', is: 'share', unit: 'share of onward movers encountered', by: 'every' },
    of: ['encountered', 'identified'],
    numerator: oneIf(isIdentified),
    denominator: oneIf((history) => history.encountered.some(({ hop }) => hop > 0)),
  },
];
