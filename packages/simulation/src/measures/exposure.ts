import type { Instant } from '@eurodac-sim/primitives';
import type { History } from './history.ts';
import { childhoodEnd, daysFrom, earliest } from './moment.ts';
import { firstIdentification } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

/** Days of exposure within which an identification is looked for, and the one that the measure itself has (assumption). */
const WITHIN_DAYS = [30, 90, 180] as const;
const MAIN_DAYS = 90;

/** When a minor whom traffickers move is out of care for the first time; undefined for all others. */
function exposedFrom(history: History): Instant | undefined {
  if (history.arrival.profile !== 'trafficked') return undefined;
  return earliest(history.departed[0]?.at, history['moved-on'][0]?.at);
}

function identifiedWithin(history: History, days: number): boolean {
  const [from, found] = [exposedFrom(history), firstIdentification(history)];
  return from !== undefined && found !== undefined && daysFrom(from, found.at) <= days;
}

/** Days from the identification to the end of childhood, or of what is seen of it; 0 without either. */
function daysAverted(history: History): number {
  const [found, end] = [firstIdentification(history), childhoodEnd(history)];
  if (exposedFrom(history) === undefined || found === undefined || end === undefined) return 0;
  return Math.max(0, daysFrom(found.at, end));
}

const isExposed = (history: History): boolean => exposedFrom(history) !== undefined;

const within = (days: number): Part => ({
  ...{ measure: 'O10', name: days === MAIN_DAYS ? '' : `within-${days}-days`, is: 'share' },
  ...{ unit: 'share of minors with a trafficked profile out of care', by: days === MAIN_DAYS ? 'every' : 'all' },
  of: ['departed', 'moved-on'],
  numerator: oneIf((history) => identifiedWithin(history, days)),
  denominator: oneIf(isExposed),
});

/**
 * O10: of the minors with a trafficked profile who are out of care, those identified within 30, 90 and 180 days of it;
 * and the days between the identification and the end of childhood or follow-up, as a mean over all of them.
 *
 * Those days are averted only if the identification ends the exposure, which no register does by itself: see O4.
 *
 * @source policy note 4.2, O10
 */
export const EXPOSURE: readonly Part[] = [
  ...WITHIN_DAYS.map(within),
  {
    ...{ measure: 'O10', name: 'days-averted', is: 'ratio', by: 'all' },
    unit: 'days per minor with a trafficked profile out of care',
    of: ['departed', 'moved-on'],
    numerator: daysAverted,
    denominator: oneIf(isExposed),
  },
];
