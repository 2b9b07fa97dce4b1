import type { History } from './history.ts';
import { isIdentified } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

/** Hours from an identification within which somebody who helps must know of it. @source policy note 4.2, O4 */
const IN_TIME_HOURS = 72;

const isActedOn = (history: History, how?: 'guardian' | 'family' | 'court'): boolean =>
  isIdentified(history) &&
  history['acted-on'].some(
    (act) => act.hoursAfterIdentification <= IN_TIME_HOURS && (how === undefined || act.how === how),
  );

const by = (how: 'guardian' | 'family' | 'court'): Part => ({
  ...{ measure: 'O4', name: how, is: 'share', unit: 'share of minors identified', by: 'all' },
  of: ['identified'],
  numerator: oneIf((history) => isActedOn(history, how)),
  denominator: oneIf(isIdentified),
});

/**
 * O4 = |{i in I: guardian, family or court informed within 72 hours}| / |I|, and by who was informed.
 *
 * @source policy note 4.2, O4
 */
export const ACTING: readonly Part[] = [
  {
    ...{ measure: 'O4', name: '', is: 'share', unit: 'share of minors identified', by: 'every' },
    of: ['identified'],
    numerator: oneIf((history) => isActedOn(history)),
    denominator: oneIf(isIdentified),
  },
  ...(['guardian', 'family', 'court'] as const).map(by),
];
