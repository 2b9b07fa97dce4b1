import type { CalendarDate } from '@eurodac-sim/primitives';
import { addYears } from '@eurodac-sim/primitives';
import type { Citation } from '../citation.ts';
import type { EventCategory } from '../dataset-category.ts';
import type { StorageRule } from '../rule-set.ts';
import { art } from './text.ts';

const fromTransmission = (years: number, article: string): StorageRule => ({
  lasts: { years },
  from: 'transmitted',
  citation: art(article),
});

/** Storage of the four groups without an admission procedure, from transmission. @source Reg. 2024/1358 Art. 29(1), (6) to (8) */
export const STORAGE: Readonly<Record<EventCategory, StorageRule>> = {
  APPLICANT: fromTransmission(10, '29(1)'),
  IRREGULAR_CROSSING: fromTransmission(5, '29(6)'),
  ILLEGAL_STAY: fromTransmission(5, '29(7)'),
  SAR_DISEMBARKED: fromTransmission(5, '29(8)'),
};

/** Storage of admission and resettlement datasets. @source Reg. 2024/1358 Art. 29(3) to (5) */
export const OTHER_STORAGE: Readonly<
  Record<'ADMISSION_GRANTED' | 'ADMISSION_REFUSED' | 'ADMISSION_DISCONTINUED' | 'NATIONAL_RESETTLED', StorageRule>
> = {
  ADMISSION_GRANTED: fromTransmission(5, '29(3)'),
  ADMISSION_REFUSED: fromTransmission(3, '29(4)'),
  ADMISSION_DISCONTINUED: fromTransmission(3, '29(4)'),
  NATIONAL_RESETTLED: fromTransmission(5, '29(5)'),
};

/** Temporary protection: a year from the Council decision, extended while protection lasts. @source Reg. 2024/1358 Art. 29(9) */
export const TEMPORARY_PROTECTION_STORAGE: Citation = art('29(9)');

/**
 * The last day of storage under temporary protection.
 *
 * @param decision the day on which the Council decision entered into force
 * @param ends the last day of protection, null where none beyond the first year is known
 * @param wholeYears whether an extension always runs for a whole year: interpretation `temporaryProtectionExtension`
 * @source Reg. 2024/1358 Art. 29(9)
 */
export function temporaryProtectionStoredUntil(
  decision: CalendarDate,
  ends: CalendarDate | null,
  wholeYears: boolean,
): CalendarDate {
  let until = addYears(decision, 1);
  if (ends === null || ends <= until) return until;
  if (!wholeYears) return ends;
  for (let years = 2; until < ends; years += 1) until = addYears(decision, years);
  return until;
}

/** Data sent for an admission check are not recorded. @source Reg. 2024/1358 Art. 29(2) */
export const ADMISSION_CHECK_NOT_STORED: Citation = art('29(2)');
