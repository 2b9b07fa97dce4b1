import type { History } from './histories.ts';
import { isIdentified } from './identification.ts';
import type { Compared, Measured } from './measured.ts';
import { count, ratio, sum } from './ratio.ts';

/** At least one stored dataset: the set R. */
export function isRegistered({ datasets }: History): boolean {
  return datasets > 0;
}

const childYears = (histories: readonly History[]): number => sum(histories, (history) => history.childYears);
const identified = (histories: readonly History[]): number => count(histories, isIdentified);
const registered = (histories: readonly History[]): number => count(histories, isRegistered);

/** O6 = (|R_p| - |R_0|) / (|I_p| - |I_0|): children registered per additional child identified. @source docs/model.md, "Measures" */
export function registeredPerIdentification({ policy, baseline }: Compared): Measured {
  const more = registered(policy) - registered(baseline);
  return ratio(more, identified(policy) - identified(baseline), 'children registered per additional child identified');
}

/**
 * O7: years of stored biometric data of persons under 18, to the legal end of storage, per identification.
 *
 * @source docs/model.md, "Measures"
 */
export function childYearsPerIdentification({ policy }: Compared): Measured {
  return ratio(childYears(policy), identified(policy), 'child-years per identification');
}

/** O7b = (CY_p - CY_0) / (|I_p| - |I_0|): child-years per additional identification. @source docs/model.md, "Measures" */
export function marginalChildYears({ policy, baseline }: Compared): Measured {
  const more = childYears(policy) - childYears(baseline);
  return ratio(more, identified(policy) - identified(baseline), 'child-years per additional identification');
}
