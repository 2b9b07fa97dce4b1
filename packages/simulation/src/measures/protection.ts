import { daysWithoutProtection } from './care.ts';
import type { History } from './history.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';

const gap = (history: History): number | undefined =>
  history.departed.length === 0 ? undefined : daysWithoutProtection(history);

/** Whether a declaration was made while the person was truly a child. */
function asChild(history: History, { at }: { readonly at: number }): boolean {
  const adult = history['aged-out'][0]?.at;
  return adult === undefined || at < adult;
}

const madeAdult = (history: History, because?: 'earlier-record'): boolean =>
  history['age-declared'].some(
    (one) => one.asAdult && (because === undefined || one.because === because) && asChild(history, one),
  );

/**
 * O13: days from a departure to care, a guardian or an identification that was acted on, all departures of a minor
 * together, per minor who departed; to 18 or the end of follow-up where none of these came.
 *
 * O13b: of arriving minors, those whom a state treated as adult because an earlier record says so, and those for whatever
 * reason; and of the declarations about persons who had turned 18, those as a minor.
 *
 * @source policy note 4.2, O13, O13b
 */
export const PROTECTION: readonly Part[] = [
  {
    ...{
      measure: 'O13',
      name: '',
      is: 'ratio',
      unit: 'days without guardian or care per minor who departed',
      by: 'every',
    },
    of: ['departed'],
    numerator: (history) => gap(history) ?? 0,
    denominator: oneIf((history) => gap(history) !== undefined),
  },
  {
    ...{ measure: 'O13b', name: '', is: 'share', unit: 'share of arriving minors', by: 'every' },
    of: ['arrived'],
    numerator: oneIf((history) => madeAdult(history, 'earlier-record')),
    denominator: () => 1,
  },
  {
    ...{ measure: 'O13b', name: 'for-any-reason', is: 'share', unit: 'share of arriving minors', by: 'all' },
    of: ['arrived'],
    numerator: oneIf((history) => madeAdult(history)),
    denominator: () => 1,
  },
  {
    ...{ measure: 'O13b', name: 'adults-as-minors', is: 'share', unit: 'share of declarations past 18', by: 'all' },
    of: ['age-declared'],
    numerator: (history) => history['age-declared'].filter((one) => !one.asAdult && !asChild(history, one)).length,
    denominator: (history) => history['age-declared'].filter((one) => !asChild(history, one)).length,
  },
];
