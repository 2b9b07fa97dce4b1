import { isIdentified, isMover, isRegistered } from './mover.ts';
import type { Part } from './part.ts';
import { oneIf } from './part.ts';
import { childYears, personYears } from './storage-time.ts';

/**
 * O6 = (|R_p| - |R_0|) / (|I_p| - |I_0|): children registered per additional child identified.
 *
 * O7: years of stored biometric data of persons under 18, to the end of storage, per identification; the same at any
 * age; and the share of those child-years that lie on children who never moved on, idle storage.
 *
 * O7b = (CY_p - CY_0) / (|I_p| - |I_0|): child-years per additional identification.
 *
 * @source policy note 4.2, O6, O7, O7b
 */
export const BURDEN: readonly Part[] = [
  {
    ...{ measure: 'O6', name: '', is: 'ratio-of-differences', by: 'every' },
    unit: 'children registered per additional child identified',
    of: ['recorded', 'identified'],
    numerator: oneIf(isRegistered),
    denominator: oneIf(isIdentified),
  },
  {
    ...{ measure: 'O7', name: '', is: 'ratio', unit: 'child-years per identification', by: 'every' },
    of: ['recorded', 'identified'],
    numerator: childYears,
    denominator: oneIf(isIdentified),
  },
  {
    ...{
      measure: 'O7',
      name: 'person-years',
      is: 'ratio',
      unit: 'years stored at any age per identification',
      by: 'all',
    },
    of: ['recorded', 'identified'],
    numerator: personYears,
    denominator: oneIf(isIdentified),
  },
  {
    ...{ measure: 'O7', name: 'idle-storage', is: 'ratio', unit: 'share of child-years', by: 'all' },
    of: ['recorded'],
    numerator: (history) => (isMover(history) ? 0 : childYears(history)),
    denominator: childYears,
  },
  {
    ...{ measure: 'O7b', name: '', is: 'ratio-of-differences', by: 'every' },
    unit: 'child-years per additional identification',
    of: ['recorded', 'identified'],
    numerator: childYears,
    denominator: oneIf(isIdentified),
  },
];
