import type { CalendarDate } from '@eurodac-sim/primitives';
import { calendarDate } from '@eurodac-sim/primitives';
import { RULES_OF_REGIME } from './record-storage.ts';
import type { RegimeId } from './rule-set.ts';

/** The texts decided here, in order of time. */
export const DECIDED_REGIMES: readonly RegimeId[] = ['EC2725-2000', 'EU603-2013', 'COM2016-272', 'EU2024-1358'];

/** The first day of the first text. @source Reg. (EC) 2725/2000 Art. 27(2) */
export const EURODAC_BEGINS: CalendarDate = calendarDate('2003-01-15');

/** The text in force on a day; null before Eurodac began. @source Reg. 2024/1358 Art. 62, 63(2) for the last change */
export function regimeAt(day: CalendarDate): RegimeId | null {
  const inForce = DECIDED_REGIMES.find((regime) => {
    const { appliesFrom, appliesUntil } = RULES_OF_REGIME[regime];
    return appliesFrom !== null && day >= appliesFrom && (appliesUntil === null || day <= appliesUntil);
  });
  return inForce ?? null;
}

export function isDecidedRegime(regime: unknown): regime is RegimeId {
  return (DECIDED_REGIMES as readonly unknown[]).includes(regime);
}
