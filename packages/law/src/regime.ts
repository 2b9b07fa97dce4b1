import type { RegimeId } from './rule-set.ts';

/** The texts decided here, in order of time. */
export const DECIDED_REGIMES: readonly RegimeId[] = ['EC2725-2000', 'EU603-2013', 'COM2016-272', 'EU2024-1358'];

/** The first day of the first text. @source Reg. (EC) 2725/2000 Art. 27(2) */
export const EURODAC_BEGINS: string = '2003-01-15';

const APPLIES_FROM: readonly (readonly [RegimeId, string])[] = [
  ['EU2024-1358', '2026-06-12'],
  ['EU603-2013', '2015-07-20'],
  ['EC2725-2000', EURODAC_BEGINS],
];

/** The text in force on a day (ISO date); null before Eurodac began. @source Reg. 2024/1358 Art. 62, 63(2) for the last change */
export function regimeAt(date: string): RegimeId | null {
  return APPLIES_FROM.find(([, from]) => date >= from)?.[0] ?? null;
}

export function isDecidedRegime(regime: unknown): regime is RegimeId {
  return (DECIDED_REGIMES as readonly unknown[]).includes(regime);
}
